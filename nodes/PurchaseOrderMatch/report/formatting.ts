import { currencyDecimals, formatAmount } from '../../../domain/money';
import type { Language } from './matchReport';

/** How numbers are written for people in one language. */
export interface Formatting {
	count(value: number): string;
	/** Decimal text with its currency after it; a text that is no amount stays as it is. */
	amount(decimal: string | null, currency: string | null): string;
	/** A percentage as it is, with the language's decimal sign. */
	percent(decimal: string): string;
}

export function formattingOf(language: Language): Formatting {
	return {
		count: (value) => formatAmount(value, 0, language),
		percent: (decimal) => `${language === 'nb' ? decimal.replace('.', ',') : decimal}\u00a0%`,
		amount: (decimal, currency) => {
			if (decimal === null) return '';
			const amountMinor = toMinor(decimal, currencyDecimals(currency));
			const shown = amountMinor === null ? decimal : formatAmount(amountMinor, currencyDecimals(currency), language);
			return currency === null ? shown : `${shown}\u00a0${currency}`;
		},
	};
}

/** Exact for sums of any size, which are written with all of their currency's decimals. */
function toMinor(decimal: string, decimals: number): bigint | null {
	const [whole = '', fraction = ''] = decimal.split('.');
	return /^-?\d+(\.\d+)?$/.test(decimal) && fraction.length === decimals ? BigInt(whole + fraction) : null;
}
