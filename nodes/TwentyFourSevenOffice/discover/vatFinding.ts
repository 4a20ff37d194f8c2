import { inWords, MAX_EXAMPLES, shareOf, type Finding } from './finding';
import type { SampledInvoice } from './sampleInvoices';

export type VatKind = 'separate' | 'included' | 'none' | 'unclear';

/**
 * How one invoice carries VAT: on lines of its own, so that its cost amounts are without; inside the cost amounts, which
 * then name a rate and make up the whole debt; not at all; or unclear, as its debits and credits differ.
 */
export function vatKindOf({ costs, vat, balances }: SampledInvoice): VatKind {
	if (!balances) return 'unclear';
	if (vat.length > 0) return 'separate';
	return costs.some(({ vatRate }) => (vatRate ?? 0) > 0) ? 'included' : 'none';
}

/** Whether the amounts of cost lines contain VAT. */
export function vatFinding(invoices: readonly SampledInvoice[]): Finding {
	const kinds: Record<VatKind, SampledInvoice[]> = { separate: [], included: [], none: [], unclear: [] };
	for (const invoice of invoices) kinds[vatKindOf(invoice)].push(invoice);
	const shown = kinds.separate.length > 0 ? kinds.separate : kinds.included;
	return {
		about: 'VAT',
		place: 'VAT lines of supplier invoices',
		found: kinds.separate.length,
		of: invoices.length,
		share: shareOf(kinds.separate.length, invoices.length),
		namingKnown: null,
		lookingAlike: null,
		examples: shown.slice(0, MAX_EXAMPLES).map(({ voucher }) => `voucher ${voucher.lines[0]?.voucherNumber ?? voucher.lines[0]?.voucherId ?? 'without a number'}`),
		recommended: false,
		advice: advise(invoices.length, kinds),
		setting: null,
	};
}

const SETTING = 'the option "Transaction Amounts" of Purchase Order Match';

function advise(all: number, kinds: Record<VatKind, SampledInvoice[]>): string {
	const [separate, included, none, unclear] = [kinds.separate.length, kinds.included.length, kinds.none.length, kinds.unclear.length];
	if (separate + included === 0) {
		return unclear > 0
			? `Can't be told: ${inWords(unclear, all)} invoices do not balance; check "Payables Accounts" and "VAT Accounts", and compare one of them with 24SevenOffice.`
			: `Can't be told: none of the ${all} invoices carries VAT; take a sample that has invoices with VAT.`;
	}
	const rest = [none > 0 ? `${none} carry none` : '', unclear > 0 ? `${unclear} do not balance` : ''].filter((part) => part !== '').join(', ');
	const aside = rest === '' ? '' : ` (${rest})`;
	if (included === 0) return `Cost amounts are without VAT: ${inWords(separate, all)} invoices balance with VAT on lines of its own${aside}; leave ${SETTING} at "Excluding VAT".`;
	if (separate === 0) return `Cost amounts contain VAT: ${inWords(included, all)} invoices balance without a VAT line though their cost lines name a rate${aside}; set ${SETTING} to "Including VAT".`;
	return `Look at both kinds: ${separate} invoices have VAT on lines of its own, ${included} have it inside their cost amounts${aside}; one value of ${SETTING} can't fit both, so ask the bookkeeper which accounts are booked with VAT.`;
}
