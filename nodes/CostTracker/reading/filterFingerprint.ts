import { createHash } from 'crypto';
import { parseAccountRanges } from '../../../domain/accountRanges';
import type { ReadingFilter } from './readingFilter';

/** Part of each fingerprint: changing it makes every sync read everything once more. */
const VERSION = 1;

/**
 * What a high-water mark belongs to: a hash of organization, filter and whatever else decides what is read. The same filter
 * written otherwise (spaces, another order) has the same one.
 */
export function filterFingerprint(organizationId: string, filter: ReadingFilter, furtherSettings: string): string {
	const parsed = parseAccountRanges(filter.glAccounts);
	const accounts = parsed.ok ? parsed.ranges.map(({ from, to }) => `${from}-${to}`).sort() : [filter.glAccounts];
	const canonical = [
		VERSION,
		organizationId,
		filter.startDate,
		filter.endDate,
		accounts,
		[...filter.projectIds].sort(),
		[...filter.departmentIds].sort(),
		filter.supplierInvoicesOnly,
		furtherSettings,
	];
	return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}
