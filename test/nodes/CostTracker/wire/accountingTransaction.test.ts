import fc from 'fast-check';
import { fromAccountingTransaction, toAccountingTransaction } from '../../../../nodes/CostTracker/wire/accountingTransaction';
import { readItemKey } from '../../../../nodes/CostTracker/wire/itemKey';
import type { Json } from '../../../../nodes/CostTracker/wire/json';

const key = { id: '17', organizationId: '9' };
const wireOf = (item: Json) => {
	const mapped = toAccountingTransaction({ ...key, ...item }, key);
	if (!mapped.ok) throw new Error(mapped.problems.join('; '));
	return mapped.wire;
};
const problemsOf = (item: Json) => {
	const mapped = toAccountingTransaction({ ...key, ...item }, key);
	return mapped.ok ? [] : mapped.problems;
};

test('what is missing is left out: it never becomes 0 or an empty text', () => {
	expect(wireOf({ amount: null, description: '', supplier: null, project: { id: null, name: ' ' }, dueDate: undefined })).toEqual({
		externalId: '24sevenoffice:9:17',
		organizationId: '9',
	});
});

test('zero is an amount like any other', () => {
	expect(wireOf({ amount: 0, vatRate: '0' })).toMatchObject({ amount: '0', vatRate: '0' });
});

test('ids of supplier, project and department are scoped', () => {
	expect(wireOf({ supplier: { id: 6001, name: 'Utleie AS', organizationNumber: '999888777' }, project: { id: '13' }, department: { id: '2', name: 'Lys' } })).toMatchObject({
		supplier: { externalId: '24sevenoffice:9:6001', name: 'Utleie AS', organizationNumber: '999888777' },
		project: { externalId: '24sevenoffice:9:13' },
		department: { externalId: '24sevenoffice:9:2', name: 'Lys' },
	});
});

test.each([
	[1234.5, '1234.5'],
	[0.1 + 0.2, '0.3'],
	[-80, '-80'],
	['1234.50', '1234.5'],
	['0.125', '0.125'],
	[1e-4, '0.0001'],
])('amount %p is sent as %s', (amount, sent) => {
	expect(wireOf({ amount }).amount).toBe(sent);
});

test('law: an amount in øre is sent exactly, whether it came as number or as text', () => {
	fc.assert(
		fc.property(fc.integer({ min: -1e11, max: 1e11 }), (amountMinor) => {
			for (const amount of [amountMinor / 100, (amountMinor / 100).toFixed(2)]) {
				const sent = String(wireOf({ amount }).amount);
				expect(Math.round(Number(sent) * 100)).toBe(amountMinor === 0 ? 0 : amountMinor);
				expect(sent).toMatch(/^-?[0-9]{1,11}(\.[0-9]{1,4})?$/);
			}
		}),
	);
});

test('a moment is sent in UTC', () => {
	expect(wireOf({ modifiedAt: '2026-03-31T20:00:00+02:00' }).modifiedAt).toBe('2026-03-31T18:00:00.000Z');
});

test.each([
	[{ amount: '1 234,50' }, 'amount "1 234,50" is no decimal with a point and at most 4 decimals'],
	[{ amount: 1.23456 }, 'amount 1.23456 is no decimal with a point and at most 4 decimals'],
	[{ amount: Number.NaN }, 'amount NaN is no decimal with a point and at most 4 decimals'],
	[{ date: '31.03.2026' }, 'date "31.03.2026" is no calendar day of the form YYYY-MM-DD'],
	[{ date: '2026-02-30' }, 'date "2026-02-30" is no calendar day of the form YYYY-MM-DD'],
	[{ currency: 'kroner' }, 'currency "kroner" is no currency code of three letters'],
	[{ modifiedAt: '2026-03-31T18:00:00' }, 'modifiedAt "2026-03-31T18:00:00" is no moment with a time zone'],
	[{ supplier: 'Utleie AS' }, 'supplier "Utleie AS" is no object with id and name'],
	[{ supplier: { id: { a: 1 } } }, 'supplier.id {"a":1} is no text'],
	[{ partialInvoice: 'yes' }, 'partialInvoice "yes" is neither true nor false'],
	[{ description: 'x'.repeat(2001) }, `description "${'x'.repeat(79)}… has 2001 characters; CostTracker takes 2000`],
])('%j is refused with field and value', (item, problem) => {
	expect(problemsOf(item as Json)).toEqual([problem]);
});

test('every field that cannot be written is named', () => {
	expect(problemsOf({ amount: 'x', date: 'y', supplier: { id: [] } })).toHaveLength(3);
});

test('matches, decisions and what other nodes added are not sent', () => {
	expect(wireOf({ matchStatus: 'matched', purchaseOrderId: 'po-1', match: { status: 'autoMatched' }, revision: 3, colour: 'red' })).toEqual({
		externalId: '24sevenoffice:9:17',
		organizationId: '9',
	});
});

test('read back, it has plain ids and the order that it is matched to', () => {
	const item = fromAccountingTransaction({
		externalId: '24sevenoffice:9:17',
		organizationId: '9',
		amount: '1000.00',
		supplier: { externalId: '24sevenoffice:9:6001', name: 'Utleie AS', organizationNumber: null },
		project: null,
		matchStatus: 'autoMatched',
		purchaseOrder: { id: 'po-1', number: '2021-0001', url: null },
		revision: 3,
	});
	expect(item).toMatchObject({
		id: '17',
		organizationId: '9',
		supplier: { id: '6001', name: 'Utleie AS', organizationNumber: null },
		project: null,
		purchaseOrderId: 'po-1',
		revision: 3,
	});
	expect(item).not.toHaveProperty('externalId');
});

test('what was read is written back unchanged', () => {
	const wire = {
		externalId: '24sevenoffice:9:17',
		organizationId: '9',
		voucherId: 'v1',
		date: '2026-03-31',
		amount: '1000.5',
		currency: 'NOK',
		supplier: { externalId: '24sevenoffice:9:6001', name: 'Utleie AS' },
		project: { externalId: 'tripletex:9:13' },
		partialInvoice: false,
		modifiedAt: '2026-03-31T18:00:00.000Z',
	};
	const item = fromAccountingTransaction(wire);
	expect(toAccountingTransaction(item, readItemKey(item) as { id: string; organizationId: string })).toEqual({ ok: true, wire });
});

describe('the key of an item', () => {
	test('is its id and organization, as text', () => {
		expect(readItemKey({ id: 17, organizationId: 9 })).toEqual({ id: '17', organizationId: '9' });
	});

	test.each([
		[{ organizationId: '9' }, 'id is missing'],
		[{ id: '  ', organizationId: '9' }, 'id "  " is no text'],
		[{ id: { a: 1 }, organizationId: '9' }, 'id {"a":1} is no text'],
		[{ id: '17' }, 'organizationId is missing'],
		[{ id: '17', organizationId: null }, 'organizationId is missing'],
		[{ id: '17', organizationId: 'a b' }, 'organizationId "a b" holds a space or a colon, or is too long'],
		[{ id: '17', organizationId: 'a:b' }, 'organizationId "a:b" holds a space or a colon, or is too long'],
	])('%j: %s', (item, problem) => {
		expect(readItemKey(item)).toEqual({ problem });
	});
});
