import { readFileSync } from 'node:fs';
import { toLedgerLine } from '../../../../nodes/TwentyFourSevenOffice/wire/ledgerLine';

/** The example of the API's documentation, in its shape. */
const documented = {
	id: '123e4567-e89b-12d3-a456-426614174001',
	transaction: { id: '123e4567-e89b-12d3-a456-426614174002', number: 1010 },
	account: { id: 1000001, number: 1900 },
	transactionType: { id: 5001 },
	tax: { id: 2001 },
	amount: 1500,
	currency: { code: 'USD', rate: 10 },
	date: '2022-07-01',
	invoice: { number: 'INV-2022-001', dueDate: '2022-08-01', remittanceReference: 'OCR-123456789' },
	customer: { id: 6001 },
	comment: 'Payment for services',
	createdAt: '2022-01-01T18:00:00Z',
	modifiedAt: '2023-12-31T18:00:00Z',
};

test('the documented example', () => {
	expect(toLedgerLine(documented, 'NOK')).toEqual({
		id: '123e4567-e89b-12d3-a456-426614174001',
		voucherId: '123e4567-e89b-12d3-a456-426614174002',
		voucherNumber: '1010',
		date: '2022-07-01',
		accountNumber: '1900',
		amount: 1500,
		currency: 'USD',
		currencyIsLocal: false,
		currencyRate: 10,
		taxId: '2001',
		vatRate: null,
		transactionTypeId: '5001',
		invoiceNumber: 'INV-2022-001',
		dueDate: '2022-08-01',
		remittanceReference: 'OCR-123456789',
		customerId: '6001',
		dimensions: [],
		comment: 'Payment for services',
		documentId: null,
		createdAt: '2022-01-01T18:00:00.000Z',
		modifiedAt: '2023-12-31T18:00:00.000Z',
		raw: documented,
	});
});

test('what is missing stays missing', () => {
	const { raw, dimensions, currencyIsLocal, id, ...rest } = toLedgerLine({ id: 7001 }, 'NOK')!;
	expect({ id, dimensions, currencyIsLocal, raw }).toEqual({ id: '7001', dimensions: [], currencyIsLocal: false, raw: { id: 7001 } });
	expect(new Set(Object.values(rest))).toEqual(new Set([null]));
});

test('an amount of 0 is 0, and an amount in text stays text', () => {
	expect(toLedgerLine({ id: 1, amount: 0 }, null)!.amount).toBe(0);
	expect(toLedgerLine({ id: 1, amount: '12.50' }, null)!.amount).toBe('12.50');
	expect(toLedgerLine({ id: 1, amount: null }, null)!.amount).toBeNull();
});

test("LOCAL is the organization's currency, and unknown where that is", () => {
	expect(toLedgerLine({ id: 1, currency: { code: 'LOCAL', rate: 1 } }, 'NOK')).toMatchObject({ currency: 'NOK', currencyIsLocal: true });
	expect(toLedgerLine({ id: 1, currency: { code: 'LOCAL', rate: 1 } }, null)).toMatchObject({ currency: null, currencyIsLocal: true });
});

test('a line without an id is none', () => {
	expect(toLedgerLine({ amount: 1 }, 'NOK')).toBeNull();
	expect(toLedgerLine('line', 'NOK')).toBeNull();
});

test('the mapping is pure: it imports no n8n, no transport and no clock', () => {
	for (const file of ['ledgerLine', 'masterData', 'readers', 'toTransactions', 'voucher', 'purchaseOrderNumber', 'addRegisterData']) {
		const source = readFileSync(`nodes/TwentyFourSevenOffice/wire/${file}.ts`, 'utf8');
		expect(source).not.toMatch(/n8n-workflow|\.\.\/rest|shared\/(?!json')|Date\.now|Math\.random/);
	}
});
