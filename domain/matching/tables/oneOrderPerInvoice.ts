import { int32s, uint8s } from '../../columns';
import type { Invoices } from './invoices';
import type { Named } from './named';
import type { Orders } from './orders';

export const NO_ORDER = -1;
export const SEVERAL = -2;

/** For each invoice the one order that its lines name, and by which text. */
export class OneOrderPerInvoice {
	readonly ofInvoice: Int32Array;
	readonly inField: Uint8Array;
	readonly inDescription: Uint8Array;

	constructor(
		invoices: Invoices,
		private readonly orders: Orders,
	) {
		this.ofInvoice = int32s(invoices.count).fill(NO_ORDER);
		this.inField = uint8s(invoices.count);
		this.inDescription = uint8s(invoices.count);
	}

	/** `order` is what a line's text names: the order, NO_ORDER or SEVERAL. */
	note(invoice: number, order: number, inText: Uint8Array): void {
		if (order === NO_ORDER) return;
		this.ofInvoice[invoice] = this.join(this.ofInvoice[invoice]!, order);
		inText[invoice] = 1;
	}

	/** Copies of one order that differ are still one order; the one with the first number stands for both. */
	private join(before: number, order: number): number {
		if (before === NO_ORDER || before === order) return order;
		if (before === SEVERAL || order === SEVERAL) return SEVERAL;
		const { id, number } = this.orders;
		if (id[before] === '' || id[before] !== id[order]) return SEVERAL;
		return number[before]! < number[order]! ? before : order;
	}
}

/** The one order that a text names, NO_ORDER or SEVERAL. */
export function soleOrderOf({ open, notOpen, unsure }: Named): number {
	const count = open.length + notOpen.length + unsure.length;
	if (count !== 1) return count === 0 ? NO_ORDER : SEVERAL;
	return open[0] ?? notOpen[0] ?? unsure[0]!;
}
