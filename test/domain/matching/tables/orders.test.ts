import type { PurchaseOrder } from '../../../../domain/matching';
import { remainingOf } from '../../../../domain/matching/tables/orders';
import { MISSING, UNREADABLE } from '../../../../domain/matching/tables/readAmount';
import { read } from './read';

const full: Partial<PurchaseOrder> = {
	id: 'p1',
	organizationId: '1',
	number: '2021-0001',
	supplier: { externalId: '501', name: 'Lift og Lys AS', organizationNumber: '987654321' },
	project: { externalId: '11', name: 'Vinterlys' },
	amount: '1000.50',
	invoicedAmount: 10,
	currency: 'NOK',
	status: 'sent',
	date: '2021-03-01',
	url: 'https://example.test/p1',
	revisionOf: 'p9',
};

/** How many orders are left of two with one id, how many of them are sure and how many open. */
function ofTwo(one: Partial<PurchaseOrder>, other: Partial<PurchaseOrder>) {
	const { orders } = read({ orders: [one, other] });
	return { count: orders.count, sure: orders.isUnsure.filter((unsure) => !unsure).length, open: orders.open.length };
}

const ONE_ORDER = { count: 1, sure: 1, open: 1 };
const UNSURE = { count: 2, sure: 0, open: 0 };

describe('an order that is given twice', () => {
	it.each<[string, Partial<PurchaseOrder>]>([
		['in all', {}],
		['with blanks around', { id: ' p1 ', number: ' 2021-0001', status: 'sent ' }],
		['with its amount as a number', { amount: 1000.5 }],
		['with zeros behind its amount', { amount: '1000.5000' }],
		['with a point behind its invoiced amount', { invoicedAmount: '10.' }],
		['with zeros behind its invoiced amount', { invoicedAmount: '10.00' }],
		['with numbers for ids', { organizationId: 1 as unknown as string, supplier: { ...full.supplier!, externalId: 501 as unknown as string } }],
	])('and the same %s is one order', (_what, fields) => {
		expect(ofTwo(full, { ...full, ...fields })).toEqual(ONE_ORDER);
	});

	it.each<[string, Partial<PurchaseOrder>]>([
		['organisation', { organizationId: '2' }],
		['number', { number: '2021-0002' }],
		['supplier', { supplier: null }],
		['id of the supplier', { supplier: { ...full.supplier!, externalId: '502' } }],
		['name of the supplier', { supplier: { ...full.supplier!, name: 'Lift' } }],
		['organisation number of the supplier', { supplier: { ...full.supplier!, organizationNumber: '1' } }],
		['project', { project: null }],
		['id of the project', { project: { ...full.project!, externalId: '12' } }],
		['name of the project', { project: { ...full.project!, name: 'Sommerlys' } }],
		['amount', { amount: '1000.05' }],
		['amount, ten times as much', { amount: '10005.0' }],
		['sign of the amount', { amount: '-1000.50' }],
		['invoiced amount', { invoicedAmount: 100 }],
		['currency', { currency: 'EUR' }],
		['status', { status: 'approved' }],
		['date', { date: '2021-03-02' }],
		['address', { url: null }],
		['replaced order', { revisionOf: 'p8' }],
	])('with another %s is two, and nobody knows which', (_what, fields) => {
		expect(ofTwo(full, { ...full, ...fields })).toEqual(UNSURE);
	});

	it('differently, and once more: whatever shares the id is unsure, and the first is found by it', () => {
		const { orders } = read({ orders: [{ id: 'x' }, { id: 'p1' }, { id: 'p1', amount: 7 }, { id: 'p1', amount: 8 }] });
		expect([...orders.isUnsure]).toEqual([0, 1, 1, 1]);
		expect([orders.byId.get('x'), orders.byId.get('p1'), orders.byId.get('p2')]).toEqual([0, 1, undefined]);
		expect([...orders.open]).toEqual([0]);
	});

	it('without an id is unsure each time, and found by none', () => {
		const { orders } = read({ orders: [{ id: '' }, { id: ' ' }] });
		expect([orders.count, [...orders.isUnsure], orders.byId.size, orders.id]).toEqual([2, [1, 1], 0, ['', '']]);
	});
});

describe('what an order has left', () => {
	it.each<[PurchaseOrder['amount'], PurchaseOrder['invoicedAmount'], number]>([
		[100, 40, 6000],
		[100, null, 10000],
		['100.00', ' ', 10000],
		[100, 140, -4000],
		[null, 40, MISSING],
		['', null, MISSING],
		['hundre', 40, UNREADABLE],
		[100, 'ti', UNREADABLE],
		[null, 'ti', UNREADABLE],
	])('%j with %j invoiced: %d', (amount, invoicedAmount, expected) => {
		const { orders } = read({ orders: [{ amount, invoicedAmount }] });
		expect(remainingOf(orders, 0)).toBe(expected);
	});

	it('is in the minor units of its currency', () => {
		const { orders } = read({ orders: ['NOK', 'JPY', 'KWD', null].map((currency) => ({ currency, amount: 100, invoicedAmount: 40 })) });
		expect([0, 1, 2, 3].map((order) => remainingOf(orders, order))).toEqual([6000, 60, 60000, 6000]);
	});
});

describe('which orders are open', () => {
	it('those in an open status that nothing has replaced', () => {
		const { orders } = read({
			orders: [{}, { status: 'completed' }, { revisionOf: '2021-0001' }, { status: 'draft', revisionOf: '2021-0005' }, {}, { status: 'Draft', revisionOf: 'p5' }, { status: 'completed', revisionOf: 'p8' }, {}],
		});
		expect([...orders.isOpen]).toEqual([0, 0, 1, 0, 1, 0, 0, 0]);
		expect([...orders.open]).toEqual([2, 4]);
	});
});
