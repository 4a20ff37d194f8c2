import type { Production, SourceDocument, TransactionLine } from '../../../sandbox/production';
import { generateProduction, PRODUCTION_SEED } from '../../../sandbox/production';

/** A supplier invoice as a bookkeeper posted it. Amounts are øre; an invoice has 25 % VAT. */
export interface Voucher {
	number: number;
	/** Posting date. */
	date: string;
	/** Place in `suppliers`. */
	supplier: number;
	invoiceNumber: string;
	hasDocument: boolean;
	costs: Cost[];
	createdAt: string;
	modifiedAt: string;
}

export interface Cost {
	id: string;
	amountMinor: number;
	account: number;
	text: string;
	/** Place in `projects`; null is none. */
	project: number | null;
}

const base = generateProduction({ seed: PRODUCTION_SEED });
export const suppliers = base.customers.filter(({ isSupplier }) => isSupplier).slice(0, 3);
export const projects = base.dimensionElements.filter(({ dimensionType, active }) => dimensionType === 1 && active).slice(0, 2);
export const accountNumbers = [4500, 6400, 7140];

const guid = (kind: number, number: number): string => `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const account = (number: number) => base.accounts.find((one) => one.number === number)!;

/** The small ledger of a model: vouchers come, change and go. What 24SevenOffice serves is made from it. */
export class LedgerModel {
	readonly vouchers: Voucher[] = [];
	/** Ids of all cost lines that there ever were. */
	readonly everPosted = new Set<string>();
	private lastNumber = 0;
	private lastCost = 0;

	post(voucher: Omit<Voucher, 'number' | 'costs' | 'createdAt' | 'modifiedAt' | 'invoiceNumber'> & { costs: Array<Omit<Cost, 'id'>>; invoiceNumber?: string; at: string }): Voucher {
		const { at, costs, ...rest } = voucher;
		const number = (this.lastNumber += 1);
		const posted: Voucher = {
			invoiceNumber: `F-${number}`,
			...rest,
			number,
			costs: costs.map((cost) => ({ ...cost, id: guid(1, (this.lastCost += 1)) })),
			createdAt: at,
			modifiedAt: at,
		};
		this.vouchers.push(posted);
		for (const { id } of posted.costs) this.everPosted.add(id);
		return posted;
	}

	remove(voucher: Voucher): void {
		this.vouchers.splice(this.vouchers.indexOf(voucher), 1);
	}

	toProduction(): Production {
		return {
			...base,
			customers: suppliers,
			accounts: [2400, 2710, ...accountNumbers].map(account),
			dimensionElements: projects,
			transactionLines: this.vouchers.flatMap(toLines),
			documents: this.vouchers.filter(({ hasDocument }) => hasDocument).map(toDocument),
			purchaseOrders: [],
		};
	}
}

function toLines(voucher: Voucher): TransactionLine[] {
	const { number, date, createdAt, modifiedAt } = voucher;
	const net = voucher.costs.reduce((sum, cost) => sum + cost.amountMinor, 0);
	const vat = Math.round(net / 4);
	const line = (id: string, accountNumber: number, amountMinor: number, more: Partial<TransactionLine>): TransactionLine => ({
		id,
		transaction: { id: guid(2, number), number: 1000 + number },
		account: { id: account(accountNumber).id, number: accountNumber, name: account(accountNumber).name },
		transactionType: { id: net < 0 ? 3 : 2 },
		amount: amountMinor / 100,
		currency: { code: 'NOK', rate: 1 },
		date,
		periodDate: date,
		createdAt,
		modifiedAt,
		...more,
	});
	const customer = { id: suppliers[voucher.supplier]!.id };
	const document = voucher.hasDocument ? { documentId: 9000 + number } : {};
	return [
		line(guid(3, number), 2400, -net - vat, { customer, invoice: { number: voucher.invoiceNumber, dueDate: date }, comment: 'Leverandørfaktura', ...document }),
		line(guid(4, number), 2710, vat, { comment: 'Inngående mva' }),
		...voucher.costs.map((cost) =>
			line(cost.id, cost.account, cost.amountMinor, { comment: cost.text, tax: { id: 1, rate: 25 }, ...dimensionOf(cost) }),
		),
	];
}

function dimensionOf({ project }: Cost): Partial<TransactionLine> {
	if (project === null) return {};
	const { value, name } = projects[project]!;
	return { dimensions: [{ dimensionType: 1, dimensionTypeName: 'Prosjekt', value, name }] };
}

function toDocument({ number, supplier, invoiceNumber, date, costs }: Voucher): SourceDocument {
	const total = costs.reduce((sum, cost) => sum + cost.amountMinor, 0) / 80;
	const { name } = suppliers[supplier]!;
	return { documentId: 9000 + number, title: 'Faktura', supplierName: name ?? '', invoiceNumber, invoiceDate: date, dueDate: date, currency: 'NOK', lines: [], total };
}
