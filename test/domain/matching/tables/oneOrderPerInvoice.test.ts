import type { Orders } from '../../../../domain/matching/tables/orders';
import { NO_ORDER, OneOrderPerInvoice, SEVERAL, soleOrderOf } from '../../../../domain/matching/tables/oneOrderPerInvoice';
import type { Invoices } from '../../../../domain/matching/tables/invoices';
import { unique, uniqueById } from '../../../../domain/matching/tables/uniqueOrders';

/** Orders by their ids and numbers. */
function orders(...given: Array<[id: string, number: string]>): Orders {
	return { id: given.map(([id]) => id), number: given.map(([, number]) => number) } as unknown as Orders;
}

const five = orders(['p1', '100'], ['p2', '300'], ['p2', '200'], ['', '500'], ['', '400']);

describe('the one order that the lines of an invoice name', () => {
	it.each<[string, number[], number]>([
		['none', [NO_ORDER], NO_ORDER],
		['one', [NO_ORDER, 1, NO_ORDER], 1],
		['the same one twice', [1, 1], 1],
		['two', [0, 1], SEVERAL],
		['two, then one of them again', [0, 1, 0], SEVERAL],
		['several in one line', [0, SEVERAL], SEVERAL],
		['several in the first line', [SEVERAL, 0], SEVERAL],
		['copies of one order: the one with the first number', [1, 2], 2],
		['copies of one order, the other way round', [2, 1], 2],
		['two orders without an id', [3, 4], SEVERAL],
	])('%s', (_what, named, expected) => {
		const only = new OneOrderPerInvoice({ count: 3 } as Invoices, five);
		for (const order of named) only.note(1, order, only.inField);
		expect([...only.ofInvoice]).toEqual([NO_ORDER, expected, NO_ORDER]);
		expect([...only.inField]).toEqual([0, expected === NO_ORDER ? 0 : 1, 0]);
		expect([...only.inDescription]).toEqual([0, 0, 0]);
	});

	it('by which text is kept', () => {
		const only = new OneOrderPerInvoice({ count: 2 } as Invoices, five);
		only.note(1, 0, only.inDescription);
		expect([[...only.inField], [...only.inDescription]]).toEqual([[0, 0], [0, 1]]);
	});
});

describe('the one order that a text names', () => {
	it.each<[number[], number[], number[], number]>([
		[[], [], [], NO_ORDER],
		[[4], [], [], 4],
		[[], [5], [], 5],
		[[], [], [6], 6],
		[[0], [], [], 0],
		[[4, 5], [], [], SEVERAL],
		[[4], [5], [], SEVERAL],
		[[], [5], [6], SEVERAL],
	])('open %j, not open %j, unsure %j: %d', (open, notOpen, unsure, expected) => {
		expect(soleOrderOf({ open, notOpen, unsure, lookAlikes: [9] })).toBe(expected);
	});
});

describe('orders without their copies', () => {
	it('each place once', () => {
		expect([unique([]), unique([3]), unique([3, 1, 3, 3])]).toEqual([[], [3], [3, 1]]);
	});

	it('of those that share an id, the one with the first number; those without an id all stay', () => {
		expect(uniqueById([0, 1, 2, 3, 4], five)).toEqual([0, 2, 4, 3]);
		expect(uniqueById([4, 3, 2, 1, 0], five)).toEqual([0, 2, 4, 3]);
		expect(uniqueById([], five)).toEqual([]);
	});
});
