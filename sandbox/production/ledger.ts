import { addDays } from './calendar';
import { accounts, inputVat } from './masterData/chartOfAccounts';
import type { Random } from './random';
import type { LineDimension, TransactionLine } from './wire';

/** One line of a voucher to be posted. Debit is positive; minor units of the voucher's currency. */
export interface Posting {
	account: number;
	amountMinor: number;
	comment: string;
	/** VAT rate of the line, in percent. */
	vatRate?: number;
	customerId?: number;
	invoice?: { number?: string; dueDate?: string; remittanceReference?: string };
	documentId?: number;
	dimensions?: LineDimension[];
}

export interface Voucher {
	/** `YYYY-MM-DD` */
	date: string;
	transactionTypeId: number;
	currency?: { code: string; rate: number };
	postings: Posting[];
}

const accountByNumber = new Map(accounts.map((account) => [account.number, account]));
const localCurrency = { code: 'NOK', rate: 1 };

/** The general ledger: posts vouchers and refuses those that don't balance, as an accounting system does. */
export function createLedger(random: Random): { lines: TransactionLine[]; post(voucher: Voucher): TransactionLine[] } {
	const lines: TransactionLine[] = [];
	let lastVoucherNumber = 1000;
	return {
		lines,
		post: ({ date, transactionTypeId, currency = localCurrency, postings }) => {
			const difference = postings.reduce((sum, posting) => sum + posting.amountMinor, 0);
			if (difference !== 0) throw new Error(`A voucher of ${date} is out of balance by ${difference / 100}.`);
			const transaction = { id: random.guid(), number: (lastVoucherNumber += 1) };
			const createdAt = `${addDays(date, random.integer(0, 3))}T${String(random.integer(6, 15)).padStart(2, '0')}:${String(random.integer(10, 59))}:00Z`;
			const posted = postings.map((posting): TransactionLine => {
				const account = accountByNumber.get(posting.account);
				if (account === undefined) throw new Error(`Account ${posting.account} is not in the chart of accounts.`);
				if (posting.comment.length > 75) throw new Error(`"${posting.comment}" is longer than the 75 characters of a comment.`);
				const rate = posting.vatRate ?? 0;
				return {
					id: random.guid(),
					transaction,
					account: { id: account.id, number: account.number, name: account.name },
					transactionType: { id: transactionTypeId },
					tax: { id: inputVat[rate]?.taxId ?? 0, rate },
					amount: posting.amountMinor / 100,
					currency,
					date,
					...(posting.invoice === undefined ? {} : { invoice: posting.invoice }),
					...(posting.customerId === undefined ? {} : { customer: { id: posting.customerId } }),
					...(posting.dimensions === undefined ? {} : { dimensions: posting.dimensions }),
					comment: posting.comment,
					periodDate: date,
					...(posting.documentId === undefined ? {} : { documentId: posting.documentId }),
					createdAt,
					modifiedAt: createdAt,
				};
			});
			lines.push(...posted);
			return posted;
		},
	};
}
