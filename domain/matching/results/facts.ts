import { placeOf } from '../criteria/numberGuard';
import { SameSupplierAndValueRound } from '../criteria/sameSupplierAndValue';
import { minorToDecimal } from '../../money';
import type { Facts } from '../outcome';
import type { FinishedRun } from '../run';
import type { CompleteCriterion } from '../settings';
import { isAmount, MISSING } from '../tables/readAmount';
import { textOf } from '../tables/textIds';
import { percentUp } from './percentUp';
import type { Ending } from './results';
import { Texts } from './texts';

/** Other invoices that a tie lists. */
const MAX_RIVALS = 5;

/** Facts under way: one object is filled for each sentence, since there may be a million. */
export type Draft = Record<string, Facts[string]>;

/** A unit's value less an order's, and that of the order's value in percent, rounded up: decimal text. */
export interface Difference {
	difference: string;
	/** Null where the order's value is not above zero. */
	differencePercent: string | null;
}

/** The values behind a sentence, as plain text; what is missing is left out. */
export class FactReader {
	private readonly texts: Texts;
	private readonly valueRound: SameSupplierAndValueRound | undefined;

	constructor(private readonly run: FinishedRun) {
		this.texts = new Texts(run.state.tables);
		this.valueRound = run.rounds.rounds.find((round) => round instanceof SameSupplierAndValueRound);
	}

	/** Of a transaction and, if it has one, its order: a new object, to be added to. */
	of(transaction: number, order: number | undefined): Draft {
		const { amount, currency, supplier, project, invoiceNumber, date, isWhole } = this.texts.ofTransaction(transaction);
		if (order === undefined || order < 0) {
			const facts = { amount, currency, supplier, project, invoiceNumber, date };
			return isWhole ? facts : withoutBlanks(facts);
		}
		const { number, amount: orderAmount, currency: orderCurrency, supplier: orderSupplier, isWhole: isOrderWhole } = this.texts.ofOrder(order);
		const facts = { amount, currency, supplier, project, invoiceNumber, date, number, orderAmount, orderCurrency, orderSupplier };
		return isWhole && isOrderWhole ? facts : withoutBlanks(facts);
	}

	/** The order's number, else its id. */
	numberOf(order: number): string {
		return this.texts.ofOrder(order).number;
	}

	/** How far a unit's value is from an order's; null where one of them is missing, or it is not sure which order it is. */
	differenceOf(transaction: number, order: number): Difference | null {
		const [value, compared] = [this.valueOf(transaction), this.orderValueOf(order)];
		return isAmount(value) && isAmount(compared) ? this.difference(value, compared, this.decimalsOf(order)) : null;
	}

	/** `orderMinor`: the order's value where it isn't its present one. */
	private addValues(transaction: number, order: number, orderMinor: number | undefined, facts: Draft): void {
		const value = this.valueOf(transaction);
		const compared = orderMinor ?? this.orderValueOf(order);
		if (!isAmount(value) || !isAmount(compared)) return;
		const decimals = this.decimalsOf(order);
		const { difference, differencePercent } = this.difference(value, compared, decimals);
		facts.value = minorToDecimal(value, decimals);
		facts.orderValue = minorToDecimal(compared, decimals);
		facts.difference = difference;
		if (differencePercent !== null) facts.differencePercent = differencePercent;
	}

	private difference(value: number, compared: number, decimals: number): Difference {
		return {
			difference: minorToDecimal(value - compared, decimals),
			differencePercent: compared > 0 ? percentUp(Math.abs(value - compared), compared) : null,
		};
	}

	private valueOf(transaction: number): number {
		return this.valueRound ? this.valueRound.valueOf(transaction) : this.run.state.tables.transactions.netAmount[transaction]!;
	}

	private orderValueOf(order: number): number {
		if (this.run.state.tables.orders.isUnsure[order] === 1) return MISSING;
		return this.valueRound ? this.valueRound.orderValueOf(order) : this.run.state.tables.orders.amount[order]!;
	}

	private decimalsOf(order: number): number {
		const { names, orders } = this.run.state.tables;
		return names.currencies.decimalsOf(orders.currency[order]!);
	}

	/** Everything that the sentence about an ending speaks of. */
	ofEnding(transaction: number, ending: Ending, position: number | null): Facts {
		const { settings } = this.run.state.tables;
		const criterion = position === null ? null : settings.criteria[position]!;
		const order = this.orderSpokenOf(transaction, ending);
		const compared = ending.status === 'autoMatched' || ending.reason === 'proposed' ? this.run.state.comparedWith[transaction]! : undefined;
		const facts = this.of(transaction, order);
		if (criterion) this.addCriterion(transaction, criterion, facts);
		if (order !== undefined && criterion) {
			if (isValueCriterion(criterion)) this.addValues(transaction, order, compared || undefined, facts);
			else this.addLineAndOrder(transaction, order, facts);
		}
		if (ending.candidates.length > 0) this.addCandidates(ending, position, transaction, facts);
		return facts;
	}

	private orderSpokenOf(transaction: number, { status, reason, candidates }: Ending): number | undefined {
		if (status === 'autoMatched') return this.run.state.orderOf[transaction]!;
		return reason === 'duplicatePurchaseOrder' ? undefined : candidates[0];
	}

	private addCandidates(ending: Ending, position: number | null, transaction: number, facts: Draft): void {
		const { orders } = this.run.state.tables;
		const count = position === null ? 0 : this.run.ties.countAt(transaction, position);
		facts.numbers = ending.candidates.map((order) => this.numberOf(order));
		facts.count = Math.max(count, ending.candidates.length);
		if (ending.reason === 'purchaseOrderNotOpen') facts.statuses = ending.candidates.map((order) => textOf(orders.source[order]!.status));
		if (ending.reason === 'rivalInvoices') this.addRivals(transaction, ending.candidates[0]!, position!, facts);
	}

	/** Other invoices that have the order as a candidate too, by invoice number; transactions without one by id. */
	private addRivals(transaction: number, order: number, position: number, facts: Draft): void {
		const { transactions, invoices } = this.run.state.tables;
		const rivals = this.run.rounds.rounds[position]!.rivalsFor(order).filter((rival) => invoices.of[rival] !== invoices.of[transaction]);
		const written = rivals.map((rival) => transactions.source[rival]!);
		const few = (texts: string[]): string[] => [...new Set(texts)].sort().slice(0, MAX_RIVALS);
		facts.rivals = few(written.map(({ invoiceNumber }) => textOf(invoiceNumber)).filter((number) => number !== ''));
		facts.rivalTransactions = few(written.filter(({ invoiceNumber }) => textOf(invoiceNumber) === '').map(({ id }) => textOf(id)));
	}

	private addLineAndOrder(transaction: number, order: number, facts: Draft): void {
		const { transactions, orders } = this.run.state.tables;
		if (!this.run.state.countsFor(transaction, order) || !isAmount(orders.amount[order]!)) return;
		facts.difference = minorToDecimal(transactions.netAmount[transaction]! - orders.amount[order]!, this.decimalsOf(order));
	}

	private addCriterion(transaction: number, criterion: CompleteCriterion, facts: Draft): void {
		facts.kind = criterion.kind;
		const place = placeOf(criterion);
		if (place !== null) {
			const { purchaseOrderNumber, description } = this.run.state.tables.transactions.source[transaction]!;
			facts.place = place;
			const text = textOf(place === 'field' ? purchaseOrderNumber : description);
			if (text !== '') facts.text = text;
		} else if (criterion.kind === 'sameSupplierAndValuePercent') {
			facts.tolerance = `${criterion.percent} %`;
			if (criterion.rivalGuardPercent !== null) facts.guard = `${criterion.rivalGuardPercent} %`;
		} else if (criterion.kind === 'sameSupplierAndValueAmount') {
			facts.tolerance = String(criterion.amount);
			if (criterion.rivalGuardAmount !== null) facts.guard = String(criterion.rivalGuardAmount);
		}
	}
}

function isValueCriterion({ kind }: CompleteCriterion): boolean {
	return kind === 'sameSupplierAndValuePercent' || kind === 'sameSupplierAndValueAmount';
}

function withoutBlanks(facts: Readonly<Record<string, string>>): Draft {
	const rest: Draft = {};
	for (const [name, text] of Object.entries(facts)) if (text !== '') rest[name] = text;
	return rest;
}
