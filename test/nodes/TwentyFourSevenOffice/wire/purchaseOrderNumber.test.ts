import { describePlace, readPlace } from '../../../../nodes/TwentyFourSevenOffice/wire/purchaseOrderNumber';
import { ledgerLine } from '../support/ledger';

const line = ledgerLine({
	account: 4000, amount: 100, invoice: 'INV-1', kid: ' 1234567 ', comment: 'Leie av lift PO 2021-0001 uke 9',
	other: { Bestillingsnr: '2021-0007', Sesong: '' },
});

test.each([
	['a dimension by name, in any case', { kind: 'dimensionValue', dimension: ' bestillingsNR ' } as const, '2021-0007'],
	['a dimension by id', { kind: 'dimensionValue', dimension: '101' } as const, '2021-0007'],
	["the name of a dimension's element", { kind: 'dimensionName', dimension: '101' } as const, 'Bestillingsnr 2021-0007'],
	['a dimension that is blank', { kind: 'dimensionValue', dimension: 'Sesong' } as const, null],
	['a dimension that the line lacks', { kind: 'dimensionValue', dimension: 'Purchase order no' } as const, null],
	['the remittance reference', { kind: 'remittanceReference' } as const, '1234567'],
	['a pattern with a group', { kind: 'comment', pattern: /PO\s*([\w-]+)/iu } as const, '2021-0001'],
	['a pattern without one', { kind: 'comment', pattern: /\d{4}-\d{4}/u } as const, '2021-0001'],
	['a pattern that finds nothing', { kind: 'comment', pattern: /bestilling/iu } as const, null],
	['a field by path', { kind: 'field', path: 'invoice.number' } as const, 'INV-1'],
	['a number by path', { kind: 'field', path: 'transaction.number' } as const, '1001'],
	['a path in a list', { kind: 'field', path: 'dimensions.0.value' } as const, null],
	['a path that leads nowhere', { kind: 'field', path: 'invoice.number.length' } as const, null],
	['a path to what every object has', { kind: 'field', path: 'constructor.name' } as const, null],
])('%s', (_what, place, expected) => {
	expect(readPlace(line, place)).toBe(expected);
});

test('places are named as a person would', () => {
	expect(describePlace({ kind: 'dimensionValue', dimension: 'Bestillingsnr ' })).toBe('dimension "Bestillingsnr"');
	expect(describePlace({ kind: 'field', path: 'invoice.number' })).toBe('field "invoice.number"');
});
