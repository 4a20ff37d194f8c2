import { worldArbitrary } from '../../../support/arbitraries/world';
import { readDecimal } from '../../../support/referenceMatcher/exact';
import { readLines } from '../../../support/referenceMatcher/world';
import { law } from './law';

/** Sums by currency in ten-thousandths, so that currencies of any number of decimals add up exactly. */
class Sums {
	private readonly byCurrency = new Map<string, bigint>();

	add(currency: string, tenThousandths: bigint): void {
		this.byCurrency.set(currency, (this.byCurrency.get(currency) ?? 0n) + tenThousandths);
	}

	/** Without the zeros: a currency that nothing was summed in may be left out. */
	entries(): Array<[string, bigint]> {
		return [...this.byCurrency].filter(([, sum]) => sum !== 0n).sort(([a], [b]) => (a < b ? -1 : 1));
	}
}

const NO_CURRENCY = '';

function tenThousandths(value: string): bigint {
	const { top, bottom } = readDecimal(value)!;
	return (top * 10_000n) / bottom;
}

/** Sums in = sums out per currency: every readable amount is counted once, under its outcome's status. */
export const sumsAreKept = law('sums in are sums out, per currency', worldArbitrary, (matcher, world) => {
	const { outcomes, summary } = matcher(world);
	const lines = readLines(world.transactions);
	for (const status of ['autoMatched', 'needsReview', 'unmatched', 'skipped', 'invalid'] as const) {
		const given = new Sums();
		for (const line of lines.filter(({ index }) => outcomes[index]!.status === status)) {
			if (typeof line.amount === 'bigint') given.add(line.currency ?? NO_CURRENCY, toTenThousandths(line.amount, line.currency));
		}
		const stated = new Sums();
		for (const [currency, sum] of Object.entries(summary.status[status].sums)) {
			stated.add(currency === 'none' ? NO_CURRENCY : currency, tenThousandths(sum));
		}
		expect([status, stated.entries()]).toEqual([status, given.entries()]);
	}
});

function toTenThousandths(minor: bigint, currency: string | null): bigint {
	return minor * 10n ** BigInt(4 - (currency === 'JPY' ? 0 : 2));
}
