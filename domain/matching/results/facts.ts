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

/** Other invoices that a tie lists. */
const MAX_RIVALS = 5;

/** Facts under way: one object is filled for each sentence, since there may be a million. */
type Draft = Record<string, Facts[string]>;

/** The values behind a sentence, as plain text; what is missing is left out. */
export class FactReader {
	constructor(private readonly run: FinishedRun) {}

	/** Of a transaction and, if it has one, its order. */
	of(transaction: number, order: number): Facts {
		const facts: Draft = {};
		this.addTransaction(transaction, facts);
		if (order >= 0) this.addOrder(order, facts);
		return facts;
	}

	private addTransaction(transaction: number, facts: Draft): void {
		const { transactions, names } = this.run.state.tables;
		const given = transactions.source[transaction]!;
		const currency = transactions.currency[transaction]!;
		const amount = transactions.amount[transaction]!;
		add(facts, 'amount', isAmount(amount) ? minorToDecimal(amount, names.currencies.decimalsOf(currency)) : textOf(given.amount));
		add(facts, 'currency', names.currencies.codeOf(currency) ?? '');
		add(facts, 'supplier', textOf(given.supplier?.name) || textOf(given.supplier?.id) || textOf(given.supplier?.organizationNumber));
		add(facts, 'project', textOf(given.project?.name) || textOf(given.project?.id));
		add(facts, 'invoiceNumber', textOf(given.invoiceNumber));
		add(facts, 'date', textOf(given.date));
	}

	private addOrder(order: number, facts: Draft): void {
		const { orders, names } = this.run.state.tables;
		const { supplier } = orders.source[order]!;
		const amount = orders.amount[order]!;
		const currency = orders.currency[order]!;
		add(facts, 'number', this.numberOf(order));
		add(facts, 'orderAmount', isAmount(amount) ? minorToDecimal(amount, names.currencies.decimalsOf(currency)) : '');
		add(facts, 'orderCurrency', names.currencies.codeOf(currency) ?? '');
		add(facts, 'orderSupplier', textOf(supplier?.name) || textOf(supplier?.externalId) || textOf(supplier?.organizationNumber));
	}

	/** The order's number, else its id. */
	numberOf(order: number): string {
		const { orders } = this.run.state.tables;
		return textOf(orders.source[order]!.number) || orders.id[order]!;
	}

	/** A unit's value beside an order's. */
	ofValues(transaction: number, order: number): Facts {
		const facts: Draft = {};
		this.addValues(transaction, order, undefined, facts);
		return facts;
	}

	/** `orderMinor`: the order's value where it isn't its present one. */
	private addValues(transaction: number, order: number, orderMinor: number | undefined, facts: Draft): void {
		const { names, transactions, orders } = this.run.state.tables;
		const round = this.run.rounds.rounds.find((each) => each instanceof SameSupplierAndValueRound);
		const value = round?.valueOf(transaction) ?? transactions.netAmount[transaction]!;
		const compared = orderMinor ?? round?.orderValueOf(order) ?? orders.amount[order]!;
		const decimals = names.currencies.decimalsOf(orders.currency[order]!);
		if (!isAmount(value) || !isAmount(compared)) return;
		facts.value = minorToDecimal(value, decimals);
		facts.orderValue = minorToDecimal(compared, decimals);
		facts.difference = minorToDecimal(value - compared, decimals);
		if (compared > 0) facts.differencePercent = percentUp(Math.abs(value - compared), compared);
	}

	/** Everything that the sentence about an ending speaks of. */
	ofEnding(transaction: number, ending: Ending, position: number | null): Facts {
		const { settings } = this.run.state.tables;
		const criterion = position === null ? null : settings.criteria[position]!;
		const isSure = ending.reason !== 'duplicatePurchaseOrder';
		const [order] = ending.status === 'autoMatched' ? [this.run.state.orderOf[transaction]!] : isSure ? ending.candidates : [];
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
			add(facts, 'text', textOf(place === 'field' ? purchaseOrderNumber : description));
		} else if (criterion.kind === 'sameSupplierAndValuePercent') {
			facts.tolerance = `${criterion.percent} %`;
			add(facts, 'guard', percentText(criterion.rivalGuardPercent));
		} else if (criterion.kind === 'sameSupplierAndValueAmount') {
			facts.tolerance = String(criterion.amount);
			add(facts, 'guard', String(criterion.rivalGuardAmount ?? ''));
		}
	}
}

function isValueCriterion({ kind }: CompleteCriterion): boolean {
	return kind === 'sameSupplierAndValuePercent' || kind === 'sameSupplierAndValueAmount';
}

function percentText(percent: number | string | null): string {
	return percent === null ? '' : `${percent} %`;
}

/** Adds a fact unless it is blank. */
function add(facts: Draft, name: string, text: string): void {
	if (text !== '') facts[name] = text;
}
