import { parseAmountMinor } from '../../money';
import { TOLERANCE_DECIMALS } from '../parseCriterion';

const PERCENT_SCALE = 100 * 10 ** TOLERANCE_DECIMALS;
/** Beyond this many times the scale no amount lies (see `money.ts`), and floats no longer count by ones. */
const FARTHEST = 1e15 / PERCENT_SCALE;

/**
 * How far an invoice's value may be from an order's. All values are positive integer minor units and every bound is
 * exact and inclusive; no float decides.
 */
export interface Tolerance {
	/** The largest |difference| for an order of this value. */
	width(orderValue: number): number;
	/** The lowest order value that accepts an invoice of this value, and the highest. */
	lowestFor(invoiceValue: number): number;
	highestFor(invoiceValue: number): number;
}

/** ± percent of the order's value. `percent` is decimal text of 0–100 with up to four decimals. */
export function percentTolerance(percent: string): Tolerance {
	const scaled = parseAmountMinor(percent, TOLERANCE_DECIMALS)!;
	const width = (orderValue: number): number => {
		// orderValue × scaled may pass 2^53, so whole and remaining parts go separately.
		const whole = Math.floor(orderValue / PERCENT_SCALE);
		return whole * scaled + Math.floor(((orderValue - whole * PERCENT_SCALE) * scaled) / PERCENT_SCALE);
	};
	return { width, lowestFor: (value) => lowestReaching(value, scaled, width), highestFor: (value) => highestReaching(value, scaled, width) };
}

/** ± an amount of major units, decimal text, in a currency of so many decimals. */
export function amountTolerance(amount: string, decimals: number): Tolerance {
	const scaled = parseAmountMinor(amount, TOLERANCE_DECIMALS)!;
	const width = Math.floor(scaled / 10 ** (TOLERANCE_DECIMALS - decimals));
	return { width: () => width, lowestFor: (value) => value - width, highestFor: (value) => value + width };
}

/** The lowest order value whose value plus width reaches up to the invoice's. The float is a first guess only. */
function lowestReaching(value: number, scaled: number, width: (orderValue: number) => number): number {
	let order = Math.floor((value / (PERCENT_SCALE + scaled)) * PERCENT_SCALE);
	while (order + width(order) >= value) order--;
	while (order + width(order) < value) order++;
	return order;
}

/** The highest order value whose value less width reaches down to the invoice's. */
function highestReaching(value: number, scaled: number, width: (orderValue: number) => number): number {
	if (value / (PERCENT_SCALE - scaled) > FARTHEST) return Infinity;
	let order = Math.ceil((value / (PERCENT_SCALE - scaled)) * PERCENT_SCALE);
	while (order - width(order) <= value) order++;
	while (order - width(order) > value) order--;
	return order;
}
