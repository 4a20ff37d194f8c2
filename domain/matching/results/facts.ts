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

/** The values behind a sentence, as plain text; what is missing is left out. */
export class FactReader {
	constructor(private readonly run: FinishedRun) {}

	ofTransaction(transaction: number): Facts {
		const { transactions, names } = this.run.state.tables;
		const given = transactions.source[transaction]!;
		const currency = transactions.currency[transaction]!;
		const amount = transactions.amount[transaction]!;
		return withoutBlanks({
			amount: isAmount(amount) ? minorToDecimal(amount, names.currencies.decimalsOf(currency)) : textOf(given.amount),
			currency: names.currencies.codeOf(currency) ?? '',
			supplier: textOf(given.supplier?.name) || textOf(given.supplier?.id) || textOf(given.supplier?.organizationNumber),
			project: textOf(given.project?.name) || textOf(given.project?.id),
			invoiceNumber: textOf(given.invoiceNumber),
			date: textOf(given.date),
		});
	}

	ofOrder(order: number): Facts {
		const { orders, names } = this.run.state.tables;
		const { supplier } = orders.source[order]!;
		const amount = orders.amount[order]!;
		const currency = orders.currency[order]!;
		return withoutBlanks({
			number: this.numberOf(order),
			orderAmount: isAmount(amount) ? minorToDecimal(amount, names.currencies.decimalsOf(currency)) : '',
			orderCurrency: names.currencies.codeOf(currency) ?? '',
			orderSupplier: textOf(supplier?.name) || textOf(supplier?.externalId) || textOf(supplier?.organizationNumber),
		});
	}

	/** The order's number, else its id. */
	numberOf(order: number): string {
		const { orders } = this.run.state.tables;
		return textOf(orders.source[order]!.number) || orders.id[order]!;
	}

	/** A unit's value beside an order's. `orderMinor`: the order's value where it isn't its present one. */
	ofValues(transaction: number, order: number, orderMinor?: number): Facts {
		const { names, transactions, orders } = this.run.state.tables;
		const round = this.run.rounds.rounds.find((each) => each instanceof SameSupplierAndValueRound);
		const value = round?.valueOf(transaction) ?? transactions.netAmount[transaction]!;
		const compared = orderMinor ?? round?.orderValueOf(order) ?? orders.amount[order]!;
		const decimals = names.currencies.decimalsOf(orders.currency[order]!);
		if (!isAmount(value) || !isAmount(compared)) return {};
		return {
			value: minorToDecimal(value, decimals),
			orderValue: minorToDecimal(compared, decimals),
			difference: minorToDecimal(value - compared, decimals),
			...(compared > 0 && { differencePercent: percentUp(Math.abs(value - compared), compared) }),
		};
	}

	/** Everything that the sentence about an ending speaks of. */
	ofEnding(transaction: number, ending: Ending, position: number | null): Facts {
		const { settings } = this.run.state.tables;
		const criterion = position === null ? null : settings.criteria[position]!;
		const isSure = ending.reason !== 'duplicatePurchaseOrder';
		const [order] = ending.status === 'autoMatched' ? [this.run.state.orderOf[transaction]!] : isSure ? ending.candidates : [];
		const compared = ending.status === 'autoMatched' || ending.reason === 'proposed' ? this.run.state.comparedWith[transaction]! : undefined;
		return {
			...this.ofTransaction(transaction),
			...(order !== undefined && this.ofOrder(order)),
			...(criterion && this.ofCriterion(transaction, criterion)),
			...(order !== undefined && criterion && isValueCriterion(criterion) && this.ofValues(transaction, order, compared || undefined)),
			...(order !== undefined && criterion && !isValueCriterion(criterion) && this.ofLineAndOrder(transaction, order)),
			...(ending.candidates.length > 0 && this.ofCandidates(ending, position, transaction)),
		};
	}

	private ofCandidates(ending: Ending, position: number | null, transaction: number): Facts {
		const { orders } = this.run.state.tables;
		const count = position === null ? 0 : this.run.ties.countAt(transaction, position);
		return {
			numbers: ending.candidates.map((order) => this.numberOf(order)),
			count: Math.max(count, ending.candidates.length),
			...(ending.reason === 'purchaseOrderNotOpen' && { statuses: ending.candidates.map((order) => textOf(orders.source[order]!.status)) }),
			...(ending.reason === 'rivalInvoices' && this.rivalsOf(transaction, ending.candidates[0]!, position!)),
		};
	}

	/** Other invoices that have the order as a candidate too, by invoice number; transactions without one by id. */
	private rivalsOf(transaction: number, order: number, position: number): Facts {
		const { transactions, invoices } = this.run.state.tables;
		const rivals = this.run.rounds.rounds[position]!.rivalsFor(order).filter((rival) => invoices.of[rival] !== invoices.of[transaction]);
		const written = rivals.map((rival) => transactions.source[rival]!);
		const few = (texts: string[]): string[] => [...new Set(texts)].sort().slice(0, MAX_RIVALS);
		return {
			rivals: few(written.map(({ invoiceNumber }) => textOf(invoiceNumber)).filter((number) => number !== '')),
			rivalTransactions: few(written.filter(({ invoiceNumber }) => textOf(invoiceNumber) === '').map(({ id }) => textOf(id))),
		};
	}

	private ofLineAndOrder(transaction: number, order: number): Facts {
		const { transactions, orders, names } = this.run.state.tables;
		if (!this.run.state.countsFor(transaction, order) || !isAmount(orders.amount[order]!)) return {};
		const decimals = names.currencies.decimalsOf(orders.currency[order]!);
		return { difference: minorToDecimal(transactions.netAmount[transaction]! - orders.amount[order]!, decimals) };
	}

	private ofCriterion(transaction: number, criterion: CompleteCriterion): Facts {
		const place = placeOf(criterion);
		const { purchaseOrderNumber, description } = this.run.state.tables.transactions.source[transaction]!;
		if (place !== null) return withoutBlanks({ kind: criterion.kind, place, text: textOf(place === 'field' ? purchaseOrderNumber : description) });
		if (criterion.kind === 'sameSupplierAndValuePercent') {
			return withoutBlanks({ kind: criterion.kind, tolerance: `${criterion.percent} %`, guard: percentText(criterion.rivalGuardPercent) });
		}
		if (criterion.kind === 'sameSupplierAndValueAmount') {
			return withoutBlanks({ kind: criterion.kind, tolerance: String(criterion.amount), guard: String(criterion.rivalGuardAmount ?? '') });
		}
		return { kind: criterion.kind };
	}
}

function isValueCriterion({ kind }: CompleteCriterion): boolean {
	return kind === 'sameSupplierAndValuePercent' || kind === 'sameSupplierAndValueAmount';
}

function percentText(percent: number | string | null): string {
	return percent === null ? '' : `${percent} %`;
}

/** Without the blank ones. */
function withoutBlanks(facts: Record<string, string>): Facts {
	return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}
