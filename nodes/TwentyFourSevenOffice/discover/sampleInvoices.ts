import { isInvoiceOf, isUnbalanced, kindOf, supplierLines, type AccountKinds, type Voucher } from '../wire/voucher';
import type { LedgerLine } from '../wire/ledgerLine';

/** A supplier's invoice or credit note of the sample. */
export interface SampledInvoice {
	voucher: Voucher;
	costs: LedgerLine[];
	/** What is owed to suppliers. */
	payables: LedgerLine[];
	vat: LedgerLine[];
	balances: boolean;
}

/** The vouchers that are a supplier's invoice with at least one cost; the others tell nothing about purchase orders. */
export function sampleInvoices(vouchers: Iterable<Voucher>, accounts: AccountKinds): SampledInvoice[] {
	const invoices: SampledInvoice[] = [];
	for (const voucher of vouchers) {
		const payables = supplierLines(voucher, accounts);
		if (!payables.some((line) => isInvoiceOf(line.customerId!, voucher, accounts))) continue;
		const ofKind = (kind: string) => voucher.lines.filter((line) => kindOf(line, accounts) === kind);
		const costs = ofKind('cost');
		if (costs.length > 0) invoices.push({ voucher, costs, payables, vat: ofKind('vat'), balances: !isUnbalanced(voucher) });
	}
	return invoices;
}
