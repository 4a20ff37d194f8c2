import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { WriteSummary } from './writeSummary';
import type { WriteResult } from './writeResult';

export type OutputForm = 'summary' | 'perItem';

/**
 * A write's items. Summary: one item, paired with all that it sums up. Per Item: each item of the input with `result`
 * added. Without any item to write there is a summary in either form, so that the chain goes on.
 */
export function toOutput(
	form: OutputForm,
	input: readonly INodeExecutionData[],
	results: readonly WriteResult[],
	summary: WriteSummary,
): INodeExecutionData[] {
	if (form === 'summary' || results.length === 0) return [toSummaryItem(input, summary)];
	const { resource, operation, writes, dryRun } = summary;
	return results.map(({ itemIndex, status, reason, message }) => {
		const { json, binary } = input[itemIndex]!;
		const result = { resource, operation, writes, dryRun, status, ...(reason && { reason }), ...(message && { message }) };
		return { json: { ...json, result }, ...(binary && { binary }), pairedItem: { item: itemIndex } };
	});
}

/** The summary as one item, paired with all of the input. */
function toSummaryItem(input: readonly INodeExecutionData[], summary: WriteSummary): INodeExecutionData {
	return {
		json: summary as unknown as IDataObject,
		pairedItem: input.map((_, item) => ({ item })),
	};
}
