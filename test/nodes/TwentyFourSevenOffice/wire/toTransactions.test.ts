import fc from 'fast-check';
import { addRegisterData, toUnregistered } from '../../../../nodes/TwentyFourSevenOffice/wire/addRegisterData';
import { toTransactions } from '../../../../nodes/TwentyFourSevenOffice/wire/toTransactions';
import type { Voucher } from '../../../../nodes/TwentyFourSevenOffice/wire/voucher';
import { ledgerLine, standardAccounts, voucherOf, type LineInWords } from '../support/ledger';

const knowledge = {
	organizationId: '5',
	accounts: standardAccounts,
	purchaseOrderNumberPlaces: [{ kind: 'dimensionValue' as const, dimension: 'Bestillingsnr' }, { kind: 'remittanceReference' as const }],
};
const complete = (voucher: Voucher) => toTransactions(voucher, knowledge).map(({ transaction }) => transaction);

const payable: LineInWords = { account: 2400, amount: -1250, party: 7, invoice: 'F-1', due: '2021-03-31', document: 88 };
const cost: LineInWords = { account: 4000, amount: 1000, project: '13', department: '2', comment: 'Leie av lift' };
const vat: LineInWords = { account: 2710, amount: 250 };

test('a cost line gets from the payables line what it lacks, and says so', () => {
	const [transaction, ...others] = complete(voucherOf(cost, vat, payable));
	expect(others).toEqual([]);
	expect(transaction).toMatchObject({
		organizationId: '5', voucherId: 'voucher-1', voucherNumber: '1001', accountNumber: '4000', amount: 1000, currency: 'NOK',
		invoiceAmount: 1000, supplier: { id: '7', name: null }, invoiceNumber: 'F-1', dueDate: '2021-03-31', documentId: '88',
		project: { id: '13', name: 'Prosjekt 13' }, department: { id: '2' }, description: 'Leie av lift', partialInvoice: false,
	});
	expect(transaction!.completedFrom).toEqual({
		supplier: 'payables line', invoiceNumber: 'payables line', dueDate: 'payables line',
		documentId: "voucher's other lines", invoiceAmount: "voucher's cost lines of the supplier",
	});
});

test('a document date is never made up from the posting date', () => {
	expect(complete(voucherOf(cost, vat, payable))[0]!.documentDate).toBeNull();
});

test("the line's own values win, and a supplier of its own is not said to be completed", () => {
	const [transaction] = complete(voucherOf({ ...cost, party: 7, invoice: 'F-1', due: '2021-04-15', document: 99 }, vat, payable));
	expect(transaction).toMatchObject({ dueDate: '2021-04-15', documentId: '99' });
	expect(transaction!.completedFrom).toEqual({ invoiceAmount: "voucher's cost lines of the supplier" });
});

test("the invoice's amount is all cost lines, without VAT, payables and bank", () => {
	const transactions = complete(voucherOf(cost, { account: 6540, amount: 250.5 }, { account: 4500, amount: -0.5 }, vat, payable));
	expect(transactions.map(({ invoiceAmount }) => invoiceAmount)).toEqual([1250, 1250, 1250]);
});

test('a credit note is negative', () => {
	const [transaction] = complete(voucherOf({ ...cost, amount: -1000 }, { ...payable, amount: 1000 }));
	expect(transaction).toMatchObject({ amount: -1000, invoiceAmount: -1000 });
});

test('several suppliers in one voucher: a cost that names none of them is nobody’s, and no invoice amount is known', () => {
	const [own, nobodys] = complete(
		voucherOf({ ...cost, party: 8 }, cost, { ...payable, amount: -1000 }, { ...payable, amount: -1000, party: 8, invoice: 'F-2', due: '2021-05-01' }),
	);
	expect(own).toMatchObject({ supplier: { id: '8' }, invoiceNumber: 'F-2', dueDate: '2021-05-01', invoiceAmount: null, partialInvoice: true });
	expect(nobodys).toMatchObject({ supplier: null, invoiceNumber: null, dueDate: null, invoiceAmount: null, partialInvoice: true });
});

test('several suppliers, each cost naming its own: each has its invoice amount', () => {
	const transactions = complete(
		voucherOf({ ...cost, party: 8 }, { ...cost, party: 7, amount: 300 }, { ...payable, amount: -300 }, { ...payable, amount: -1000, party: 8 }),
	);
	expect(transactions.map(({ invoiceAmount, partialInvoice }) => [invoiceAmount, partialInvoice])).toEqual([[1000, false], [300, false]]);
});

test('two invoices of one supplier in one voucher: which is whose stays open, but a line that names one gets its due date', () => {
	const [open, named] = complete(voucherOf(cost, { ...cost, invoice: 'F-2' }, payable, { ...payable, invoice: 'F-2', due: '2021-05-01' }));
	expect(open).toMatchObject({ invoiceNumber: null, dueDate: null });
	expect(named).toMatchObject({ invoiceNumber: 'F-2', dueDate: '2021-05-01' });
});

test('a party on a cost line that the voucher does not owe is not its supplier', () => {
	expect(complete(voucherOf({ ...cost, party: 99 }, vat, payable))[0]).toMatchObject({ supplier: { id: '7' } });
});

test('without payables there is nothing to complete from', () => {
	const [transaction] = complete(voucherOf({ account: 5000, amount: 100, party: 99 }, { account: 2930, amount: -100, invoice: 'X' }));
	expect(transaction).toMatchObject({ supplier: { id: '99' }, invoiceNumber: null });
	expect(complete(voucherOf({ account: 5000, amount: 100 }))[0]).toMatchObject({ supplier: null, invoiceAmount: null });
});

test('a voucher that could not be read whole is marked, and its invoice amount is not known', () => {
	const [transaction] = complete({ ...voucherOf(cost, payable), whole: false });
	expect(transaction).toMatchObject({ partialInvoice: true, invoiceAmount: null, supplier: { id: '7' } });
});

test('foreign currency: sums stay within one currency; a missing one comes from the voucher where it is the same', () => {
	expect(complete(voucherOf({ ...cost, currency: 'EUR' }, { ...cost, currency: 'SEK' }, payable))[0]).toMatchObject({ invoiceAmount: null, currency: 'EUR' });
	const voucher = voucherOf(cost, { ...cost, currency: 'EUR' });
	voucher.lines[0] = { ...voucher.lines[0]!, currency: null };
	expect(complete(voucher)[0]).toMatchObject({ currency: 'EUR', completedFrom: { currency: "voucher's other lines" } });
});

test('it changed when any line of its voucher changed', () => {
	const [transaction] = complete(voucherOf({ ...cost, modified: '2021-03-02T00:00:00Z' }, { ...payable, modified: '2021-03-09T00:00:00Z' }));
	expect(transaction!.modifiedAt).toBe('2021-03-09T00:00:00.000Z');
});

describe('purchase order number', () => {
	const number = (...lines: LineInWords[]) => {
		const { purchaseOrderNumber, completedFrom } = complete(voucherOf(...lines))[0]!;
		return [purchaseOrderNumber, completedFrom.purchaseOrderNumber];
	};
	const withNumber = { Bestillingsnr: '2021-0001' };

	test('the first place that holds one wins', () => expect(number({ ...cost, other: withNumber, kid: '99' }, payable)).toEqual(['2021-0001', 'dimension "Bestillingsnr"']));
	test('then the next place', () => expect(number({ ...cost, kid: '99' }, payable)).toEqual(['99', 'remittance reference']));
	test('each place is also looked for on the payables line', () =>
		expect(number({ ...cost, kid: '99' }, { ...payable, other: withNumber })).toEqual(['2021-0001', 'dimension "Bestillingsnr" of the payables line']));
	test('not where payables lines differ', () =>
		expect(number(cost, { ...payable, other: withNumber }, { ...payable, other: { Bestillingsnr: '2021-0002' } })).toEqual([null, undefined]));
	test("nor on another supplier's", () =>
		expect(number({ ...cost, party: 7 }, payable, { ...payable, party: 8, other: withNumber })).toEqual([null, undefined]));
});

test('registers add a supplier’s name and a tax’s rate, and overwrite nothing', () => {
	const registers = {
		suppliers: new Map([['7', { organizationId: '5', id: '7', name: 'Lift AS', organizationNumber: '912345678', modifiedAt: null }]]),
		taxRates: new Map([['3', 25]]),
	};
	const [bare, rated] = toTransactions(voucherOf({ ...cost, tax: { id: 3 } }, { ...cost, tax: { id: 3, rate: 15 } }, payable), knowledge);
	expect(addRegisterData(toUnregistered(bare!), { suppliers: new Map(), taxRates: new Map() })).toMatchObject({ supplier: { id: '7', name: null }, vatRate: null });
	expect(addRegisterData(toUnregistered(bare!), registers)).toMatchObject({
		supplier: { id: '7', name: 'Lift AS', organizationNumber: '912345678' }, vatRate: 25, completedFrom: { supplierDetails: 'supplier register', vatRate: 'tax register' },
	});
	expect(addRegisterData(toUnregistered(rated!), registers)).toMatchObject({ vatRate: 15 });
});

test('law: payables, VAT and bank never come out, every cost line comes out once, and nothing depends on the order of the lines', () => {
	const anyLine = fc.record({
		account: fc.constantFrom(1920, 2400, 2410, 2710, 4000, 4500, 6540),
		amount: fc.integer({ min: -9999, max: 9999 }).map((ore) => ore / 100),
		party: fc.constantFrom(undefined, 7, 8),
		invoice: fc.constantFrom(undefined, 'F-1', 'F-2'),
		other: fc.constantFrom<Record<string, string>>({}, { Bestillingsnr: '2021-0001' }),
	});
	fc.assert(
		fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), (words, random) => {
			const lines = words.map((line, index) => ledgerLine({ ...line, id: `l${index}` }));
			const byId = (voucher: Voucher) => new Map(complete(voucher).map((transaction) => [transaction.id, transaction]));
			const given = byId({ lines, whole: true });
			expect([...given.keys()].sort()).toEqual(lines.filter((line) => Number(line.accountNumber) >= 4000).map(({ id }) => id).sort());
			const shuffled = lines.map((line) => ({ line, at: random.next().value })).sort((one, other) => one.at - other.at).map(({ line }) => line);
			expect(byId({ lines: shuffled, whole: true })).toEqual(given);
		}),
	);
});
