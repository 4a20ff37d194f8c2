import { currencyDecimals, normaliseCurrency, parseAmountMinor } from '../../../domain/money';
import type { Transaction } from '../../../domain/matching';

/** Amounts and currencies of all transactions, each in the place of its transaction. */
export interface Money {
	/** As ISO 4217 writes it; null where it is missing. */
	currencies: Array<string | null>;
	/** NaN where there is no amount that can be read. */
	amountsMinor: Float64Array;
}

interface Currency {
	code: string | null;
	decimals: number;
}

/** Reads what sums are made of, once for all sums. */
export function readMoney(transactions: readonly Transaction[]): Money {
	const known = new Map<unknown, Currency>();
	const currencies: Array<string | null> = [];
	const amountsMinor = new Float64Array(transactions.length);
	transactions.forEach(({ amount, currency: written }, index) => {
		let currency = known.get(written);
		if (!currency) known.set(written, (currency = readCurrency(written)));
		currencies.push(currency.code);
		amountsMinor[index] = readAmount(amount, currency.decimals);
	});
	return { currencies, amountsMinor };
}

function readCurrency(written: unknown): Currency {
	const code = typeof written === 'string' ? normaliseCurrency(written) : null;
	return { code, decimals: currencyDecimals(code) };
}

function readAmount(amount: unknown, decimals: number): number {
	const isWritten = typeof amount === 'number' || typeof amount === 'string';
	return (isWritten ? parseAmountMinor(amount, decimals) : null) ?? Number.NaN;
}
