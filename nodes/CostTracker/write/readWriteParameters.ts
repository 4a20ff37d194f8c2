import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { asText } from '../wire/json';
import type { OutputForm } from './toOutput';

export interface WriteParameters {
	syncRunId: string | null;
	/** What idempotency keys are made of besides the content. */
	keyScope: string;
	output: OutputForm;
	dryRun: boolean;
}

/** The parameters that all batched writes share, read once for all items. */
export function readWriteParameters(context: IExecuteFunctions): WriteParameters {
	const syncRunId = asText(context.getNodeParameter('syncRunId', 0, ''));
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	return {
		syncRunId,
		keyScope: syncRunId ?? executionScope(context),
		output: context.getNodeParameter('output', 0, 'summary') as OutputForm,
		dryRun: options.dryRun === true,
	};
}

/**
 * This node's turn in this execution. Outside a sync run the same content written again by a later execution is a new
 * request: in between, somebody may have written something else.
 */
export function executionScope(context: IExecuteFunctions): string {
	const runIndex = asText(context.evaluateExpression('{{ $runIndex }}', 0)) ?? '0';
	return `execution ${context.getExecutionId()}, ${context.getNode().name}, run ${runIndex}`;
}
