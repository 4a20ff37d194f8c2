import type { MatchSettings, Transaction } from '../../../../domain/matching';
import { ValueUnits } from '../../../../domain/matching/lookups/valueUnits';
import { RunState } from '../../../../domain/matching/state';
import { State } from '../../../../domain/matching/tables/transactions';
import { read } from '../tables/read';

type Line = Partial<Transaction>;

/** `allowed`: of each transaction, the orders that its text holds it to; null is all. */
function unitsOf(transactions: Line[], settings: Omit<MatchSettings, 'criteria'> = {}, allowed: Array<readonly number[] | null> = []) {
	const run = new RunState(read({ transactions, orders: [{}, {}, {}], ...settings }));
	return { run, units: new ValueUnits(run, (index) => allowed[index] ?? null) };
}

const v = { voucherId: 'v' };
const single = { valueFrom: 'transaction' } as const;

describe('what is matched by value', () => {
	it('invoices, with all their lines', () => {
		const { units } = unitsOf([{ ...v, amount: 60 }, { amount: 7 }, { ...v, amount: 40 }]);
		expect([units.count, [...units.of], units.linesOf(0), units.linesOf(1)]).toEqual([2, [0, 1, 0], [0, 2], [1]]);
		expect([units.valueOf(0), units.valueOf(1), units.headOf(0), units.headOf(1)]).toEqual([10000, 700, 0, 1]);
	});

	it('or single transactions', () => {
		const { units } = unitsOf([{ ...v, amount: 60 }, { amount: 7 }, { ...v, amount: 40 }], single);
		expect([units.count, [...units.of], units.linesOf(2)]).toEqual([3, [0, 1, 2], [2]]);
		expect([units.valueOf(0), units.valueOf(2), units.headOf(2)]).toEqual([6000, 4000, 2]);
	});

	it('a condition holds for some line of it, or for none', () => {
		const invoices = unitsOf([v, v, {}]).units;
		expect([0, 1, 2].map((line) => invoices.someLine(0, (each) => each === line))).toEqual([true, true, false]);
		const transactions = unitsOf([v, v, {}], single).units;
		expect([0, 1, 2].map((line) => transactions.someLine(1, (each) => each === line))).toEqual([false, true, false]);
	});
});

describe('why it can not be matched by value', () => {
	const gross = { transactionAmounts: 'includingVat' } as const;
	it.each<[string, Line[], Omit<MatchSettings, 'criteria'>, string | null]>([
		['nothing speaks against it', [{}], {}, null],
		['nothing speaks against it, alone', [{}], single, null],
		['no supplier', [{ supplier: null }], {}, 'missingSupplier'],
		['no supplier, alone', [{ supplier: null }], single, 'missingSupplier'],
		['no amount', [{ amount: null }], {}, 'missingAmount'],
		['no amount, alone', [{ amount: null }], single, 'missingAmount'],
		['a line without an amount', [v, { ...v, amount: null }], {}, 'missingAmount'],
		['another line without an amount', [v, { ...v, amount: null }], single, null],
		['no rate', [{ vatRate: null }], gross, 'vatRateMissing'],
		['no rate, alone', [{ vatRate: null }], { ...gross, ...single }, 'vatRateMissing'],
		['no supplier and no amount', [{ supplier: null, amount: null }], {}, 'missingSupplier'],
		['a reversal', [{ invoiceNumber: '881' }, { invoiceNumber: '881', amount: -100 }], {}, 'reversed'],
		['a reversal, alone', [{ invoiceNumber: '881' }, { invoiceNumber: '881', amount: -100 }], single, 'reversed'],
		['a reversal of the whole invoice', [{ ...v, invoiceNumber: '881', amount: 60 }, { ...v, amount: 40 }, { invoiceNumber: '881', amount: -100 }], single, 'reversed'],
		['two amounts stated', [{ ...v, invoiceAmount: 1 }, { ...v, invoiceAmount: 2 }], {}, 'invoiceAmountDiffers'],
		['two amounts stated, alone', [{ ...v, invoiceAmount: 1 }, { ...v, invoiceAmount: 2 }], single, null],
		['somebody else is reversed', [{ invoiceNumber: '880' }, { invoiceNumber: '881' }, { invoiceNumber: '881', amount: -100 }], {}, null],
	])('%s', (_what, transactions, settings, expected) => {
		expect(unitsOf(transactions, settings).units.problemOf(0)).toBe(expected);
	});
});

describe('whether it takes part', () => {
	it.each<[string, Line[], boolean, boolean]>([
		['all its lines are free', [v, v], true, false],
		['one is matched already', [v, { ...v, matchStatus: 'matched' }], false, true],
		['it is a credit note', [{ ...v, amount: -100 }], false, false],
		['it is over nothing', [{ ...v, amount: 0 }], false, false],
		['it has no supplier', [{ ...v, supplier: null }], false, false],
	])('%s: %s', (_what, transactions, takesPart, isPartlyBusy) => {
		const { units } = unitsOf(transactions);
		expect([units.takesPart(0), units.isPartlyBusy(0)]).toEqual([takesPart, isPartlyBusy]);
	});

	it('not while a line of it is matched or proposed', () => {
		const { units } = unitsOf([v, v, {}]);
		units.transactionLeft(1);
		expect([units.takesPart(0), units.isPartlyBusy(0), units.takesPart(1)]).toEqual([false, true, true]);
		units.transactionLeft(0);
		units.transactionReturned(1);
		expect([units.takesPart(0), units.isPartlyBusy(0)]).toEqual([false, true]);
		units.transactionReturned(0);
		expect([units.takesPart(0), units.isPartlyBusy(0)]).toEqual([true, false]);
	});
});

describe('which orders it may choose among', () => {
	const scopeOf = (transactions: Line[], allowed: Array<readonly number[] | null>): readonly number[] | undefined => {
		const { units } = unitsOf(transactions, {}, allowed);
		return units.scopes.ordersOf(units.scope[0]!);
	};

	it.each<[string, Line[], Array<readonly number[] | null>, readonly number[] | undefined]>([
		['all', [v, v], [null, null], undefined],
		['those of the one line that names some', [v, v], [null, [0, 1]], [0, 1]],
		['those that both lines name', [v, v], [[0, 1], [1, 2]], [1]],
		['none where the lines name different ones', [v, v], [[0], [1]], []],
		['whatever a line names that is matched already', [v, { ...v, matchStatus: 'matched' }], [[0], [1]], [0]],
		['whatever another invoice names', [v, {}], [[0, 1], [1]], [0, 1]],
	])('%s', (_what, transactions, allowed, expected) => {
		expect(scopeOf(transactions, allowed)).toEqual(expected);
	});

	it('not those that a person rejected for one of its lines', () => {
		const rejecting = (...rejectedPurchaseOrderIds: string[]): Line => ({ ...v, rejectedPurchaseOrderIds });
		const { units } = unitsOf([rejecting('p1'), v, rejecting('p2', 'p1'), { ...rejecting('p3'), matchStatus: 'matched' }, {}]);
		expect([...units.rejected]).toEqual([[0, new Set(['p1', 'p2'])]]);
	});
});

describe('the orders that its other lines have', () => {
	it.each<[string, Line[], number[]]>([
		['none', [v, v], []],
		['of a person', [v, { ...v, matchStatus: 'matched', purchaseOrderId: 'p2' }], [1]],
		['of an earlier run', [v, { ...v, matchStatus: 'autoMatched', purchaseOrderId: ' p2 ' }], [1]],
		['one that is not given', [v, { ...v, matchStatus: 'matched', purchaseOrderId: 'p9' }], []],
		['of what is left unmatched', [v, { ...v, matchStatus: 'keepUnmatched', purchaseOrderId: 'p2' }], []],
		['the same one twice', [v, { ...v, matchStatus: 'matched', purchaseOrderId: 'p2' }, { ...v, matchStatus: 'matched', purchaseOrderId: 'p2' }], [1]],
	])('%s', (_what, transactions, expected) => {
		expect(unitsOf(transactions).units.ordersOfOthers(0)).toEqual(expected);
	});

	it('of this run, the first of them too', () => {
		const { run, units } = unitsOf([v, v, v, {}]);
		run.take(0, 0, 0, State.Matched, 0);
		run.take(1, 2, 0, State.Proposed, 0);
		run.take(3, 1, 0, State.Matched, 0);
		expect(units.ordersOfOthers(0)).toEqual([0, 2]);
	});
});
