import type { MatchSettings } from '../../../domain/matching/settings';
import { type Rational, nearestInteger, readDecimal } from './exact';
import type { Line, Read, Who } from './world';

/** The lines that share voucher and supplier. */
export interface Invoice {
	lines: Line[];
}

/** A value to compare, or why there is none. */
export type Value = { minor: bigint; currency: string | null } | { missing: string };

/** Decision: id, else organisation number, else (with the switch) name. Null: no supplier, so an invoice of its own. */
export function supplierKey(supplier: Who, settings: MatchSettings): string | null {
	if (supplier.id !== null) return `id ${supplier.id}`;
	if (supplier.organizationNumber !== null) return `organisation ${supplier.organizationNumber}`;
	return settings.matchSuppliersByName && supplier.name !== null ? `name ${supplier.name}` : null;
}

export function groupIntoInvoices(lines: Line[], settings: MatchSettings): Invoice[] {
	const invoices: Invoice[] = [];
	for (const line of lines) {
		const home = invoices.find((invoice) => isSameInvoice(invoice.lines[0]!, line, settings));
		if (home) home.lines.push(line);
		else invoices.push({ lines: [line] });
	}
	return invoices;
}

function isSameInvoice(a: Line, b: Line, settings: MatchSettings): boolean {
	const supplier = supplierKey(a.supplier, settings);
	return (
		a.voucher !== null && a.voucher === b.voucher &&
		supplier !== null && supplier === supplierKey(b.supplier, settings) &&
		a.organizationId === b.organizationId
	);
}

/** The line's rate in percent, or null when it gives none that can be used. */
function rateOf(line: Line): Rational | null {
	const rate = readDecimal(String(line.vatRate ?? '').replace(/ ?%$/, ''));
	return rate === null || rate.top < 0n ? null : rate;
}

/** An amount without VAT: as it is, or gross · 100 / (100 + rate), rounded to minor units, halves away from zero. */
function withoutVat(minor: bigint, rate: Rational | null, settings: MatchSettings): bigint | null {
	if (settings.transactionAmounts !== 'includingVat') return minor;
	if (rate === null) return null;
	return nearestInteger({ top: minor * 100n * rate.bottom, bottom: 100n * rate.bottom + rate.top });
}

/** What the line alone is worth in comparisons. */
export function lineValue(line: Line, settings: MatchSettings): Value {
	if (typeof line.amount !== 'bigint') return { missing: 'missingAmount' };
	const minor = withoutVat(line.amount, rateOf(line), settings);
	return minor === null ? { missing: 'vatRateMissing' } : { minor, currency: line.currency };
}

/** What the invoice is worth: `invoiceAmount` where the source gives it, else the sum of its given lines. */
export function invoiceValue(invoice: Invoice, settings: MatchSettings): Value {
	const { lines } = invoice;
	const currency = lines[0]!.currency;
	if (lines.some((line) => line.currency !== currency)) return { missing: 'currencyDiffers' };
	const given = givenInvoiceAmount(lines);
	if (given === 'unreadable') return { missing: 'invoiceAmountDiffers' };
	if (given === null) {
		const values = lines.map((line) => lineValue(line, settings));
		// An amount that is missing says more than a rate that is.
		const missing = values.flatMap((value) => ('missing' in value ? [value] : [])).sort((a, b) => a.missing.localeCompare(b.missing));
		return missing[0] ?? { minor: values.reduce((sum, value) => sum + ('minor' in value ? value.minor : 0n), 0n), currency };
	}
	const rates = lines.map(rateOf);
	const oneRate = rates.every((rate) => rate !== null && rate.top * rates[0]!.bottom === rates[0]!.top * rate.bottom);
	const minor = withoutVat(given, oneRate ? rates[0]! : null, settings);
	return minor === null ? { missing: 'vatRateMissing' } : { minor, currency };
}

/** The one `invoiceAmount` of the lines that give it; `unreadable` when they disagree. */
export function givenInvoiceAmount(lines: Line[]): Read {
	const given = [...new Set(lines.map((line) => line.invoiceAmount).filter((amount) => amount !== null))];
	return given.length === 0 ? null : given.length === 1 ? given[0]! : 'unreadable';
}

/**
 * An invoice and its reversal: same organisation, supplier and invoice number (where lines of one voucher give several,
 * one in common), opposite equal sums before VAT.
 */
export function areReversals(a: Invoice, b: Invoice, settings: MatchSettings): boolean {
	if (a === b || !a.lines.some((line) => b.lines.some((other) => haveSameNumber(line, other, settings)))) return false;
	const raw: MatchSettings = { ...settings, transactionAmounts: 'excludingVat' };
	const left = invoiceValue(a, raw);
	const right = invoiceValue(b, raw);
	if ('missing' in left || 'missing' in right) return false;
	return left.minor !== 0n && left.minor === -right.minor && left.currency === right.currency;
}

function haveSameSupplier(a: Line, b: Line, settings: MatchSettings): boolean {
	const supplier = supplierKey(a.supplier, settings);
	return supplier !== null && supplier === supplierKey(b.supplier, settings) && a.organizationId === b.organizationId;
}

/** Same organisation, supplier and invoice number. */
export function haveSameNumber(a: Line, b: Line, settings: MatchSettings): boolean {
	return a.invoiceNumber !== null && a.invoiceNumber === b.invoiceNumber && haveSameSupplier(a, b, settings);
}
