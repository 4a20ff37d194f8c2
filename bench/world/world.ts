import type { MatchSettings, PurchaseOrder, Transaction } from '../../domain/matching';

export interface WorldSize {
	transactions: number;
	purchaseOrders: number;
}

/** What one run of the engine is given. */
export interface World {
	transactions: Transaction[];
	purchaseOrders: PurchaseOrder[];
	settings: MatchSettings;
}

/** All five criteria, the strongest first, as a person would set them up. */
export const ALL_CRITERIA: MatchSettings = {
	criteria: [
		{ kind: 'purchaseOrderNumberOnInvoice' },
		{ kind: 'purchaseOrderNumberInDescription' },
		{ kind: 'sameSupplierAndProject' },
		{ kind: 'sameSupplierAndValuePercent', percent: 2 },
		{ kind: 'sameSupplierAndValueAmount', amount: 500 },
	],
};

/** The list as if it had come from a server: flat strings and plain objects, nothing shared with what made it. */
export function asParsed<Item>(items: readonly Item[]): Item[] {
	const parsed: Item[] = [];
	for (let from = 0; from < items.length; from += 20_000) {
		for (const item of JSON.parse(JSON.stringify(items.slice(from, from + 20_000))) as Item[]) parsed.push(item);
	}
	return parsed;
}
