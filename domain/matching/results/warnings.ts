import type { Facts } from '../outcome';
import type { WarningCode } from '../reasons';
import type { FinishedRun } from '../run';
import { isAmount, readAmount, UNREADABLE } from '../tables/readAmount';
import { State } from '../tables/transactions';
import { placeOf } from '../criteria/numberGuard';
import { byId } from './byId';
import type { DuplicateInvoices } from './duplicateInvoices';
import type { FactReader } from './facts';
import type { InvoicedTotals } from './invoicedTotals';

export interface FoundWarning {
	code: WarningCode;
	facts: Facts;
}

type Add = (code: WarningCode, more?: Facts) => void;

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
		if (own === State.Skipped || own === State.Invalid) return [];
		const found: FoundWarning[] = [];
		const add: Add = (code, more = {}) => found.push({ code, facts: { ...this.facts.of(transaction, orderOf[transaction]!), ...more } });
		if (own === State.Matched) this.addOfMatch(transaction, orderOf[transaction]!, add);
		if (own !== State.Live) this.addOfDecision(transaction, orderOf[transaction]!, add);
		const others = this.duplicates.countOf(transaction);
		if (others > 0) add('duplicateInvoice', { others });
		return found;
	}

	/** Of matches and proposals alike. */
	private addOfDecision(transaction: number, order: number, add: Add): void {
		for (const [code, orders] of this.ofNames(transaction, order)) add(code, { numbers: orders.map((other) => this.facts.numberOf(other)) });
		if (this.isOfOtherSupplier(transaction, order)) add('supplierDiffers');
		if (this.isPartial(transaction)) add('partialInvoice');
	}

	/** What a match does to its order; a proposal does nothing to it yet. */
	private addOfMatch(transaction: number, order: number, add: Add): void {
		if (this.run.state.isByElimination[transaction]) add('byElimination');
		const excess = this.totals.excessOf(order);
		if (excess > 0) add('overInvoiced', this.totals.factsOf(order));
		if (this.totals.isBelowZero(order)) add('belowZero', this.totals.factsOf(order));
		const uncounted = this.whyUncounted(transaction, order);
		if (uncounted) add(uncounted);
		if (this.run.state.tables.orders.amount[order] === UNREADABLE || this.run.state.tables.orders.invoiced[order] === UNREADABLE) {
			add('purchaseOrderAmountUnreadable');
		}
	}

	private ofNames(transaction: number, order: number): Array<[WarningCode, readonly number[]]> {
		const { named, settings, orders } = this.run.state.tables;
		const byNumber = placeOf(settings.criteria[this.run.state.positionOf[transaction]!]!) !== null;
		const field = named.of(transaction, 'field');
		const description = named.of(transaction, 'description');
		const found: Array<[WarningCode, readonly number[]]> = [];
		if (byNumber && named.isNamedByInvoice(transaction)) found.push(['namedByInvoice', [order]]);
		const open = byId(new Set([...field.open, ...description.open]), orders.id).filter((other) => other !== order);
		if (open.length > 0) found.push(['alsoNamesOpen', open]);
		const notOpen = byId(new Set([...field.notOpen, ...description.notOpen, ...field.unsure, ...description.unsure]), orders.id);
		if (notOpen.length > 0) found.push(['alsoNamesNotOpen', notOpen]);
		return found;
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
