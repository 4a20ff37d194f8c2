import { currencyDecimals, minorToDecimal } from '../../../domain/money';
import type { Dimension, Transaction } from '../../../domain/transaction';
import { DEPARTMENT_DIMENSION_TYPE, findDimension, PROJECT_DIMENSION_TYPE, type LedgerLine } from './ledgerLine';
import { describePlace, readPlace, type PurchaseOrderNumberPlace } from './purchaseOrderNumber';
import { kindOf, sumMinor, supplierLines, unanimous, type AccountKinds, type Voucher } from './voucher';

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
	const { accounts } = knowledge;
	const owed = supplierLines(voucher, accounts);
	const supplierIds = new Set(owed.map((line) => line.customerId!));
	const costs = voucher.lines
		.filter((line) => kindOf(line, accounts) === 'cost')
		.map((line) => ({ line, supplierId: supplierOf(line, supplierIds) }));
	// A cost of nobody in particular, in a voucher of several suppliers, may belong to any of their invoices.
	const unassigned = supplierIds.size > 1 && costs.some(({ supplierId }) => supplierId === null);
	const modifiedAt = voucher.lines.reduce<string | null>((latest, line) => later(latest, line.modifiedAt), null);

	return costs.map(({ line, supplierId }) => {
		const ofSupplier = owed.filter((payable) => payable.customerId === supplierId);
		const partialInvoice = !voucher.whole || unassigned;
		const invoiceAmount = supplierId === null || partialInvoice ? null : sumOf(costs.filter((cost) => cost.supplierId === supplierId).map((cost) => cost.line));
		return { line, transaction: complete({ line, supplierId, ofSupplier, voucher, modifiedAt, partialInvoice, invoiceAmount }, knowledge) };
	});
}

/** The one it names itself if the voucher owes that one, else the only one that the voucher owes. */
function supplierOf(line: LedgerLine, supplierIds: ReadonlySet<string>): string | null {
	if (supplierIds.size === 0) return line.customerId;
	if (line.customerId !== null && supplierIds.has(line.customerId)) return line.customerId;
	return supplierIds.size === 1 ? [...supplierIds][0]! : null;
}

interface CostFacts {
	line: LedgerLine;
	supplierId: string | null;
	/** The voucher's payables lines of this supplier. */
	ofSupplier: LedgerLine[];
	voucher: Voucher;
	modifiedAt: string | null;
	partialInvoice: boolean;
	invoiceAmount: number | null;
}

function complete(facts: CostFacts, knowledge: CompletionKnowledge): CompletedTransaction {
	const { line, supplierId, ofSupplier, voucher } = facts;
	const from: Record<string, string> = {};
	const filled = <T>(field: string, own: T | null, source: string, other: () => T | null): T | null => {
		if (own !== null) return own;
		const value = other();
		if (value !== null) from[field] = source;
		return value;
	};
	const invoiceNumber = filled('invoiceNumber', line.invoiceNumber, 'payables line', () =>
		unanimous(ofSupplier.map((payable) => payable.invoiceNumber)),
	);
	const ofInvoice = ofSupplier.filter((payable) => payable.invoiceNumber === invoiceNumber);
	if (supplierId !== null && supplierId !== line.customerId) from.supplier = 'payables line';
	if (line.currencyIsLocal && line.currency !== null) from.currency = 'organization';
	if (facts.invoiceAmount !== null) from.invoiceAmount = "voucher's cost lines of the supplier";

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
		currency: filled('currency', line.currency, "voucher's other lines", () => unanimous(voucher.lines.map((other) => other.currency))),
		currencyRate: line.currencyRate,
		vatRate: line.vatRate,
		invoiceAmount: facts.invoiceAmount,
		description: line.comment,
		purchaseOrderNumber: findPurchaseOrderNumber(line, ofSupplier, knowledge.purchaseOrderNumberPlaces, from),
		supplier: supplierId === null ? null : { id: supplierId, name: null, organizationNumber: null },
		project: toDimension(line, PROJECT_DIMENSION_TYPE),
		department: toDimension(line, DEPARTMENT_DIMENSION_TYPE),
		invoiceNumber,
		dueDate: filled('dueDate', line.dueDate, 'payables line', () => unanimous(ofInvoice.map((payable) => payable.dueDate))),
		documentId: filled('documentId', line.documentId, "voucher's other lines", () => unanimous(voucher.lines.map((other) => other.documentId))),
		transactionTypeId: line.transactionTypeId,
		createdAt: line.createdAt,
		modifiedAt: facts.modifiedAt,
		partialInvoice: facts.partialInvoice,
		completedFrom: from,
	};
}

/** Place by place: the cost line's own, else what the supplier's payables lines agree on. */
function findPurchaseOrderNumber(
	line: LedgerLine,
	ofSupplier: LedgerLine[],
	places: PurchaseOrderNumberPlace[],
	from: Record<string, string>,
): string | null {
	for (const place of places) {
		const own = readPlace(line, place);
		const number = own ?? unanimous(ofSupplier.map((payable) => readPlace(payable, place)));
		if (number === null) continue;
		from.purchaseOrderNumber = own === null ? `${describePlace(place)} of the payables line` : describePlace(place);
		return number;
	}
	return null;
}

function toDimension(line: LedgerLine, typeId: string): Dimension | null {
	const found = findDimension(line, typeId);
	return found === null ? null : { id: found.value, name: found.name };
}

/** In major units, as the line's own amount is. */
function sumOf(lines: LedgerLine[]): number | null {
	const minor = sumMinor(lines);
	return minor === null ? null : Number(minorToDecimal(minor, currencyDecimals(lines[0]!.currency)));
}

function later(one: string | null, other: string | null): string | null {
	if (one === null || other === null) return one ?? other;
	return one > other ? one : other;
}
