import { readVoucherId, toSoapLedgerLine } from '../../../../nodes/TwentyFourSevenOffice/wire/soapLedgerLine';
import { isSoapSupplier, toSoapSupplier } from '../../../../nodes/TwentyFourSevenOffice/wire/soapMasterData';
import { presentId, presentText, readDay, readInstant, writeInstant } from '../../../../nodes/TwentyFourSevenOffice/wire/soapReaders';

const knowledge = { organizationCurrency: 'NOK', dimensionNames: new Map([['101', 'Bestillingsnr']]) };

test.each([
	['2026-01-15T00:00:00', '2026-01-15'],
	['2026-01-15T00:00:00Z', '2026-01-15'],
	['2026-01-15T00:00:00+01:00', '2026-01-15'],
	['2026-01-15', '2026-01-15'],
	// Midnight in Norway, told in UTC: an hour before in winter, two in summer.
	['2026-01-14T23:00:00', '2026-01-15'],
	['2026-07-14T22:00:00Z', '2026-07-15'],
	['2026-03-28T23:00:00', '2026-03-29'],
	['2026-03-29T22:00:00', '2026-03-30'],
	['0001-01-01T00:00:00', null],
	['', null],
	['soon', null],
])('the day %s is %s', (text, day) => expect(readDay(text)).toBe(day));

test.each([
	['2026-05-01T10:00:00', '2026-05-01T10:00:00.000Z'],
	['2026-05-01T10:00:00+02:00', '2026-05-01T08:00:00.000Z'],
	['0001-01-01T00:00:00', null],
])('the instant %s is %s', (text, instant) => expect(readInstant(text)).toBe(instant));

test.each([
	['2026-05-01T10:00:00.900Z', '2026-05-01T10:00:00'],
	['2026-03-29T01:59:59.000Z', '2026-03-29T01:59:59'],
	['2026-03-29T02:30:00.000Z', '2026-03-29T01:59:59'],
	['2026-03-29T03:00:00.000Z', '2026-03-29T03:00:00'],
	['2026-10-25T02:30:00.000Z', '2026-10-25T02:30:00'],
])('%s is asked for as %s', (iso, text) => expect(writeInstant(iso)).toBe(text));

test('what .NET writes for "not given" is missing, and an id of 0 is none', () => {
	for (const text of ['-2147483648', '-32768', '00000000-0000-0000-0000-000000000000', '', '  ']) expect(presentText(text)).toBeNull();
	expect([presentId('0'), presentText('0'), presentId('0012')]).toEqual([null, '0', '0012']);
});

test('a foreign invoice line: rates are for a unit of 1 or 100, LOCAL is the company\'s currency', () => {
	const line = (more: object) => toSoapLedgerLine({ Id: 'x', ...more }, knowledge)!;
	expect(line({ Currency: 'SEK', CurrencyRate: '94.7', CurrencyUnit: '100' })).toMatchObject({ currency: 'SEK', currencyRate: 0.947, currencyIsLocal: false });
	expect(line({ Currency: 'USD', CurrencyRate: '10.35', CurrencyUnit: '1' }).currencyRate).toBe(10.35);
	expect(line({ Currency: 'local', CurrencyRate: '1' })).toMatchObject({ currency: 'NOK', currencyIsLocal: true, currencyRate: 1 });
	expect(line({ Currency: 'NOK', CurrencyRate: '-79228162514264337593543950335', CurrencyUnit: '-32768' }).currencyRate).toBeNull();
});

test('dimensions: one element is no list; the company\'s own by name; what only SOAP has by its type; the supplier is one', () => {
	const line = toSoapLedgerLine({
		Id: 'x', Dimensions: { Dimension: [{ Type: 'Customer', Value: '7' }, { Type: 'UserDefined', TypeId: '101', Value: '2021-0001', Name: 'PO' }, { Type: 'SupplierOrderSlip', TypeId: '-2147483648', Value: '0042' }] },
	}, knowledge)!;
	expect(line.customerId).toBe('7');
	expect(line.dimensions).toEqual([
		{ typeId: '5', typeName: 'Customer', value: '7', name: null },
		{ typeId: '101', typeName: 'Bestillingsnr', value: '2021-0001', name: 'PO' },
		{ typeId: null, typeName: 'SupplierOrderSlip', value: '0042', name: null },
	]);
	expect(toSoapLedgerLine({ Id: 'x', Dimensions: { Dimension: { Type: 'Project', Value: '13' } } }, knowledge)!.dimensions).toHaveLength(1);
	expect(toSoapLedgerLine({ Id: 'x', Dimensions: '' }, knowledge)!.dimensions).toEqual([]);
});

test('vouchers are told apart by number, type and year of entry', () => {
	const id = (more: object) => toSoapLedgerLine({ Id: 'x', TransactionNo: '1001', TransactionTypeId: '2', RegistrationDate: '2026-01-02T10:00:00', ...more }, knowledge)!.voucherId;
	expect(id({})).toBe('1001-2-2026');
	expect(new Set([id({}), id({ TransactionTypeId: '3' }), id({ RegistrationDate: '2025-01-02T10:00:00' }), id({ TransactionNo: '1002' })]).size).toBe(4);
	expect(id({ TransactionNo: '-2147483648' })).toBeNull();
	expect(readVoucherId('1001--3-2026')).toEqual({ number: 1001, typeId: '-3' });
	expect(readVoucherId('0917ac83-7847-4ed3-881e-3f28a8005a18')).toBeNull();
});

test('a line without an id is none', () => expect(toSoapLedgerLine({ TransactionNo: '7' }, knowledge)).toBeNull());

test('a person is named by both names; only the type Supplier is a supplier', () => {
	expect(toSoapSupplier({ Id: '7', FirstName: 'Kari', Name: 'Nordmann', Type: 'Consumer' }, '5')).toMatchObject({ id: '7', name: 'Kari Nordmann', organizationNumber: null });
	expect(['Supplier', 'Business', undefined].map((Type) => isSoapSupplier({ Type }))).toEqual([true, false, false]);
});
