import { parseAmountMinor } from '../../money';
import { isAmount, MISSING } from './readAmount';

const RATE_DECIMALS = 4;
const HUNDRED_PERCENT = 100n * 10n ** BigInt(RATE_DECIMALS);

/** A VAT rate in ten-thousandths of a percent; MISSING when it is absent, negative or unreadable. */
export function readVatRate(rate: unknown): number {
	if (typeof rate !== 'number' && typeof rate !== 'string') return MISSING;
	const scaled = parseAmountMinor(rate, RATE_DECIMALS);
	return scaled === null || scaled < 0 ? MISSING : scaled;
}

/** An amount without its VAT, rounded to whole minor units, halves away from zero. MISSING when either is. */
export function excludingVat(grossMinor: number, rate: unknown): number {
	const scaled = readVatRate(rate);
	if (!isAmount(grossMinor) || !isAmount(scaled)) return MISSING;
	const divisor = HUNDRED_PERCENT + BigInt(scaled);
	const size = BigInt(Math.abs(grossMinor)) * HUNDRED_PERCENT;
	const rounded = Number((2n * size + divisor) / (2n * divisor));
	return grossMinor < 0 && rounded !== 0 ? -rounded : rounded;
}
