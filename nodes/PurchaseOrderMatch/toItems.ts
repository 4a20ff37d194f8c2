import type { IDataObject, INodeExecutionData, IPairedItemData } from 'n8n-workflow';
import type { Outcome } from '../../domain/matching';
import { OUTPUT } from './outputs';
import type { Inputs } from './readInputs';

/** The node's first three outputs, in their order: Matched, Needs Review, Unmatched. */
export type OutcomeItems = [INodeExecutionData[], INodeExecutionData[], INodeExecutionData[]];

const OUTPUT_OF: Readonly<Record<Outcome['status'], 0 | 1 | 2 | null>> = {
	autoMatched: OUTPUT.matched,
	needsReview: OUTPUT.needsReview,
	invalid: OUTPUT.needsReview,
	unmatched: OUTPUT.unmatched,
	skipped: null,
};

/**
 * Each transaction's item as it was, with its outcome added as `match`, on the output of its status; what was skipped
 * is left out. Fields and files are shared with the input, not copied. An item is paired with its transaction and, once
 * it is matched, with its purchase order; `match` of an earlier run is replaced.
 */
export function toItems({ transactions, purchaseOrders, fromJson }: Inputs, outcomes: readonly Outcome[]): OutcomeItems {
	const outputs: OutcomeItems = [[], [], []];
	const purchaseOrderItemIndexes = indexById(purchaseOrders.rows, purchaseOrders.itemIndexes);
	outcomes.forEach((outcome, position) => {
		const output = OUTPUT_OF[outcome.status];
		const item = transactions.items[position];
		if (output === null || !item) return;
		const transactionItem: IPairedItemData = { item: transactions.itemIndexes[position] ?? 0, input: 0 };
		const isMatched = outcome.status === 'autoMatched' && !fromJson;
		const purchaseOrderItem = isMatched ? purchaseOrderItemIndexes.get(textOf(outcome.purchaseOrder?.id)) : undefined;
		const pairedItem = purchaseOrderItem === undefined ? [transactionItem] : [transactionItem, { item: purchaseOrderItem, input: 1 }];
		const json = { ...item.json, match: outcome as unknown as IDataObject };
		outputs[output].push(item.binary ? { json, binary: item.binary, pairedItem } : { json, pairedItem });
	});
	return outputs;
}

function indexById(rows: ReadonlyArray<{ id: unknown }>, itemIndexes: readonly number[]): Map<string, number> {
	const indexes = new Map<string, number>();
	rows.forEach((row, position) => {
		const id = textOf(row.id);
		if (!indexes.has(id)) indexes.set(id, itemIndexes[position] ?? 0);
	});
	return indexes;
}

/** Ids compare as trimmed text. */
function textOf(id: unknown): string {
	return id === null || id === undefined ? '' : String(id).trim();
}
