import type { Facts } from '../outcome';
import type { WarningCode } from '../reasons';
import type { FinishedRun } from '../run';
import { isAmount, readAmount, UNREADABLE } from '../tables/readAmount';
import { State } from '../tables/transactions';
import type { Named } from '../tables/named';
import { placeOf } from '../criteria/numberGuard';
import { byId } from './byId';
import type { DuplicateInvoices } from './duplicateInvoices';
import type { Draft, FactReader } from './facts';
import type { InvoicedTotals } from './invoicedTotals';

export interface FoundWarning {
	code: WarningCode;
	facts: Facts;
}

/** What to know about a transaction besides how it ended. */
export class WarningReader {
	constructor(
		private readonly run: FinishedRun,
		private readonly totals: InvoicedTotals,
		private readonly duplicates: DuplicateInvoices,
		private readonly facts: FactReader,
	) {}

	of(transaction: number): FoundWarning[] {
		const { state, orderOf } = this.run.state;
		const own = state[transaction];
		const found: FoundWarning[] = [];
		if (own === State.Skipped || own === State.Invalid) return found;
		const order = orderOf[transaction]!;
		if (own === State.Matched) this.addOfMatch(transaction, order, found);
		if (own !== State.Live) this.addOfDecision(transaction, order, found);
		const others = this.duplicates.countOf(transaction);
		if (others > 0) this.add('duplicateInvoice', transaction, order, found).others = others;
		return found;
	}

	/** Returns the warning's facts, for what is special about them. */
	private add(code: WarningCode, transaction: number, order: number, found: FoundWarning[]): Draft {
		const facts = this.facts.of(transaction, order);
		found.push({ code, facts });
		return facts;
	}

	/** Of matches and proposals alike. */
	private addOfDecision(transaction: number, order: number, found: FoundWarning[]): void {
		this.addOfNames(transaction, order, found);
		if (this.isOfOtherSupplier(transaction, order)) this.add('supplierDiffers', transaction, order, found);
		if (this.isPartial(transaction)) this.add('partialInvoice', transaction, order, found);
	}

	/** What a match does to its order; a proposal does nothing to it yet. */
	private addOfMatch(transaction: number, order: number, found: FoundWarning[]): void {
		if (this.run.state.isByElimination[transaction]) this.add('byElimination', transaction, order, found);
		if (this.totals.excessOf(order) > 0) this.addTotals('overInvoiced', transaction, order, found);
		if (this.totals.isBelowZero(order)) this.addTotals('belowZero', transaction, order, found);
		const uncounted = this.whyUncounted(transaction, order);
		if (uncounted) this.add(uncounted, transaction, order, found);
		if (this.run.state.tables.orders.amount[order] === UNREADABLE || this.run.state.tables.orders.invoiced[order] === UNREADABLE) {
			this.add('purchaseOrderAmountUnreadable', transaction, order, found);
		}
	}

	private addTotals(code: WarningCode, transaction: number, order: number, found: FoundWarning[]): void {
		const { invoiced, excess } = this.totals.factsOf(order);
		const facts = this.add(code, transaction, order, found);
		facts.invoiced = invoiced;
		facts.excess = excess;
	}

	private addOfNames(transaction: number, order: number, found: FoundWarning[]): void {
		const { named, settings, orders } = this.run.state.tables;
		if (named.isEmpty(transaction)) return;
		const add = (code: WarningCode, listed: readonly number[]): void => {
			this.add(code, transaction, order, found).numbers = listed.map((other) => this.facts.numberOf(other));
		};
		const byNumber = placeOf(settings.criteria[this.run.state.positionOf[transaction]!]!) !== null;
		if (byNumber && named.isNamedByInvoice(transaction)) add('namedByInvoice', [order]);
		const field = named.of(transaction, 'field');
		const description = named.of(transaction, 'description');
		if (isOnly(order, field) && isOnly(order, description)) return;
		const open = byId(new Set([...field.open, ...description.open]), orders.id).filter((other) => other !== order);
		if (open.length > 0) add('alsoNamesOpen', open);
		const notOpen = byId(new Set([...field.notOpen, ...description.notOpen, ...field.unsure, ...description.unsure]), orders.id);
		if (notOpen.length > 0) add('alsoNamesNotOpen', notOpen);
	}

	private isOfOtherSupplier(transaction: number, order: number): boolean {
		const { names, transactions, orders } = this.run.state.tables;
		return names.suppliers.compare(transactions.supplier[transaction]!, orders.supplier[order]!) === 'different';
	}

	/** Why the transaction's amount can't be counted against its order. */
	private whyUncounted(transaction: number, order: number): WarningCode | null {
		const { transactions, orders } = this.run.state.tables;
		if (!isAmount(transactions.amount[transaction]!)) return 'missingAmount';
		if (!isAmount(transactions.netAmount[transaction]!)) return 'vatRateMissing';
		return transactions.currency[transaction] === orders.currency[order] ? null : 'currencyDiffers';
	}

	/** Whether its invoice has more lines than were given: the invoice amount is not their sum. */
	private isPartial(transaction: number): boolean {
		const { state } = this.run;
		const { transactions, invoices, names, settings } = state.tables;
		const isByValue = settings.criteria[state.positionOf[transaction]!]!.kind.startsWith('sameSupplierAndValue');
		if (!isByValue || settings.valueFrom === 'transaction') return false;
		let sum = 0;
		let stated: number | null = null;
		const invoice = invoices.of[transaction]!;
		for (let line = invoices.first[invoice]!; line !== -1; line = invoices.next[line]!) {
			sum += transactions.amount[line]!;
			const said = readAmount(transactions.source[line]!.invoiceAmount, names.currencies.decimalsOf(transactions.currency[line]!));
			if (isAmount(said)) stated = said;
		}
		return stated !== null && sum !== stated;
	}
}

/** Whether a text names nothing besides an order: nearly all do. */
function isOnly(order: number, { open, notOpen, unsure }: Named): boolean {
	return notOpen.length === 0 && unsure.length === 0 && (open.length === 0 || (open.length === 1 && open[0] === order));
}
