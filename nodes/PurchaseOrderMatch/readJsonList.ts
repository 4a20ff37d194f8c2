import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { quote } from './quote';

/**
 * A JSON parameter that holds a list: JSON text, or the value itself from an expression. Blank is an empty list, one
 * object is a list of one. Throws NodeOperationError, quoting what was there, for anything else.
 */
export function readJsonList(context: IExecuteFunctions, parameter: string): unknown[] {
	const value = readJson(context, parameter);
	if (value === undefined) return [];
	if (Array.isArray(value)) return value;
	if (typeof value === 'object' && value !== null) return [value];
	throw refuse(context, parameter, `is ${quote(value)}, which is not a list`);
}

/** A JSON parameter's value: parsed if it is text, as it is if an expression gave it. Blank is undefined. */
export function readJson(context: IExecuteFunctions, parameter: string): unknown {
	const value: unknown = context.getNodeParameter(parameter, 0, undefined);
	if (value === null || value === undefined) return undefined;
	if (typeof value !== 'string') return value;
	if (value.trim() === '') return undefined;
	try {
		return JSON.parse(value);
	} catch (error) {
		throw refuse(context, parameter, `is not JSON: ${(error as Error).message}. It was ${quote(value)}`);
	}
}

function refuse(context: IExecuteFunctions, parameter: string, complaint: string): NodeOperationError {
	const shown = LABELS[parameter] ?? parameter;
	return new NodeOperationError(context.getNode(), `"${shown}" ${complaint}`, {
		description: `${ADVICE[parameter] ?? 'Give a JSON list such as [{ "id": "1" }], or an expression that results in a list.'} Nothing was matched.`,
		itemIndex: 0,
	});
}

const ADVICE: Readonly<Record<string, string>> = {
	reportJson: 'Give a report as JSON, or an expression that results in one, such as {{ $json.report }}.',
};

const LABELS: Readonly<Record<string, string>> = {
	transactionsJson: 'Transactions (JSON)',
	purchaseOrdersJson: 'Purchase Orders (JSON)',
	criteriaJson: 'Criteria (JSON)',
	reportJson: 'Report (JSON)',
};
