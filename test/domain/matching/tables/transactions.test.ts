import type { MatchSettings, ReasonCode, Transaction } from '../../../../domain/matching';
import { reasonOfNumber } from '../../../../domain/matching/reasons';
import { MISSING, UNREADABLE } from '../../../../domain/matching/tables/readAmount';
import { State } from '../../../../domain/matching/tables/transactions';
import { read } from './read';

describe('what may happen to a transaction', () => {
	const locked = { lockedThrough: '2021-03-31' };
	const live: [State, null] = [State.Live, null];
	const skipped = (reason: ReasonCode): [State, ReasonCode] => [State.Skipped, reason];
	const invalid = (reason: ReasonCode): [State, ReasonCode] => [State.Invalid, reason];

	it.each<[string, Partial<Transaction>, Partial<MatchSettings>, [State, ReasonCode | null]]>([
		['it is unmatched', {}, {}, live],
		['it waits for review', { matchStatus: 'needsReview' }, {}, live],
		['no status', { matchStatus: null }, {}, live],
		['a blank status', { matchStatus: '' as never }, {}, live],
		['a person matched it', { matchStatus: 'matched' }, {}, skipped('alreadyMatched')],
		['a person matched it, and earlier matches are evaluated again', { matchStatus: 'matched' }, { reevaluateAutoMatched: true }, skipped('alreadyMatched')],
		['an earlier run matched it', { matchStatus: 'autoMatched' }, {}, skipped('alreadyMatched')],
		['an earlier run matched it, which is evaluated again', { matchStatus: 'autoMatched' }, { reevaluateAutoMatched: true }, live],
		['a person said no', { matchStatus: 'keepUnmatched' }, {}, skipped('keptUnmatched')],
		['a person added it to a budget', { matchStatus: 'addedToBudget' }, {}, skipped('addedToBudget')],
		['a status that is none', { matchStatus: 'done' as never }, {}, invalid('invalidStatus')],
		['a status that every object knows', { matchStatus: 'toString' as never }, {}, invalid('invalidStatus')],
		['a status that is no text', { matchStatus: 7 as never }, {}, invalid('invalidStatus')],
		['no id', { id: '' }, {}, invalid('missingId')],
		['no id and a status that is none', { id: ' ', matchStatus: 'done' as never }, {}, invalid('missingId')],
		['an amount that can not be read', { amount: 'x' }, {}, invalid('invalidAmount')],
		['an invoice amount that can not be read', { invoiceAmount: 'x' }, {}, invalid('invalidAmount')],
		['no amount', { amount: null }, {}, live],
		['an amount that can not be read, of what a person decided', { amount: 'x', matchStatus: 'keepUnmatched' }, {}, skipped('keptUnmatched')],
		['on the locked day', { date: '2021-03-31' }, locked, skipped('periodLocked')],
		['on the locked day, with blanks around it', { date: ' 2021-03-31 ' }, locked, skipped('periodLocked')],
		['the day after', { date: '2021-04-01' }, locked, live],
		['without a date', { date: null }, locked, live],
		['on no day that exists', { date: '2021-02-30' }, locked, invalid('invalidDate')],
		['on no day that exists, and nothing is locked', { date: '2021-02-30' }, {}, live],
		['on the locked day, with an amount that can not be read', { date: '2021-03-31', amount: 'x' }, locked, skipped('periodLocked')],
		['on no day that exists, with an amount that can not be read', { date: '2021-02-30', amount: 'x' }, locked, invalid('invalidAmount')],
		['on the locked day, and a person said no', { date: '2021-03-31', matchStatus: 'keepUnmatched' }, locked, skipped('keptUnmatched')],
		['on the locked day, and evaluated again', { date: '2021-03-31', matchStatus: 'autoMatched' }, { ...locked, reevaluateAutoMatched: true }, skipped('periodLocked')],
	])('%s', (_what, fields, settings, [state, reason]) => {
		const { transactions } = read({ transactions: [fields], ...settings });
		expect([transactions.startState[0], reasonOfNumber(transactions.startReason[0]!)]).toEqual([state, reason]);
	});

	it('two that share an id are invalid, whatever else', () => {
		const { transactions } = read({ transactions: [{ id: 'x' }, { id: 'x', matchStatus: 'matched' }, { id: 'y' }, { id: '' }, { id: '' }] });
		expect([...transactions.startReason].map(reasonOfNumber)).toEqual(['duplicateId', 'duplicateId', null, 'missingId', 'missingId']);
		expect([...transactions.startState]).toEqual([State.Invalid, State.Invalid, State.Live, State.Invalid, State.Invalid]);
	});
});

describe('what is read of transactions', () => {
	it('amounts in minor units, as given and without VAT', () => {
		const fields = [{ amount: 125, vatRate: 25 }, { amount: 125, currency: 'JPY', vatRate: 25 }, { amount: null }, { amount: 'x' }, { amount: 125, vatRate: null }];
		const { transactions } = read({ transactions: fields, transactionAmounts: 'includingVat' });
		expect([...transactions.amount]).toEqual([12500, 125, MISSING, UNREADABLE, 12500]);
		expect([...transactions.netAmount]).toEqual([10000, 100, MISSING, MISSING, MISSING]);
		expect([...read({ transactions: fields }).transactions.netAmount]).toEqual([12500, 125, MISSING, UNREADABLE, 12500]);
	});

	it('which came with a match to an order that they name', () => {
		const matched = (matchStatus: Transaction['matchStatus'], purchaseOrderId: string | null): Partial<Transaction> => ({ matchStatus, purchaseOrderId });
		const { transactions } = read({
			transactions: [matched('matched', 'p1'), matched('autoMatched', 'p1'), matched('matched', null), matched('autoMatched', ''), matched('unmatched', 'p1'), matched('keepUnmatched', 'p1')],
		});
		expect(transactions.matchedBefore).toEqual([0, 1]);
	});

	it('which orders a person rejected for them', () => {
		const { transactions } = read({
			transactions: [{}, { rejectedPurchaseOrderIds: [] }, { rejectedPurchaseOrderIds: [' p1 ', 7 as unknown as string] }, { rejectedPurchaseOrderIds: 'p1' as never }],
		});
		expect([...transactions.rejected]).toEqual([[2, new Set(['p1', '7'])]]);
	});
});
