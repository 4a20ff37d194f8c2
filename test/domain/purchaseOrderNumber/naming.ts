import { NumberBook, type Place } from '../../../domain/purchaseOrderNumber';

/** Numbers of every format that CostTracker prints, and three companies' worth of hazards. */
export const KNOWN = [
	'2021-0001', '2021-0002', '2021-0003_Rev2', '48001-0001', 'Customtext - 0001', 'Film Nord - 0007', 'EVENT-00005', 'Øst-0012',
	'0001', '1001', '1002', '1003', '2024',
];

interface Circumstances {
	known?: string[];
	/** The transaction's supplier is the orders' supplier. */
	supplierAgrees?: boolean;
	place?: Place;
}

/** The known numbers that a text names, as printed on the orders, sorted. */
export function namedIn(text: string, { known = KNOWN, supplierAgrees = false, place = 'description' }: Circumstances = {}): string[] {
	const { book, printed } = bookOf(known);
	return book
		.read(text, place)
		.mentions.filter((mention) => supplierAgrees || !mention.needsSupplier)
		.map((mention) => printed[mention.entry] ?? '?')
		.sort();
}

/** The known numbers that a text nearly names. */
export function lookAlikesIn(text: string, { known = KNOWN, place = 'description' }: Circumstances = {}): string[] {
	const { book, printed } = bookOf(known);
	return book.read(text, place).lookAlikes.map((entry) => printed[entry] ?? '?').sort();
}

function bookOf(known: string[]): { book: NumberBook; printed: string[] } {
	const book = new NumberBook();
	const printed: string[] = [];
	for (const number of known) printed[book.add(number) ?? -1] ??= number;
	return { book, printed };
}
