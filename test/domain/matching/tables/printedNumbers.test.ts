import { PrintedNumbers } from '../../../../domain/matching/tables/printedNumbers';
import type { PurchaseOrder } from '../../../../domain/matching';
import { read } from './read';

/** Of a number, the orders that it is printed on, and what those have become. */
function ordersOf(number: string, orders: Array<Partial<PurchaseOrder>>) {
	const printed = new PrintedNumbers(read({ orders }).orders);
	const entry = printed.book.add(number)!;
	const on = printed.ordersOf(entry);
	expect([printed.someOrder(entry, (order) => order === on.at(-1)), printed.someOrder(entry, () => false)]).toEqual([true, false]);
	expect(printed.liveOf(entry)).toEqual(printed.liveOf(entry));
	return { on, live: printed.liveOf(entry) };
}

describe('the orders that a number is printed on', () => {
	it.each<[string, Array<Partial<PurchaseOrder>>, object]>([
		['one', [{ number: '1' }, { number: 'A-1' }, { number: null }], { on: [1], live: [1] }],
		['the first', [{ number: 'A-1' }, {}], { on: [0], live: [0] }],
		['two', [{ number: 'A-1' }, { number: 'B' }, { number: 'a - 1' }], { on: [0, 2], live: [0, 2] }],
		['an order and its revisions, of which none says that it replaces', [{ number: 'A-1' }, { number: 'A-1_Rev1' }, { number: 'A-1_Rev2' }], { on: [0, 1, 2], live: [0, 1, 2] }],
		['an order and the revision that replaces it', [{ number: 'A-1' }, { number: 'A-1_Rev1', revisionOf: 'A-1' }], { on: [0, 1], live: [1] }],
		['an order that one of another number replaces', [{ number: 'A-1' }, { number: 'B', revisionOf: 'A-1' }], { on: [0], live: [1] }],
		['an order that two replace', [{ number: 'A-1' }, { number: 'B', revisionOf: 'A-1' }, { number: 'C', revisionOf: 'p1' }], { on: [0], live: [1, 2] }],
	])('%s', (_what, orders, expected) => {
		expect(ordersOf('A-1', orders)).toEqual(expected);
	});
});
