import { toLedgerLine, type LedgerLine } from '../../../../nodes/TwentyFourSevenOffice/wire/ledgerLine';
import type { AccountKinds, Voucher } from '../../../../nodes/TwentyFourSevenOffice/wire/voucher';

/** A ledger line as 24SevenOffice gives it, in a bookkeeper's words. */
export interface LineInWords {
	id?: string;
	voucher?: string;
	account: number;
	amount: number;
	date?: string;
	/** Customer or supplier. */
	party?: number;
	invoice?: string;
	due?: string;
	kid?: string;
	project?: string;
	department?: string;
	/** By name of the dimension type. */
	other?: Record<string, string>;
	comment?: string;
	document?: number;
	type?: number;
	currency?: string;
	tax?: { id: number; rate?: number };
	created?: string;
	modified?: string;
}

let lastId = 0;

export function rawLine(line: LineInWords): Record<string, unknown> {
	const dimension = (dimensionType: number, dimensionTypeName: string, value: string) => ({
		dimensionType,
		dimensionTypeName,
		value,
		name: `${dimensionTypeName} ${value}`,
	});
	const dimensions = [
		...(line.project ? [dimension(1, 'Prosjekt', line.project)] : []),
		...(line.department ? [dimension(2, 'Avdeling', line.department)] : []),
		...Object.entries(line.other ?? {}).map(([name, value], index) => dimension(101 + index, name, value)),
	];
	return {
		id: line.id ?? `line-${++lastId}`,
		transaction: { id: line.voucher ?? 'voucher-1', number: 1001 },
		account: { id: line.account + 1_000_000, number: line.account, name: 'Konto' },
		transactionType: { id: line.type ?? 2 },
		...(line.tax ? { tax: line.tax } : {}),
		amount: line.amount,
		currency: { code: line.currency ?? 'NOK', rate: 1 },
		date: line.date ?? '2021-03-01',
		...(line.invoice || line.due || line.kid
			? { invoice: { number: line.invoice, dueDate: line.due, remittanceReference: line.kid } }
			: {}),
		...(line.party ? { customer: { id: line.party } } : {}),
		dimensions,
		...(line.comment ? { comment: line.comment } : {}),
		...(line.document ? { documentId: line.document } : {}),
		createdAt: line.created ?? '2021-03-01T08:00:00Z',
		modifiedAt: line.modified ?? '2021-03-01T08:00:00Z',
	};
}

export const ledgerLine = (line: LineInWords): LedgerLine => toLedgerLine(rawLine(line), 'NOK')!;

export const voucherOf = (...lines: LineInWords[]): Voucher => ({ lines: lines.map(ledgerLine), whole: true });

/** Of the Norwegian standard chart. */
export const standardAccounts: AccountKinds = {
	payables: [{ from: 2400, to: 2499 }],
	vat: [{ from: 2700, to: 2799 }],
	bank: [{ from: 1900, to: 1999 }],
};
