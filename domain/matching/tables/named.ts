import { NumberBook, type Mention, type NumberReading, type Place } from '../../purchaseOrderNumber';
import type { Invoices } from './invoices';
import { isCompatible, type Names } from './names';
import type { Orders } from './orders';
import { textOf } from './textIds';
import type { Transactions } from './transactions';

/** The orders that one text names, after revisions are followed and rejected ones are left out. */
export interface Named {
	readonly open: readonly number[];
	readonly notOpen: readonly number[];
	/** Orders of which it is not sure which they are. */
	readonly unsure: readonly number[];
	/** Open orders that it nearly names; only where it names none. */
	readonly lookAlikes: readonly number[];
}

export const NAMES_NOTHING: Named = { open: [], notOpen: [], unsure: [], lookAlikes: [] };

/** What the texts of each transaction name. Equal findings are one object; most transactions name nothing. */
export class NamedOrders {
	private readonly book = new NumberBook();
	/** Of each entry, the orders that it is printed on, and what those have become. */
	private readonly printedOn: number[][] = [];
	private readonly ordersOf: number[][] = [];
	private readonly everyoneSees: boolean[] = [];
	private readonly byReading = new Map<string, Named>();
	private readonly byEntry: Array<Named | undefined> = [];
	private readonly fieldReadings = new Map<string, NumberReading>();
	private readonly field: Array<Named | undefined>;
	private readonly description: Array<Named | undefined>;
	private readonly byInvoice: Uint8Array;

	constructor(
		private readonly transactions: Transactions,
		private readonly orders: Orders,
		invoices: Invoices,
		private readonly names: Names,
	) {
		this.field = new Array<Named | undefined>(transactions.count);
		this.description = new Array<Named | undefined>(transactions.count);
		this.byInvoice = new Uint8Array(transactions.count);
		this.fillBook();
		for (let index = 0; index < transactions.count; index++) {
			const { purchaseOrderNumber, description } = transactions.source[index]!;
			if (purchaseOrderNumber !== undefined && purchaseOrderNumber !== null) {
				this.field[index] = this.read(index, 'field', textOf(purchaseOrderNumber));
			}
			if (description !== undefined && description !== null) {
				this.description[index] = this.read(index, 'description', textOf(description));
			}
		}
		this.nameByInvoice(invoices);
	}

	/** What the purchase order field or the description names; also what it takes from its invoice. */
	of(index: number, place: Place): Named {
		return (place === 'field' ? this.field : this.description)[index] ?? NAMES_NOTHING;
	}

	/** Whether it names nothing itself and takes the order that its invoice's other lines name. */
	isNamedByInvoice(index: number): boolean {
		return this.byInvoice[index] === 1;
	}

	private fillBook(): void {
		const { orders } = this;
		const direct = this.printedOn;
		for (let order = 0; order < orders.count; order++) {
			const entry = this.book.add(textOf(orders.source[order]!.number));
			if (entry !== null) (direct[entry] ??= []).push(order);
		}
		direct.forEach((list, entry) => {
			const live = list.length === 1 && !orders.replacements.isReplaced(list[0]!) ? list : unique(list.flatMap((order) => orders.replacements.liveOf(order)));
			this.ordersOf[entry] = live;
			this.everyoneSees[entry] = this.names.organisations.size <= 2 || list.some((order) => orders.organisation[order] === 0);
		});
	}

	private read(index: number, place: Place, text: string): Named | undefined {
		const organisation = this.transactions.organisation[index]!;
		const isVisible = (entry: number): boolean =>
			this.everyoneSees[entry]! || this.printedOn[entry]!.some((order) => isCompatible(organisation, this.orders.organisation[order]!));
		// What is named may be rejected, and then the text names nothing exactly.
		const withLookAlikes = this.transactions.rejected.has(index);
		let reading: NumberReading | undefined;
		if (place === 'description') {
			reading = this.book.read(text, place, isVisible, withLookAlikes);
		} else {
			const key = `${organisation} ${withLookAlikes} ${text}`;
			reading = this.fieldReadings.get(key);
			if (!reading) this.fieldReadings.set(key, (reading = this.book.read(text, place, isVisible, withLookAlikes)));
		}
		if (reading.mentions.length === 0 && reading.lookAlikes.length === 0) return undefined;
		const named = this.resolve(index, reading);
		return named === NAMES_NOTHING ? undefined : named;
	}

	private resolve(index: number, reading: NumberReading): Named {
		const { transactions } = this;
		const [first] = reading.mentions;
		const isPlain = this.names.organisations.size <= 2 && !transactions.rejected.has(index);
		if (isPlain && reading.mentions.length === 1 && first && !first.needsSupplier) {
			return (this.byEntry[first.entry] ??= this.resolveFor(index, reading));
		}
		const rejected = [...(transactions.rejected.get(index) ?? [])].sort().join('|');
		const circumstances = `${transactions.organisation[index]}|${transactions.supplier[index]}|${rejected}`;
		const key = `${reading.mentions.map(keyOf).join()} ${reading.lookAlikes.join()} ${circumstances}`;
		const known = this.byReading.get(key);
		if (known) return known;
		const named = this.resolveFor(index, reading);
		this.byReading.set(key, named);
		return named;
	}

	private resolveFor(index: number, { mentions, lookAlikes }: NumberReading): Named {
		const { orders } = this;
		const found = unique(mentions.flatMap((mention) => this.offered(index, mention)));
		const sure = found.filter((order) => orders.isUnsure[order] === 0);
		const named: Named = {
			open: sure.filter((order) => orders.isOpen[order] === 1),
			notOpen: sure.filter((order) => orders.isOpen[order] === 0),
			unsure: uniqueById(found.filter((order) => orders.isUnsure[order] === 1), orders),
			lookAlikes:
				found.length > 0
					? []
					: unique(lookAlikes.flatMap((entry) => this.offered(index, { entry, needsSupplier: false }))).filter((order) => orders.isOpen[order] === 1),
		};
		return found.length + named.lookAlikes.length === 0 ? NAMES_NOTHING : named;
	}

	/** The orders of a mention that the transaction may be matched to at all. */
	private offered(index: number, { entry, needsSupplier }: Mention): number[] {
		const { transactions, orders, names } = this;
		const rejected = transactions.rejected.get(index);
		return this.liveFor(index, entry).filter(
			(order) =>
				isCompatible(transactions.organisation[index]!, orders.organisation[order]!) &&
				!rejected?.has(orders.id[order]!) &&
				(!needsSupplier || names.suppliers.compare(transactions.supplier[index]!, orders.supplier[order]!) === 'same'),
		);
	}

	/**
	 * What the orders of an entry have become, as far as the transaction may see it. Naming a rejected order names nothing,
	 * also where another has replaced it since.
	 */
	private liveFor(index: number, entry: number): number[] {
		const { orders, transactions, names } = this;
		const rejected = transactions.rejected.get(index);
		if (!rejected && names.organisations.size <= 2) return this.ordersOf[entry]!;
		const isSeen = (order: number): boolean => isCompatible(transactions.organisation[index]!, orders.organisation[order]!);
		const printed = this.printedOn[entry]!.filter((order) => isSeen(order) && !rejected?.has(orders.id[order]!));
		return unique(
			printed.flatMap((order) => {
				const live = orders.replacements.liveOf(order).filter(isSeen);
				return live.length > 0 ? live : [order];
			}),
		);
	}

	/** A transaction that names none takes the one order that the other lines of its invoice name, if they name just one. */
	private nameByInvoice(invoices: Invoices): void {
		const onlyOne = new OneOrderPerInvoice(this.transactions.count, invoices, this.orders, (index, place) => this.of(index, place));
		const takes = new Map<number, Named>();
		for (let index = 0; index < this.transactions.count; index++) {
			const order = onlyOne.ofInvoice[invoices.of[index]!]!;
			if (order === NO_ORDER || order === SEVERAL || namesAny(this.of(index, 'field')) || namesAny(this.of(index, 'description'))) continue;
			if (this.transactions.rejected.get(index)?.has(this.orders.id[order]!)) continue;
			let named = takes.get(order);
			if (!named) takes.set(order, (named = this.only(order)));
			if (onlyOne.inField[invoices.of[index]!]) this.field[index] = named;
			if (onlyOne.inDescription[invoices.of[index]!]) this.description[index] = named;
			this.byInvoice[index] = 1;
		}
	}

	private only(order: number): Named {
		if (this.orders.isUnsure[order]) return { ...NAMES_NOTHING, unsure: [order] };
		return this.orders.isOpen[order] ? { ...NAMES_NOTHING, open: [order] } : { ...NAMES_NOTHING, notOpen: [order] };
	}
}

const NO_ORDER = -1;
const SEVERAL = -2;

/** For each invoice the one order that its lines name, and by which text. */
class OneOrderPerInvoice {
	readonly ofInvoice: Int32Array;
	readonly inField: Uint8Array;
	readonly inDescription: Uint8Array;

	constructor(
		count: number,
		invoices: Invoices,
		private readonly orders: Orders,
		namedBy: (index: number, place: Place) => Named,
	) {
		this.ofInvoice = new Int32Array(invoices.count).fill(NO_ORDER);
		this.inField = new Uint8Array(invoices.count);
		this.inDescription = new Uint8Array(invoices.count);
		for (let index = 0; index < count; index++) {
			this.note(invoices.of[index]!, namedBy(index, 'field'), this.inField);
			this.note(invoices.of[index]!, namedBy(index, 'description'), this.inDescription);
		}
	}

	private note(invoice: number, named: Named, inText: Uint8Array): void {
		if (!namesAny(named)) return;
		const all = [...named.open, ...named.notOpen, ...named.unsure];
		const order = all.length === 1 ? all[0]! : SEVERAL;
		this.ofInvoice[invoice] = this.join(this.ofInvoice[invoice]!, order);
		inText[invoice] = 1;
	}

	/** Copies of one order that differ are still one order; the one with the first number stands for both. */
	private join(before: number, order: number): number {
		if (before === NO_ORDER || before === order) return order;
		if (before === SEVERAL || order === SEVERAL) return SEVERAL;
		const { id, source } = this.orders;
		if (id[before] === '' || id[before] !== id[order]) return SEVERAL;
		return textOf(source[before]!.number) < textOf(source[order]!.number) ? before : order;
	}
}

export function namesAny({ open, notOpen, unsure }: Named): boolean {
	return open.length + notOpen.length + unsure.length > 0;
}

function keyOf({ entry, needsSupplier }: Mention): string {
	return needsSupplier ? `${entry}?` : String(entry);
}

function unique(orders: number[]): number[] {
	return orders.length < 2 ? orders : [...new Set(orders)];
}

/** Orders that share an id can't be told apart, so one of them stands for all: whichever has the first number. */
function uniqueById(found: readonly number[], { id, source }: Orders): number[] {
	const number = (order: number): string => textOf(source[order]!.number);
	const sorted = [...found].sort((a, b) => (number(a) < number(b) ? -1 : 1));
	return sorted.filter((order, index) => id[order] === '' || sorted.findIndex((other) => id[other] === id[order]) === index);
}
