import fc from 'fast-check';
import { lineMatchesFilter, voucherMatchesFilter } from '../../../../nodes/TwentyFourSevenOffice/filter/matchesFilter';
import type { TransactionFilter } from '../../../../nodes/TwentyFourSevenOffice/filter/transactionFilter';
import { selectVouchers } from '../../../../nodes/TwentyFourSevenOffice/resources/transaction/selectVouchers';
import { toSource } from '../../../../nodes/TwentyFourSevenOffice/rest/connectRest';
import { toTransactions } from '../../../../nodes/TwentyFourSevenOffice/wire/toTransactions';
import type { Voucher } from '../../../../nodes/TwentyFourSevenOffice/wire/voucher';
import { rawLine, standardAccounts, type LineInWords } from '../support/ledger';
import { memoryApi } from '../support/memoryApi';
import { anyFilter, anyLine, balanced, plainly } from '../support/selectionLaw';

const everything: TransactionFilter = {
	startDate: '2021-01-01', endDate: null, glAccounts: [], projectIds: [], departmentIds: [],
	supplierInvoicesOnly: true, transactionTypeIds: [], createdFrom: null, modifiedFrom: null, accounts: standardAccounts,
};

const asItIs = (voucher: Voucher): Voucher => voucher;

async function select(lines: LineInWords[], change: Partial<TransactionFilter> = {}, limit = Infinity, pageSize = 3) {
	const filter = { ...everything, ...change };
	const api = memoryApi(lines.map(rawLine) as never, pageSize);
	const transactions = [];
	for await (const vouchers of selectVouchers(toSource(api), { filter, limit, read: asItIs })) {
		for (const voucher of vouchers) for (const { line, transaction } of toTransactions(voucher, { organizationId: '5', accounts: filter.accounts, purchaseOrderNumberPlaces: [] })) {
			if (lineMatchesFilter(line, filter) && voucherMatchesFilter(voucher, transaction.supplier?.id ?? null, filter)) transactions.push(transaction);
		}
		if (transactions.length >= limit) break;
	}
	return { api, transactions: transactions.slice(0, limit), ids: transactions.slice(0, limit).map(({ id }) => id) };
}

const invoice = (voucher: string, date: string, more: Partial<LineInWords> = {}): LineInWords[] => [
	{ id: `${voucher}-cost`, voucher, date, account: 4000, amount: 100, project: '13', department: '2', ...more },
	{ id: `${voucher}-payable`, voucher, date, account: 2400, amount: -100, party: 7, invoice: 'F-1', due: '2021-12-31' },
];

test('only after the start date, up to and including the end date', async () => {
	const ledger = ['2020-12-31', '2021-01-01', '2021-01-02', '2021-02-01', '2021-02-02'].flatMap((date) => invoice(date, date));
	expect((await select(ledger, { endDate: '2021-02-01' })).ids).toEqual(['2021-01-02-cost', '2021-02-01-cost']);
	expect((await select(ledger)).ids).toEqual(['2021-01-02-cost', '2021-02-01-cost', '2021-02-02-cost']);
});

test('several projects are alternatives; project, department and account are all required', async () => {
	const ledger = [
		...invoice('a', '2021-03-01'), ...invoice('b', '2021-03-01', { project: '14' }),
		...invoice('c', '2021-03-01', { project: '15' }), ...invoice('d', '2021-03-01', { department: '3' }),
		...invoice('e', '2021-03-01', { account: 6540 }), ...invoice('f', '2021-03-01', { project: undefined }),
	];
	const wanted = { projectIds: ['13', '14'], departmentIds: ['2'], glAccounts: [{ from: 4000, to: 4999 }] };
	expect((await select(ledger, wanted)).ids).toEqual(['a-cost', 'b-cost']);
});

test('payroll, payments and accruals hit the same accounts and are no supplier invoices', async () => {
	const ledger: LineInWords[] = [
		{ id: 'pay', voucher: 'p', account: 5000, amount: 9, date: '2021-03-01' }, { id: 'owed', voucher: 'p', account: 2930, amount: -9, date: '2021-03-01' },
		{ voucher: 'q', account: 2400, amount: 10, party: 7, date: '2021-03-01' }, { id: 'fee', voucher: 'q', account: 7770, amount: 1, date: '2021-03-01' }, { voucher: 'q', account: 1920, amount: -11, date: '2021-03-01' },
		...invoice('i', '2021-03-01'),
	];
	expect((await select(ledger)).ids).toEqual(['i-cost']);
	expect((await select(ledger, { supplierInvoicesOnly: false })).ids).toEqual(['pay', 'owed', 'fee', 'i-cost']);
	expect((await select(ledger, { supplierInvoicesOnly: false, transactionTypeIds: ['9'] })).ids).toEqual([]);
});

test('a voucher whose other lines are on another day, page or account is still whole', async () => {
	const ledger: LineInWords[] = [
		{ voucher: 'v', account: 2400, amount: -350, party: 7, invoice: 'F-9', date: '2020-12-30' },
		{ voucher: 'v', account: 6540, amount: 250, date: '2020-12-30' },
		...invoice('x', '2021-01-05'), ...invoice('y', '2021-01-05'),
		{ id: 'late', voucher: 'v', account: 4000, amount: 100, date: '2021-01-05' },
	];
	for (const limit of [Infinity, 50]) {
		const { transactions } = await select(ledger, { glAccounts: [{ from: 4000, to: 4999 }] }, limit, 2);
		expect(transactions.find(({ id }) => id === 'late')).toMatchObject({
			supplier: { id: '7' }, invoiceNumber: 'F-9', invoiceAmount: 350, partialInvoice: false,
		});
	}
});

test('an invoice of which only costs lie outside the period does not balance, so they are looked for', async () => {
	const ledger: LineInWords[] = [
		{ voucher: 'v', account: 6540, amount: 250, date: '2020-12-30' },
		{ id: 'late', voucher: 'v', account: 4000, amount: 100, date: '2021-01-05' },
		{ voucher: 'v', account: 2400, amount: -350, party: 7, date: '2021-01-05' },
	];
	expect((await select(ledger)).transactions).toEqual([expect.objectContaining({ id: 'late', invoiceAmount: 350, partialInvoice: false })]);
});

test('a voucher that does not balance even when looked up is marked, and so is a line without a voucher', async () => {
	const odd: LineInWords[] = [{ id: 'odd', voucher: 'o', account: 4000, amount: 100, date: '2021-03-01' }, { voucher: 'o', account: 2400, amount: -90, party: 7, date: '2021-03-01' }];
	expect((await select(odd)).transactions[0]).toMatchObject({ id: 'odd', partialInvoice: true, invoiceAmount: null });
});

test('a change of any line brings all transactions of its voucher, also a change outside the period', async () => {
	const ledger: LineInWords[] = [
		...invoice('old', '2021-03-01'),
		{ id: 'moved', voucher: 'm', account: 4000, amount: 100, date: '2021-03-01' },
		{ voucher: 'm', account: 2400, amount: -100, party: 7, date: '2020-06-01', modified: '2021-05-01T00:00:00Z' },
	];
	expect((await select(ledger, { modifiedFrom: '2021-04-01T00:00:00.000Z' })).ids).toEqual(['moved']);
});

test('an invoice that was entered since has all its lines among the changed ones, on whatever day; an older one is read anew', async () => {
	const [created, modified] = ['2021-05-01T00:00:00Z', '2021-05-02T00:00:00Z'];
	const changes = { modifiedFrom: '2021-04-01T00:00:00.000Z' };
	const lines = invoice('new', '2021-03-01').map((line, at) => ({ ...line, created, modified, date: at === 0 ? '2021-03-01' : '2020-12-01' }));
	const entered = await select(lines, changes);
	expect(entered.transactions).toEqual([expect.objectContaining({ id: 'new-cost', invoiceAmount: 100, partialInvoice: false, supplier: expect.objectContaining({ id: '7' }) })]);
	expect(entered.api.requests).toHaveLength(1);
	const older = [{ voucher: 'old', account: 4500, amount: 40, date: '2021-03-01' }, { ...invoice('old', '2021-03-01')[0]!, modified }, { ...invoice('old', '2021-03-01')[1]!, amount: -140, modified }];
	const changed = await select(older, changes);
	expect(changed.transactions.map(({ invoiceAmount }) => invoiceAmount)).toEqual([140, 140]);
	expect(changed.api.requests).toHaveLength(2);
	// Lines were added to an older invoice: they do not balance by themselves.
	const added = await select([...invoice('old', '2021-03-01'), { id: 'added', voucher: 'old', account: 4000, amount: 30, date: '2021-03-01', created, modified }, { voucher: 'old', account: 2710, amount: -30, date: '2021-03-01', created, modified }], changes);
	expect(added.transactions.map(({ invoiceAmount }) => invoiceAmount)).toEqual([130, 130]);
});

test('entered since: only those lines, completed from lines that were entered before', async () => {
	const ledger: LineInWords[] = [
		...invoice('old', '2021-03-01', { created: '2021-03-01T00:00:00Z' }),
		{ voucher: 'n', account: 2400, amount: -300, party: 7, invoice: 'F-5', date: '2021-03-01', created: '2021-03-01T00:00:00Z' },
		{ id: 'before', voucher: 'n', account: 4000, amount: 200, date: '2021-03-01', created: '2021-03-01T00:00:00Z' },
		{ id: 'added', voucher: 'n', account: 4000, amount: 100, date: '2021-03-01', created: '2021-05-01T00:00:00Z' },
		{ id: 'too-early', voucher: 'n', account: 4000, amount: 0, date: '2020-12-31', created: '2021-05-01T00:00:00Z' },
	];
	const { transactions } = await select(ledger, { createdFrom: '2021-04-01T00:00:00.000Z' });
	expect(transactions).toEqual([expect.objectContaining({ id: 'added', invoiceNumber: 'F-5', invoiceAmount: 300, partialInvoice: false })]);
});

test('whole invoices within the period need no further request', async () => {
	const { api } = await select(invoice('a', '2021-03-01'));
	expect(api.requests).toHaveLength(1);
});

test('more than five hundred vouchers to look up: the ledger is read once instead', async () => {
	const payroll = Array.from({ length: 550 }, (_, index): LineInWords[] => [
		{ voucher: `p${index}`, account: 5000, amount: 9, date: '2021-03-01' }, { voucher: `p${index}`, account: 2930, amount: -9, date: '2021-03-01' },
	]).flat();
	const { api, ids } = await select([...payroll, ...invoice('i', '2021-03-01')], {}, Infinity, 2000);
	expect(ids).toEqual(['i-cost']);
	expect(api.requests).toHaveLength(2);
});

test('a server that does not know transactionId gives other vouchers too: the ledger is read instead', async () => {
	const cut = (voucher: string): LineInWords[] => [
		{ voucher, account: 4000, amount: 100, date: '2021-01-05' }, { voucher, account: 2400, amount: -100, party: 7, date: '2020-12-30' },
	];
	const api = memoryApi([...cut('v'), ...cut('w'), ...invoice('z', '2020-06-01')].map(rawLine) as never, 10);
	const ignorant = { ...api, get: async (address: string) => await api.get(address.replace(/&transactionId=[^&]*/, '')) };
	const vouchers = [];
	for await (const some of selectVouchers(toSource(ignorant), { filter: everything, limit: Infinity, read: asItIs })) vouchers.push(...some);
	expect(vouchers.map(({ lines }) => lines.length)).toEqual([2, 2]);
	expect(api.requests).toHaveLength(3);
});

test('a voucher that goes on after it balanced is read anew, and is an error when it is gone by then', async () => {
	const part = (id: string, amount: number): LineInWords[] => [
		{ id, voucher: 'v', account: 4000, amount, date: '2021-03-01' }, { voucher: 'v', account: 2400, amount: -amount, party: 7, date: '2021-03-01' },
	];
	const ledger = [...part('first', 100), ...part('second', 50)];
	const { api, transactions } = await select(ledger, {}, Infinity, 2);
	expect(transactions).toEqual(['first', 'second'].map((id) => expect.objectContaining({ id, invoiceAmount: 150, partialInvoice: false })));
	expect(api.requests.at(-1)).toMatchObject({ transactionId: 'v' });
	const gone = { ...api, get: async (address: string) => (address.includes('transactionId') ? { statusCode: 200, headers: {}, body: [] } : await api.get(address)) };
	const reading = selectVouchers(toSource(gone), { filter: everything, limit: Infinity, read: asItIs });
	await expect(reading.next()).rejects.toThrow('24SevenOffice no longer gives voucher 1001, which changed while the ledger was read.');
});

describe('law: however it is read, exactly the lines come out that a plain reading of the rules picks', () => {
	test('all of them, in whatever pages', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyLine, { maxLength: 25 }), anyFilter, fc.integer({ min: 1, max: 9 }), async (words, filter, pageSize) => {
				const ledger = balanced(words);
				expect((await select(ledger, filter, Infinity, pageSize)).ids.sort()).toEqual(plainly(ledger, filter));
			}),
			{ numRuns: 300 },
		);
	});

	test('the first so many of them, and the same facts about each', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyLine, { maxLength: 25 }), anyFilter, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 30 }), async (words, filter, pageSize, limit) => {
				const ledger = balanced(words);
				const all = plainly(ledger, filter);
				const { ids } = await select(ledger, filter, limit, pageSize);
				expect(ids).toHaveLength(Math.min(limit, all.length));
				expect(new Set(ids).size).toBe(ids.length);
				for (const id of ids) expect(all).toContain(id);
			}),
			{ numRuns: 300 },
		);
	});
});
