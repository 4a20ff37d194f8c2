import { filterFingerprint } from '../../../../nodes/CostTracker/reading/filterFingerprint';
import type { ReadingFilter } from '../../../../nodes/CostTracker/reading/readingFilter';

const filter: ReadingFilter = {
	startDate: '2025-12-31',
	endDate: null,
	glAccounts: '4000-4999, 5010',
	projectIds: ['13', '14'],
	departmentIds: [],
	supplierInvoicesOnly: true,
};
const fingerprint = (changes: Partial<ReadingFilter> = {}, organizationId = '1', further = '') =>
	filterFingerprint(organizationId, { ...filter, ...changes }, further);

test('the same filter written otherwise is the same filter', () => {
	expect(fingerprint({ glAccounts: '5010;\n4000 - 4999', projectIds: ['14', '13'] })).toBe(fingerprint());
});

test('everything that decides what is read changes it', () => {
	const others = [
		fingerprint({ startDate: '2024-12-31' }),
		fingerprint({ endDate: '2026-12-31' }),
		fingerprint({ glAccounts: '4000-4999' }),
		fingerprint({ glAccounts: '' }),
		fingerprint({ projectIds: ['13'] }),
		fingerprint({ departmentIds: ['13'] }),
		fingerprint({ supplierInvoicesOnly: false }),
		fingerprint({}, '2'),
		fingerprint({}, '1', '{"purchaseOrderNumberPlaces":[]}'),
	];
	expect(new Set([fingerprint(), ...others]).size).toBe(others.length + 1);
});
