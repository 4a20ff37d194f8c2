import { fromSettings, toFilter, toMatchSettings } from '../../../../nodes/CostTracker/wire/settings';

const wire = {
	filter: {
		startDate: '2026-01-01',
		endDate: null,
		accounts: '4000-4999',
		projectExternalIds: ['24sevenoffice:9:13'],
		departmentExternalIds: [],
		supplierInvoicesOnly: true,
	},
	match: { criteria: [{ kind: 'sameSupplierAndValuePercent', percent: '10' }] },
	revision: 4,
};

test('settings are read with plain ids, and a filter written back is the same', () => {
	const settings = fromSettings(wire);
	expect(settings).toMatchObject({ organizationId: '9', filter: { projectIds: ['13'], departmentIds: [], accounts: '4000-4999' }, revision: 4 });
	expect(toFilter(settings.filter as Record<string, unknown>, '9')).toEqual(wire.filter);
});

test('projects need the organization that they belong to', () => {
	expect(toFilter({ projectIds: ['13'] }, undefined)).toEqual({ problem: 'Organization ID is empty, and the filter names projects or departments' });
	expect(toFilter({ startDate: '2026-01-01' }, undefined)).toMatchObject({ startDate: '2026-01-01', projectExternalIds: [] });
});

test('tolerances are sent as decimal text', () => {
	expect(toMatchSettings({ criteria: [{ kind: 'sameSupplierAndValuePercent', percent: 2.5 }, { kind: 'sameSupplierAndValueAmount', amount: '10' }] })).toEqual({
		criteria: [
			{ kind: 'sameSupplierAndValuePercent', percent: '2.5' },
			{ kind: 'sameSupplierAndValueAmount', amount: '10' },
		],
	});
});
