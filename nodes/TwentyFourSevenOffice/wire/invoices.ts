import { currencyDecimals, minorToDecimal } from '../../../domain/money';
import type { LedgerLine } from './ledgerLine';
import { kindOf, sumMinor, supplierLines, type AccountKinds, type Voucher } from './voucher';

/** What a voucher owes one supplier, or its costs of nobody in particular. */
export interface Invoice {
	supplierId: string | null;
	/** The voucher's payables lines of this supplier. */
	payables: LedgerLine[];
	costs: LedgerLine[];
	/** The sum of its costs in major units, as the lines' own amounts are; null where it is not known. */
	amount: number | null;
	/** Costs may be missing: the voucher was not read whole, or it can't be told whose its costs are. */
	isPartial: boolean;
}

/** A voucher's cost lines by whom they are owed to; mostly one supplier. */
export function toInvoices(voucher: Voucher, accounts: AccountKinds): Invoice[] {
	const owed = supplierLines(voucher, accounts);
	const supplierIds = distinct(owed);
	const invoices: Invoice[] = [];
	for (const line of voucher.lines) {
		if (kindOf(line, accounts) !== 'cost') continue;
		const supplierId = supplierOf(line, supplierIds);
		let invoice = invoices.find((known) => known.supplierId === supplierId);
		if (invoice === undefined) {
			const payables = supplierIds.length === 1 && supplierId === supplierIds[0] ? owed : owed.filter((payable) => payable.customerId === supplierId);
			invoices.push((invoice = { supplierId, payables, costs: [], amount: null, isPartial: !voucher.whole }));
		}
		invoice.costs.push(line);
	}
	// A cost of nobody in particular, in a voucher of several suppliers, may belong to any of their invoices.
	const isUnassigned = supplierIds.length > 1 && invoices.some(({ supplierId }) => supplierId === null);
	for (const invoice of invoices) {
		if (isUnassigned) invoice.isPartial = true;
		if (invoice.supplierId !== null && !invoice.isPartial) invoice.amount = sumOf(invoice.costs);
	}
	return invoices;
}

function distinct(owed: LedgerLine[]): string[] {
	const ids: string[] = [];
	for (const { customerId } of owed) if (customerId !== null && !ids.includes(customerId)) ids.push(customerId);
	return ids;
}

/** The one it names itself if the voucher owes that one, else the only one that the voucher owes. */
function supplierOf(line: LedgerLine, supplierIds: string[]): string | null {
	if (supplierIds.length === 0) return line.customerId;
	if (line.customerId !== null && supplierIds.includes(line.customerId)) return line.customerId;
	return supplierIds.length === 1 ? supplierIds[0]! : null;
}

/** In major units. */
function sumOf(lines: LedgerLine[]): number | null {
	const minor = sumMinor(lines);
	return minor === null ? null : Number(minorToDecimal(minor, currencyDecimals(lines[0]!.currency)));
}
