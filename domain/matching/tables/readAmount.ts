import { parseAmountMinor } from '../../money';

/** Not given. */
export const MISSING = Number.NaN;
/** Given, but no amount. */
export const UNREADABLE = Infinity;

/** An amount of any origin in minor units; MISSING when absent, null or blank, UNREADABLE when it is no exact amount. */
export function readAmount(value: unknown, decimals: number): number {
	if (typeof value === 'number') return parseAmountMinor(value, decimals) ?? UNREADABLE;
	if (value === null || value === undefined) return MISSING;
	if (typeof value !== 'string') return UNREADABLE;
	return value.trim() === '' ? MISSING : (parseAmountMinor(value, decimals) ?? UNREADABLE);
}

/** Whether it is an amount: given and readable. */
export const isAmount = Number.isFinite;
