import type { Dimension, Transaction } from '../../../domain/transaction';
import { DEPARTMENT_DIMENSION_TYPE, findDimension, PROJECT_DIMENSION_TYPE, type LedgerLine } from './ledgerLine';
import { toInvoices, type Invoice } from './invoices';
import { describePlace, readPlace, type PurchaseOrderNumberPlace } from './purchaseOrderNumber';
import { unanimous, type AccountKinds, type Voucher } from './voucher';

/** What the node gives out for one cost line: the shape that is matched, and a few facts besides. */
export interface CompletedTransaction extends Transaction {
	organizationId: string;
	currencyRate: number | null;
	transactionTypeId: string | null;
	createdAt: string | null;
	/** When the line or another line of its voucher last changed. */
	modifiedAt: string | null;
	/** The invoice's value is not known: its voucher could not be read whole, or it can't be told whose its costs are. */
	partialInvoice: boolean;
	/** By field: where a value comes from that is not on the ledger line itself. */
	completedFrom: Record<string, string>;
}

export interface CompletionKnowledge {
	organizationId: string;
	accounts: AccountKinds;
	purchaseOrderNumberPlaces: PurchaseOrderNumberPlace[];
}

export interface CostLine {
	line: LedgerLine;
	transaction: CompletedTransaction;
}

/**
 * The voucher's cost lines as transactions, completed from its other lines. A value is taken from another line only
 * where those that could give it agree; otherwise it stays missing.
 */
export function toTransactions(voucher: Voucher, knowledge: CompletionKnowledge): CostLine[] {
	const invoices = toInvoices(voucher, knowledge.accounts);
	const modifiedAt = lastChange(voucher.lines);
	const costs: CostLine[] = [];
	for (const invoice of invoices) {
		for (const line of invoice.costs) costs.push({ line, transaction: complete({ line, invoice, voucher, modifiedAt }, knowledge) });
	}
	return invoices.length > 1 ? inOrder(costs, voucher.lines) : costs;
}

interface CostFacts {
	line: LedgerLine;
	invoice: Invoice;
	voucher: Voucher;
	modifiedAt: string | null;
}

function complete({ line, invoice, voucher, modifiedAt }: CostFacts, knowledge: CompletionKnowledge): CompletedTransaction {
	const { supplierId, payables } = invoice;
	const currency = line.currency ?? unanimous(voucher.lines, ofCurrency);
	const invoiceNumber = line.invoiceNumber ?? unanimous(payables, ofInvoiceNumber);
	const dueDate = line.dueDate ?? unanimous(withInvoiceNumber(payables, invoiceNumber), ofDueDate);
	const documentId = line.documentId ?? unanimous(voucher.lines, ofDocument);
	const purchaseOrderNumber = findPurchaseOrderNumber(line, payables, knowledge.purchaseOrderNumberPlaces);

	const from: Record<string, string> = {};
	if (invoiceNumber !== line.invoiceNumber) from.invoiceNumber = 'payables line';
	if (supplierId !== null && supplierId !== line.customerId) from.supplier = 'payables line';
	if (line.currencyIsLocal && line.currency !== null) from.currency = 'organization';
	if (invoice.amount !== null) from.invoiceAmount = "voucher's cost lines of the supplier";
	if (currency !== line.currency) from.currency = "voucher's other lines";
	if (purchaseOrderNumber !== null) from.purchaseOrderNumber = purchaseOrderNumber.from;
	if (dueDate !== line.dueDate) from.dueDate = 'payables line';
	if (documentId !== line.documentId) from.documentId = "voucher's other lines";

	return {
		id: line.id,
		organizationId: knowledge.organizationId,
		voucherId: line.voucherId,
		voucherNumber: line.voucherNumber,
		date: line.date,
		// The API has no document date, and the posting date is not one.
		documentDate: null,
		accountNumber: line.accountNumber,
		amount: line.amount,
		currency,
		currencyRate: line.currencyRate,
		vatRate: line.vatRate,
		invoiceAmount: invoice.amount,
		description: line.comment,
		purchaseOrderNumber: purchaseOrderNumber === null ? null : purchaseOrderNumber.number,
		supplier: supplierId === null ? null : { id: supplierId, name: null, organizationNumber: null },
		project: toDimension(line, PROJECT_DIMENSION_TYPE),
		department: toDimension(line, DEPARTMENT_DIMENSION_TYPE),
		invoiceNumber,
		dueDate,
		documentId,
		transactionTypeId: line.transactionTypeId,
		createdAt: line.createdAt,
		modifiedAt,
		partialInvoice: invoice.isPartial,
		completedFrom: from,
	};
}

const ofCurrency = (line: LedgerLine): string | null => line.currency;
const ofInvoiceNumber = (line: LedgerLine): string | null => line.invoiceNumber;
const ofDueDate = (line: LedgerLine): string | null => line.dueDate;
const ofDocument = (line: LedgerLine): string | null => line.documentId;

function withInvoiceNumber(payables: LedgerLine[], invoiceNumber: string | null): LedgerLine[] {
	return payables.every((payable) => payable.invoiceNumber === invoiceNumber) ? payables : payables.filter((payable) => payable.invoiceNumber === invoiceNumber);
}

/** Place by place: the cost line's own, else what the supplier's payables lines agree on. */
function findPurchaseOrderNumber(line: LedgerLine, payables: LedgerLine[], places: PurchaseOrderNumberPlace[]): { number: string; from: string } | null {
	for (const place of places) {
		const own = readPlace(line, place);
		if (own !== null) return { number: own, from: describePlace(place) };
		const owed = unanimous(payables, (payable) => readPlace(payable, place));
		if (owed !== null) return { number: owed, from: `${describePlace(place)} of the payables line` };
	}
	return null;
}

function toDimension(line: LedgerLine, typeId: string): Dimension | null {
	const found = findDimension(line, typeId);
	return found === null ? null : { id: found.value, name: found.name };
}

function lastChange(lines: LedgerLine[]): string | null {
	let latest: string | null = null;
	for (const { modifiedAt } of lines) if (modifiedAt !== null && (latest === null || modifiedAt > latest)) latest = modifiedAt;
	return latest;
}

/** As the voucher has them. */
function inOrder(costs: CostLine[], lines: LedgerLine[]): CostLine[] {
	const byLine = new Map(costs.map((cost) => [cost.line, cost]));
	return lines.flatMap((line) => byLine.get(line) ?? []);
}
