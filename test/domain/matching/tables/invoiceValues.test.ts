import type { ReasonCode, Transaction } from '../../../../domain/matching';
import { reasonOfNumber } from '../../../../domain/matching/reasons';
import { MISSING } from '../../../../domain/matching/tables/readAmount';
import { read } from './read';

/** Lines of one voucher. */
const lines = (...fields: Array<Partial<Transaction>>): Array<Partial<Transaction>> => fields.map((each) => ({ voucherId: 'v', ...each }));

function valueOf(transactions: Array<Partial<Transaction>>, transactionAmounts: 'excludingVat' | 'includingVat') {
	const { values, names } = read({ transactions, transactionAmounts });
	return [values.given[0]!, values.net[0]!, names.currencies.codeOf(values.currency[0]!), reasonOfNumber(values.problem[0]!)];
}

type Value = [given: number, net: number, currency: string | null, problem: ReasonCode | null];

describe('what an invoice is worth', () => {
	it.each<[string, Array<Partial<Transaction>>, Value]>([
		['one line', lines({ amount: 60 }), [6000, 6000, 'NOK', null]],
		['the sum of its lines', lines({ amount: 60 }, { amount: '45.50' }, { amount: -5 }), [10050, 10050, 'NOK', null]],
		['in the decimals of its currency', lines({ amount: 60, currency: 'JPY' }, { amount: 40, currency: 'jpy' }), [100, 100, 'JPY', null]],
		['without a currency', lines({ amount: 60, currency: null }), [6000, 6000, null, null]],
		['a line without an amount', lines({ amount: null }), [MISSING, MISSING, 'NOK', 'missingAmount']],
		['a line with an amount that can not be read', lines({ amount: 'x' }), [MISSING, MISSING, 'NOK', 'missingAmount']],
		['a second line without an amount', lines({ amount: 60 }, { amount: null }), [MISSING, MISSING, 'NOK', 'missingAmount']],
		['a second line with an amount that can not be read', lines({ amount: 60 }, { amount: 'x' }), [MISSING, MISSING, 'NOK', 'missingAmount']],
		['a second line in another currency', lines({ amount: 60 }, { amount: 40, currency: 'EUR' }), [MISSING, MISSING, 'NOK', 'currencyDiffers']],
		['a third line in another currency', lines({ amount: 60 }, { amount: 60 }, { amount: 40, currency: 'EUR' }), [MISSING, MISSING, 'NOK', 'currencyDiffers']],
		['what is stated, for one line', lines({ amount: 60, invoiceAmount: 105 }), [10500, 10500, 'NOK', null]],
		['what is stated, for two', lines({ amount: 60, invoiceAmount: 105 }, { amount: 1, invoiceAmount: '105.00' }), [10500, 10500, 'NOK', null]],
		['what only the second line states', lines({ amount: 60 }, { amount: 1, invoiceAmount: 105 }), [10500, 10500, 'NOK', null]],
		['what is stated where a line has no amount', lines({ amount: null, invoiceAmount: 105 }), [10500, 10500, 'NOK', null]],
		['two lines that state different things', lines({ invoiceAmount: 105 }, { invoiceAmount: 106 }), [MISSING, MISSING, 'NOK', 'invoiceAmountDiffers']],
		['in another currency, that is what is told', lines({ invoiceAmount: 105 }, { invoiceAmount: 106, currency: 'EUR' }), [MISSING, MISSING, 'NOK', 'currencyDiffers']],
		['what is stated can not be read', lines({ amount: 60, invoiceAmount: 'x' }), [MISSING, MISSING, 'NOK', 'missingAmount']],
		['more than can be told apart', lines(...Array.from({ length: 100 }, () => ({ amount: '1000000000000.00' }))), [MISSING, MISSING, 'NOK', 'missingAmount']],
	])('%s', (_what, transactions, expected) => {
		expect(valueOf(transactions, 'excludingVat')).toEqual(expected);
	});

	it.each<[string, Array<Partial<Transaction>>, Value]>([
		['one line', lines({ amount: 125, vatRate: 25 }), [12500, 10000, 'NOK', null]],
		['each line by its own rate', lines({ amount: 125, vatRate: 25 }, { amount: 115, vatRate: 15 }), [24000, 20000, 'NOK', null]],
		['one line without a rate', lines({ amount: 125, vatRate: null }), [12500, MISSING, 'NOK', 'vatRateMissing']],
		['a second line without a rate', lines({ amount: 125 }, { amount: 125, vatRate: null }), [25000, MISSING, 'NOK', 'vatRateMissing']],
		['what is stated, by the rate that they share', lines({ amount: 1, invoiceAmount: 125, vatRate: 25 }, { amount: 1, vatRate: '25.0' }), [12500, 10000, 'NOK', null]],
		['what is stated, by two rates', lines({ amount: 1, invoiceAmount: 125, vatRate: 25 }, { amount: 1, vatRate: 15 }), [12500, MISSING, 'NOK', 'vatRateMissing']],
		['what is stated, by one rate and none', lines({ amount: 1, invoiceAmount: 125, vatRate: 25 }, { amount: 1, vatRate: null }), [12500, MISSING, 'NOK', 'vatRateMissing']],
		['what is stated, without a rate', lines({ amount: 1, invoiceAmount: 125, vatRate: null }), [12500, MISSING, 'NOK', 'vatRateMissing']],
	])('including VAT: %s', (_what, transactions, expected) => {
		expect(valueOf(transactions, 'includingVat')).toEqual(expected);
	});
});
