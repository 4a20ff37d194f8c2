import { addDays, pickWeekday } from './calendar';
import { defaultFilter, type AnswerEntry, type Expectation } from './answerSheet';
import type { Posting, createLedger } from './ledger';
import { inputVat } from './masterData/chartOfAccounts';
import { DEPARTMENT, PROJECT, PURCHASE_ORDER_NUMBER, departments } from './masterData/elements';
import type { Supplier } from './masterData/suppliers';
import { trades, type Trade } from './masterData/trades';
import type { Random } from './random';
import type { DimensionElement, LineDimension, SourceDocument } from './wire';

/** A cost line of a supplier invoice, and how it should end; without `expect` where the filter keeps it out. */
export interface CostLine {
	/** Without VAT; øre or cents. */
	amountMinor: number;
	expect?: Expectation;
	/** What the ledger line says; something fitting the supplier's trade unless given. */
	comment?: string;
	project?: DimensionElement;
	/** The text in the dimension "Bestillingsnr". */
	purchaseOrderNumber?: string;
	account?: number;
}

export interface SupplierInvoice {
	case: string;
	supplier: Supplier;
	lines: CostLine[];
	date?: string;
	invoiceNumber?: string;
	currency?: { code: string; rate: number };
	/** The voucher names no supplier: entered by hand, without one. */
	withoutSupplier?: boolean;
}

const FIRST_DAY = '2026-01-16';
const LAST_DAY = '2026-10-30';

/** Posts supplier invoices as 24SevenOffice keeps them: a payables line, VAT lines, and cost lines that may not name the supplier. */
export function createSupplierInvoices(random: Random, ledger: ReturnType<typeof createLedger>) {
	const entries: AnswerEntry[] = [];
	const documents: SourceDocument[] = [];
	let lastInvoiceNumber = 50_000;

	const dimensionsOf = (line: CostLine, trade: Trade): LineDimension[] => {
		const department = departments.find((one) => one.value === trade.department)!;
		const dimension = (type: number, dimensionTypeName: string, value: string, name: string): LineDimension => ({ dimensionType: type, dimensionTypeName, value, name });
		return [
			...(line.project === undefined ? [] : [dimension(PROJECT, 'Prosjekt', line.project.value, line.project.name)]),
			dimension(DEPARTMENT, 'Avdeling', department.value, department.name),
			...(line.purchaseOrderNumber === undefined ? [] : [dimension(PURCHASE_ORDER_NUMBER, 'Bestillingsnr', line.purchaseOrderNumber, line.purchaseOrderNumber)]),
		];
	};

	const add = (invoice: SupplierInvoice): void => {
		const { supplier } = invoice;
		const trade: Trade = trades[supplier.trade];
		const rate = invoice.currency !== undefined && invoice.currency.rate !== 1 ? 0 : trade.vatRate;
		const date = invoice.date ?? pickWeekday(random, FIRST_DAY, LAST_DAY);
		lastInvoiceNumber += random.integer(3, 29);
		const number = invoice.invoiceNumber ?? String(lastInvoiceNumber);
		const reference = { number, dueDate: addDays(date, 30), remittanceReference: `9${String(lastInvoiceNumber * 137).padStart(11, '0')}` };
		const documentId = 4_001 + documents.length;
		const customer = invoice.withoutSupplier === true ? {} : { customerId: supplier.id };

		const costs = invoice.lines.map((line): Posting => ({
			account: line.account ?? trade.account,
			amountMinor: line.amountMinor,
			comment: line.comment ?? random.pick(trade.texts),
			vatRate: rate,
			dimensions: dimensionsOf(line, trade),
			// Some ledgers repeat supplier and invoice on the cost lines, most don't: a reader has to cope with both.
			...(random.chance(0.4) ? { ...customer, invoice: { number }, documentId } : {}),
		}));
		const net = costs.reduce((sum, posting) => sum + posting.amountMinor, 0);
		const vat = Math.round((net * rate) / 100);
		const payables: Posting = { account: 2400, amountMinor: -net - vat, comment: `Leverandørfaktura ${supplier.name}`.slice(0, 75), ...customer, invoice: reference, documentId };
		const vatLines: Posting[] = vat === 0 ? [] : [{ account: inputVat[rate]!.account, amountMinor: vat, comment: 'Inngående mva', vatRate: rate }];
		const posted = ledger.post({
			date, transactionTypeId: net < 0 ? 3 : 2, postings: [payables, ...vatLines, ...costs],
			...(invoice.currency === undefined ? {} : { currency: invoice.currency }),
		});

		documents.push({
			documentId, title: net < 0 ? 'Kreditnota' : 'Faktura', supplierName: supplier.name, invoiceNumber: number, invoiceDate: date, dueDate: reference.dueDate,
			currency: invoice.currency?.code === undefined || invoice.currency.code === 'LOCAL' ? 'NOK' : invoice.currency.code,
			lines: [...costs.map((cost) => ({ text: cost.comment, amount: cost.amountMinor / 100 })), ...(vat === 0 ? [] : [{ text: `Mva ${rate} %`, amount: vat / 100 }])],
			total: (net + vat) / 100,
		});
		const costLines = posted.slice(posted.length - costs.length);
		invoice.lines.forEach((line, position) => {
			const letThrough = date > defaultFilter.startDate && invoice.withoutSupplier !== true;
			if (letThrough !== (line.expect !== undefined)) throw new Error(`${invoice.case}: a line is let through by the filter exactly when an outcome is expected of it.`);
			if (line.expect !== undefined) entries.push({ transactionId: costLines[position]!.id, case: invoice.case, ...line.expect });
		});
	};
	return { entries, documents, add };
}
