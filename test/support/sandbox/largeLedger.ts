import type { Production, TransactionLine } from '../../../sandbox/production';

/** A ledger of many like invoices, spread evenly over its days: three lines each, of which one is a cost. */
export interface LargeLedger {
	production: Production;
	/** The ids of the cost lines, and their sum in øre. */
	costLineIds: string[];
	sumMinor: number;
}

const ACCOUNTS = { payables: 2400, vat: 2710, cost: 4300 };

/**
 * `vouchers` supplier invoices after `startDate`, `perDay` a day. The chart of accounts is the production's own; so are
 * suppliers, unless so many others are asked for.
 */
export function largeLedger(base: Production, given: { vouchers: number; perDay: number; startDate: string; suppliers?: number }): LargeLedger {
	const own = base.customers.filter(({ isSupplier }) => isSupplier);
	const suppliers = given.suppliers === undefined ? own : Array.from({ length: given.suppliers }, (_, at) => ({ ...own[0]!, id: 50_000 + at, name: `Leverandør ${at} AS` }));
	const lines: TransactionLine[] = [];
	const costLineIds: string[] = [];
	let sumMinor = 0;
	for (let voucher = 0; voucher < given.vouchers; voucher++) {
		const date = dayAfter(given.startDate, 1 + Math.floor(voucher / given.perDay));
		const enteredAt = duringOffice(date, (voucher % given.perDay) / given.perDay);
		const netMinor = 10_000 + ((voucher * 7919) % 5_000_000);
		const vatMinor = Math.round(netMinor * 0.25);
		const post = (position: number, account: number, amountMinor: number, more: Partial<TransactionLine>): void => {
			lines.push({
				id: guid(voucher * 10 + position + 1),
				transaction: { id: guid(voucher * 10), number: 1000 + voucher },
				account: base.accounts.find(({ number }) => number === account)!,
				transactionType: { id: 2 },
				amount: amountMinor / 100,
				currency: { code: 'NOK', rate: 1 },
				date,
				createdAt: enteredAt,
				modifiedAt: enteredAt,
				...more,
			});
		};
		const customer = { id: suppliers[voucher % suppliers.length]!.id };
		post(0, ACCOUNTS.payables, -netMinor - vatMinor, { customer, invoice: { number: String(50_000 + voucher), dueDate: dayAfter(date, 30) } });
		post(1, ACCOUNTS.vat, vatMinor, {});
		post(2, ACCOUNTS.cost, netMinor, { comment: `Leie av utstyr ${voucher}`, tax: { id: 1, rate: 25 } });
		costLineIds.push(guid(voucher * 10 + 3));
		sumMinor += netMinor;
	}
	return { production: { ...base, customers: given.suppliers === undefined ? base.customers : suppliers, transactionLines: lines, documents: [] }, costLineIds, sumMinor };
}

function dayAfter(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A moment between eight and four o'clock, to the second; `part` of the day is over. */
function duringOffice(day: string, part: number): string {
	return new Date(Date.parse(`${day}T08:00:00Z`) + Math.floor(part * 8 * 3600) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

function guid(number: number): string {
	return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
