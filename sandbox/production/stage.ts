import type { AnswerEntry, CaseKind } from './answerSheet';
import { createLedger, type Voucher } from './ledger';
import { orderedFrom } from './masterData/suppliers';
import { createNeighbourhoods, type Neighbourhood, type Wishes } from './neighbourhoods';
import type { PlannedPurchaseOrder } from './production';
import { createPurchaseOrderBook, type OrderRequest } from './purchaseOrderBook';
import type { Random } from './random';
import { createSupplierInvoices, type SupplierInvoice } from './supplierInvoices';
import type { SourceDocument, TransactionLine } from './wire';

/** What a planted case needs: a quiet place, orders, supplier invoices with their expected outcomes, and other vouchers. */
export interface Stage {
	random: Random;
	neighbourhood(wishes?: Wishes): Neighbourhood;
	order(request: OrderRequest): PlannedPurchaseOrder;
	invoice(invoice: SupplierInvoice): void;
	post(voucher: Voucher): TransactionLine[];
	/** Vouchers that follow until the next call are of this kind; the sheet counts by it. */
	kind: CaseKind;
}

export interface StagedData {
	lines: TransactionLine[];
	orders: PlannedPurchaseOrder[];
	entries: AnswerEntry[];
	documents: SourceDocument[];
	kinds: Map<string, CaseKind>;
}

export function createStage(random: Random): { stage: Stage; data: StagedData } {
	const ledger = createLedger(random);
	const book = createPurchaseOrderBook(random);
	const invoices = createSupplierInvoices(random, ledger);
	const kinds = new Map<string, CaseKind>();
	const stage: Stage = {
		random,
		neighbourhood: createNeighbourhoods(random),
		order: book.add,
		invoice: (invoice) => {
			const known = kinds.get(invoice.case);
			if (known !== undefined && known !== stage.kind) throw new Error(`The case ${invoice.case} is planted as ${known} and as ${stage.kind}.`);
			kinds.set(invoice.case, stage.kind);
			invoices.add(invoice);
		},
		post: ledger.post,
		kind: 'plain',
	};
	return { stage, data: { lines: ledger.lines, orders: book.orders, entries: invoices.entries, documents: invoices.documents, kinds } };
}

/** Runs `plant` a number of times. */
export function times(count: number, plant: (position: number) => void): void {
	for (let position = 0; position < count; position += 1) plant(position);
}

/** Neighbourhoods of two different suppliers. */
export function twoSuppliers(stage: Stage): [Neighbourhood, Neighbourhood] {
	const first = stage.neighbourhood();
	return [first, stage.neighbourhood({ suppliers: orderedFrom.filter((one) => one.id !== first.supplier.id) })];
}
