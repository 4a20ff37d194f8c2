import { currencyDecimals, normaliseCurrency } from '../../money';
import { TextIds } from './textIds';

/** Currencies as numbers; 0 is a missing one. */
export class Currencies {
	private readonly ids = new TextIds((text) => normaliseCurrency(text) ?? '');
	private readonly decimals: number[] = [];
	private readonly codes: Array<string | null> = [];

	/** Currencies are numbered below this. */
	get size(): number {
		return this.ids.size;
	}

	of(code: unknown): number {
		const currency = this.ids.of(code);
		if (this.decimals[currency] === undefined) {
			this.codes[currency] = typeof code === 'string' ? normaliseCurrency(code) : null;
			this.decimals[currency] = currencyDecimals(this.codes[currency]);
		}
		return currency;
	}

	decimalsOf(currency: number): number {
		return this.decimals[currency] ?? 2;
	}

	/** ISO 4217, or null for the missing one. */
	codeOf(currency: number): string | null {
		return this.codes[currency] ?? null;
	}
}
