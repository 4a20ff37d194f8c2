import { fromMasterData, toMasterData } from '../../../../nodes/CostTracker/wire/masterData';

const key = { id: '6001', organizationId: '9' };

test('a supplier has name and organization number; other fields of the item stay here', () => {
	const item = { name: 'Utleie AS', organizationNumber: '999888777', modifiedAt: '2026-01-01T00:00:00Z', email: 'a@b.example' };
	expect(toMasterData('supplier', item, key)).toEqual({
		ok: true,
		wire: { externalId: '24sevenoffice:9:6001', name: 'Utleie AS', organizationNumber: '999888777' },
	});
});

test('a nominal code has a number', () => {
	expect(toMasterData('nominalCode', { number: 4000, name: 'Innkjøp', active: false }, key)).toEqual({
		ok: true,
		wire: { externalId: '24sevenoffice:9:6001', number: '4000', name: 'Innkjøp', active: false },
	});
	expect(toMasterData('nominalCode', { name: 'Innkjøp' }, key)).toEqual({ ok: false, problems: ['number is missing'] });
});

test('projects and departments have a name and nothing more', () => {
	expect(toMasterData('project', { name: 'Nordlys', number: '13', organizationNumber: 'x' }, key)).toEqual({
		ok: true,
		wire: { externalId: '24sevenoffice:9:6001', name: 'Nordlys' },
	});
});

test.each([null, undefined, '', '  '])('a name of %j is missing', (name) => {
	expect(toMasterData('department', { name }, key)).toEqual({ ok: false, problems: ['name is missing'] });
});

test('read back, it has plain ids', () => {
	expect(fromMasterData({ externalId: '24sevenoffice:9:6001', name: 'Utleie AS', organizationNumber: null, active: true })).toEqual({
		id: '6001',
		organizationId: '9',
		name: 'Utleie AS',
		organizationNumber: null,
		active: true,
	});
});
