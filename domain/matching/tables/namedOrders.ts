import { int32s, uint8s } from '../../columns';
import type { Mention, NumberReading, Place } from '../../purchaseOrderNumber';
import type { Invoices } from './invoices';
import { LastFinding } from './lastFinding';
import { type Named, NAMES_NOTHING } from './named';
import { isCompatible, type Names } from './names';
import type { Orders } from './orders';
import { NO_ORDER, OneOrderPerInvoice, SEVERAL, soleOrderOf } from './oneOrderPerInvoice';
import { PrintedNumbers } from './printedNumbers';
import { textOf } from './textIds';
import { unique, uniqueById } from './uniqueOrders';
import type { Transactions } from './transactions';

/** What the texts of each transaction name. Equal findings are one object; most transactions name nothing. */
export class NamedOrders {
	private readonly printed: PrintedNumbers;
	/** All findings; 0 is none. */
	private readonly findings: Named[] = [NAMES_NOTHING];
	private readonly byReading = new Map<string, number>();
	/** By entry, what it names to everybody, plus one; 0 where that is not known yet. */
	private readonly byEntry: Int32Array;
	/** By organisation, what each field names to those that no order was rejected for. */
	private readonly byField: Array<Map<string, number> | undefined> = [];
	/** Of each transaction, its finding. */
	private readonly field: Int32Array;
	private readonly description: Int32Array;
	private readonly byInvoice: Uint8Array;
	private readonly last: Readonly<Record<Place, LastFinding>> = { field: new LastFinding(), description: new LastFinding() };

	constructor(
		private readonly transactions: Transactions,
		private readonly orders: Orders,
		invoices: Invoices,
		private readonly names: Names,
	) {
		this.field = int32s(transactions.count);
		this.description = int32s(transactions.count);
		this.byInvoice = uint8s(transactions.count);
		this.printed = new PrintedNumbers(orders);
		this.byEntry = int32s(orders.count);
		for (let index = 0; index < transactions.count; index++) {
			const { purchaseOrderNumber, description } = transactions.source[index]!;
			if (purchaseOrderNumber !== undefined && purchaseOrderNumber !== null) {
				this.field[index] = this.readNext(index, 'field', asText(purchaseOrderNumber));
			}
			if (description !== undefined && description !== null) {
				this.description[index] = this.readNext(index, 'description', asText(description));
			}
		}
		this.nameByInvoice(invoices);
	}

	/** What the purchase order field or the description names; also what it takes from its invoice. */
	of(index: number, place: Place): Named {
		return this.findings[this.findingOf(index, place)]!;
	}

	/** The same as a small number, equal for equal findings; 0 where it names nothing. */
	findingOf(index: number, place: Place): number {
		return place === 'field' ? this.field[index]! : this.description[index]!;
	}

	/** Whether neither of its texts names anything. */
	isEmpty(index: number): boolean {
		return this.field[index] === 0 && this.description[index] === 0;
	}

	/** Findings are numbered below this. */
	get size(): number {
		return this.findings.length;
	}

	/** Whether it names nothing itself and takes the order that its invoice's other lines name. */
	isNamedByInvoice(index: number): boolean {
		return this.byInvoice[index] === 1;
	}

	/** Reads a text unless the line before said the same. */
	private readNext(index: number, place: Place, text: string): number {
		if (this.hasRejected(index)) return this.read(index, place, text);
		const last = this.last[place];
		const organisation = this.transactions.organisation[index]!;
		const supplier = this.transactions.supplier[index]!;
		if (last.isOf(text, organisation, supplier)) return last.finding;
		return last.note(text, organisation, supplier, place === 'field' ? this.readField(index, text) : this.read(index, place, text));
	}

	/** A field's number has no need of the supplier, and many lines name the same order. */
	private readField(index: number, text: string): number {
		const findings = (this.byField[this.transactions.organisation[index]!] ??= new Map<string, number>());
		let finding = findings.get(text);
		if (finding === undefined) findings.set(text, (finding = this.read(index, 'field', text)));
		return finding;
	}

	private read(index: number, place: Place, text: string): number {
		const reading = this.readText(index, place, text);
		return reading.mentions.length === 0 && reading.lookAlikes.length === 0 ? 0 : this.resolve(index, reading);
	}

	private readText(index: number, place: Place, text: string): NumberReading {
		const { printed } = this;
		if (this.isPlain(index)) return printed.book.read(text, place);
		const organisation = this.transactions.organisation[index]!;
		const isVisible = (entry: number): boolean => printed.someOrder(entry, (order) => isCompatible(organisation, this.orders.organisation[order]!));
		// What is named may be rejected, and then the text names nothing exactly.
		return printed.book.read(text, place, isVisible, this.hasRejected(index));
	}

	private resolve(index: number, reading: NumberReading): number {
		const first = reading.mentions[0];
		if (this.isPlain(index) && reading.mentions.length === 1 && first && !first.needsSupplier) {
			return this.resolvePlain(index, reading, first.entry);
		}
		const key = `${reading.mentions.map(keyOf).join()} ${reading.lookAlikes.join()} ${this.circumstancesOf(index, reading)}`;
		const known = this.byReading.get(key);
		if (known !== undefined) return known;
		const finding = this.keep(this.resolveFor(index, reading));
		this.byReading.set(key, finding);
		return finding;
	}

	/** What it depends on besides the text. */
	private circumstancesOf(index: number, { mentions }: NumberReading): string {
		if (this.isPlain(index) && !mentions.some(({ needsSupplier }) => needsSupplier)) return '';
		const { transactions } = this;
		const rejected = [...(transactions.rejected.get(index) ?? [])].sort().join('|');
		return `${transactions.organisation[index]}|${transactions.supplier[index]}|${rejected}`;
	}

	/** A single entry names the same to everybody. */
	private resolvePlain(index: number, reading: NumberReading, entry: number): number {
		const known = this.byEntry[entry]!;
		if (known !== 0) return known - 1;
		const finding = this.keep(this.resolveEntry(entry) ?? this.resolveFor(index, reading));
		this.byEntry[entry] = finding + 1;
		return finding;
	}

	/** The number of a finding that was not known yet. */
	private keep(named: Named): number {
		return named === NAMES_NOTHING ? 0 : this.findings.push(named) - 1;
	}

	/** Whether every order may be named to a transaction. */
	private isPlain(index: number): boolean {
		return this.isOneOrganisation && !this.hasRejected(index);
	}

	private hasRejected(index: number): boolean {
		const { rejected } = this.transactions;
		return rejected.size > 0 && rejected.has(index);
	}

	/** Whether all transactions and orders that have an organisation have the same. */
	private get isOneOrganisation(): boolean {
		return this.names.organisations.size <= 2;
	}

	/** What an entry of one order names to everybody; null where it takes a longer look. */
	private resolveEntry(entry: number): Named | null {
		const orders = this.printed.liveOf(entry);
		return orders.length === 1 ? this.only(orders[0]!) : null;
	}

	private resolveFor(index: number, { mentions, lookAlikes }: NumberReading): Named {
		const { orders } = this;
		const found = unique(mentions.flatMap((mention) => this.offered(index, mention)));
		if (found.length === 0) {
			const alike = unique(lookAlikes.flatMap((entry) => this.offered(index, { entry, needsSupplier: false })));
			const open = alike.filter((order) => orders.isOpen[order] === 1);
			return open.length === 0 ? NAMES_NOTHING : { ...NAMES_NOTHING, lookAlikes: open };
		}
		const open: number[] = [];
		const notOpen: number[] = [];
		const unsure: number[] = [];
		for (const order of found) (orders.isUnsure[order] ? unsure : orders.isOpen[order] ? open : notOpen).push(order);
		return { open, notOpen, unsure: uniqueById(unsure, orders), lookAlikes: NAMES_NOTHING.lookAlikes };
	}

	/** The orders of a mention that the transaction may be matched to at all. */
	private offered(index: number, { entry, needsSupplier }: Mention): readonly number[] {
		if (!needsSupplier && this.isPlain(index)) return this.printed.liveOf(entry);
		const { transactions, orders, names } = this;
		const rejected = transactions.rejected.get(index);
		return this.liveFor(index, entry).filter(
			(order) =>
				!rejected?.has(orders.id[order]!) &&
				(!needsSupplier || names.suppliers.compare(transactions.supplier[index]!, orders.supplier[order]!) === 'same'),
		);
	}

	/**
	 * What the orders of an entry have become, as far as the transaction may see it. Naming a rejected order names nothing,
	 * also where another has replaced it since.
	 */
	private liveFor(index: number, entry: number): readonly number[] {
		const { orders, transactions } = this;
		const rejected = transactions.rejected.get(index);
		if (!rejected && this.isOneOrganisation) return this.printed.liveOf(entry);
		const isSeen = (order: number): boolean => isCompatible(transactions.organisation[index]!, orders.organisation[order]!);
		const printed = this.printed.ordersOf(entry).filter((order) => isSeen(order) && !rejected?.has(orders.id[order]!));
		const { replacements } = orders;
		return unique(printed.flatMap((order) => (this.isOneOrganisation ? replacements.liveOf(order) : replacements.liveAmong(order, isSeen))));
	}

	/** A transaction that names none takes the one order that the other lines of its invoice name, if they name just one. */
	private nameByInvoice(invoices: Invoices): void {
		const soleOrders = this.findings.map(soleOrderOf);
		const { field, description, transactions } = this;
		const onlyOne = new OneOrderPerInvoice(invoices, this.orders);
		for (let index = 0; index < transactions.count; index++) {
			if (this.isEmpty(index)) continue;
			onlyOne.note(invoices.of[index]!, soleOrders[field[index]!]!, onlyOne.inField);
			onlyOne.note(invoices.of[index]!, soleOrders[description[index]!]!, onlyOne.inDescription);
		}
		const takes = new Map<number, number>();
		for (let index = 0; index < transactions.count; index++) {
			const order = onlyOne.ofInvoice[invoices.of[index]!]!;
			if (order === NO_ORDER || order === SEVERAL) continue;
			if (soleOrders[field[index]!] !== NO_ORDER || soleOrders[description[index]!] !== NO_ORDER) continue;
			if (transactions.rejected.get(index)?.has(this.orders.id[order]!)) continue;
			let finding = takes.get(order);
			if (finding === undefined) takes.set(order, (finding = this.keep(this.only(order))));
			if (onlyOne.inField[invoices.of[index]!]) field[index] = finding;
			if (onlyOne.inDescription[invoices.of[index]!]) description[index] = finding;
			this.byInvoice[index] = 1;
		}
	}

	private only(order: number): Named {
		const { open, notOpen, unsure, lookAlikes } = NAMES_NOTHING;
		if (this.orders.isUnsure[order]) return { open, notOpen, unsure: [order], lookAlikes };
		return this.orders.isOpen[order] ? { open: [order], notOpen, unsure, lookAlikes } : { open, notOpen: [order], unsure, lookAlikes };
	}
}

/** Spaces around a text change nothing here. */
function asText(value: unknown): string {
	return typeof value === 'string' ? value : textOf(value);
}

function keyOf({ entry, needsSupplier }: Mention): string {
	return needsSupplier ? `${entry}?` : String(entry);
}
