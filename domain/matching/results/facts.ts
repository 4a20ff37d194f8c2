import { placeOf } from '../criteria/numberGuard';
import { SameSupplierAndValueRound } from '../criteria/sameSupplierAndValue';
import { minorToDecimal } from '../../money';
import type { Facts } from '../outcome';
import type { FinishedRun } from '../run';
import type { CompleteCriterion } from '../settings';
import { isAmount } from '../tables/readAmount';
import { textOf } from '../tables/textIds';
import { percentUp } from './percentUp';
import type { Ending } from './results';
import { Texts } from './texts';

/** Other invoices that a tie lists. */
const MAX_RIVALS = 5;

/** Facts under way: one object is filled for each sentence, since there may be a million. */
export type Draft = Record<string, Facts[string]>;

/** A unit's value beside an order's, as decimal text; missing where one of them is. */
export interface ValueFacts {
	value?: string;
	orderValue?: string;
	difference?: string;
	differencePercent?: string;
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
	of(transaction: number, order: number): Draft {
		const facts: Draft = {};
		this.addTransaction(transaction, facts);
		if (order >= 0) this.addOrder(order, facts);
		return facts;
	}

	/** Adds one by one, by name: this runs for every transaction and every warning. */
	private addTransaction(transaction: number, facts: Draft): void {
		const { amount, currency, supplier, project, invoiceNumber, date } = this.texts.ofTransaction(transaction);
		if (amount !== '') facts.amount = amount;
		if (currency !== '') facts.currency = currency;
		if (supplier !== '') facts.supplier = supplier;
		if (project !== '') facts.project = project;
		if (invoiceNumber !== '') facts.invoiceNumber = invoiceNumber;
		if (date !== '') facts.date = date;
	}

	private addOrder(order: number, facts: Draft): void {
		const { number, amount, currency, supplier } = this.texts.ofOrder(order);
		if (number !== '') facts.number = number;
		if (amount !== '') facts.orderAmount = amount;
		if (currency !== '') facts.orderCurrency = currency;
		if (supplier !== '') facts.orderSupplier = supplier;
	}

	/** The order's number, else its id. */
	numberOf(order: number): string {
		return this.texts.ofOrder(order).number;
	}

	/** A unit's value beside an order's. */
	ofValues(transaction: number, order: number): ValueFacts {
		const facts: ValueFacts = {};
		this.addValues(transaction, order, undefined, facts);
		return facts;
	}

	/** `orderMinor`: the order's value where it isn't its present one. */
	private addValues(transaction: number, order: number, orderMinor: number | undefined, facts: ValueFacts): void {
		const { names, transactions, orders } = this.run.state.tables;
		const { valueRound } = this;
		const value = valueRound?.valueOf(transaction) ?? transactions.netAmount[transaction]!;
		const compared = orderMinor ?? valueRound?.orderValueOf(order) ?? orders.amount[order]!;
		if (!isAmount(value) || !isAmount(compared)) return;
		const decimals = names.currencies.decimalsOf(orders.currency[order]!);
		facts.value = minorToDecimal(value, decimals);
		facts.orderValue = minorToDecimal(compared, decimals);
		facts.difference = minorToDecimal(value - compared, decimals);
		if (compared > 0) facts.differencePercent = percentUp(Math.abs(value - compared), compared);
	}

	/** Everything that the sentence about an ending speaks of. */
	ofEnding(transaction: number, ending: Ending, position: number | null): Facts {
		const { settings } = this.run.state.tables;
		const criterion = position === null ? null : settings.criteria[position]!;
		const order = this.orderSpokenOf(transaction, ending);
		const compared = ending.status === 'autoMatched' || ending.reason === 'proposed' ? this.run.state.comparedWith[transaction]! : undefined;
		const facts: Draft = {};
		this.addTransaction(transaction, facts);
		if (order !== undefined) this.addOrder(order, facts);
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
		const { transactions, orders, names } = this.run.state.tables;
		if (!this.run.state.countsFor(transaction, order) || !isAmount(orders.amount[order]!)) return;
		const decimals = names.currencies.decimalsOf(orders.currency[order]!);
		facts.difference = minorToDecimal(transactions.netAmount[transaction]! - orders.amount[order]!, decimals);
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
