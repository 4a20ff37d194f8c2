import fc from 'fast-check';
import type { Amount } from '../../../domain/transaction';
import { mostly } from './parties';

/** Amounts at and just beside the bounds of ±10 % and ±10 around 100, in both notations, and what is no amount. */
export const transactionAmountArbitrary: fc.Arbitrary<Amount | null> = mostly<Amount | null>(
	[100, 90, 110, 89.99, 110.01, 50, 40, 60],
	['100.00', '90', 0, -100, -90, -50, null, 0.1 + 0.2, 29.7 + 60.3, 112.5, 125, 137.5, 100.005, 'hundred', '1e2', 12.5, '110.010'],
	3,
);

/** What the source says of the whole invoice: mostly nothing. */
export const invoiceAmountArbitrary: fc.Arbitrary<Amount | null> = mostly<Amount | null>([null], [100, 90, '110.00', 110.01, 100.005, -100], 5);

export const orderAmountArbitrary: fc.Arbitrary<Amount | null> = mostly<Amount | null>(
	[100, 90, 110, 100.01, 99.99],
	[50, 200, '100.00', 0, -100, null, 'hundred', 81.81, 111.11, 100.005],
	3,
);

export const invoicedAmountArbitrary: fc.Arbitrary<Amount | null> = mostly<Amount | null>([0, null], [10, 50, 100, '100.00', 120, -10, '0.00', 'none'], 4);

/** Mostly one currency; now and then another, none, another case, one without decimals. */
export const currencyArbitrary: fc.Arbitrary<string | null> = mostly<string | null>(['NOK'], ['EUR', null, 'nok', 'JPY', ''], 7);

export const vatRateArbitrary: fc.Arbitrary<number | string | null> = mostly<number | string | null>([25], ['25', 15, 0, null, 'x', '12.5'], 3);
