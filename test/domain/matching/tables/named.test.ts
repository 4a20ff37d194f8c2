import { namesAny } from '../../../../domain/matching/tables/named';
import type { PurchaseOrder, Transaction } from '../../../../domain/matching';
import { read } from './read';

type Line = Partial<Transaction>;
type Order = Partial<PurchaseOrder>;

/** What the texts of each transaction name, by the orders' ids: `open p1 p2; closed p3`, and a star where its invoice's other lines name it. */
function named(transactions: Line[], orders: Order[], matchSuppliersByName = false): Array<[field: string, description: string]> {
	const tables = read({ transactions, orders, matchSuppliersByName });
	const idsOf = (found: readonly number[]): string => found.map((order) => tables.orders.id[order] || '?').join(' ');
	return transactions.map((_, index) => {
		const [field, description] = (['field', 'description'] as const).map((place) => {
			const { open, notOpen, unsure, lookAlikes } = tables.named.of(index, place);
			const parts = [['open', open], ['closed', notOpen], ['unsure', unsure], ['nearly', lookAlikes]] as const;
			const text = parts.flatMap(([kind, found]) => (found.length > 0 ? [`${kind} ${idsOf(found)}`] : [])).join('; ');
			expect(tables.named.findingOf(index, place) === 0).toBe(text === '');
			expect(namesAny(tables.named.of(index, place))).toBe(/open|closed|unsure/.test(text));
			return text === '' ? '' : text + (tables.named.isNamedByInvoice(index) ? '*' : '');
		});
		expect(tables.named.isEmpty(index)).toBe(field === '' && description === '');
		return [field!, description!];
	});
}

const field = (purchaseOrderNumber: string, more: Line = {}): Line => ({ purchaseOrderNumber, description: null, ...more });
const description = (text: string, more: Line = {}): Line => ({ description: text, ...more });
const closed: Order = { status: 'completed' };

describe('what the texts of a line name', () => {
	it.each<[string, Line[], Order[], Array<[string, string]>]>([
		['nothing', [{}, { description: null }, field('')], [{}], [['', ''], ['', ''], ['', '']]],
		['an order in each text', [field('2021-0001', { description: '2021-0002' })], [{}, {}], [['open p1', 'open p2']]],
		['several, open and not', [description('2021-0001, 2021-0002 og 2021-0003')], [{}, closed, {}], [['', 'open p1 p3; closed p2']]],
		['one that is not open', [field('2021-0001')], [closed], [['closed p1', '']]],
		['one with two orders of its number', [field('2021-0001')], [{}, { number: '2021-0001' }], [['open p1 p2', '']]],
		['the revision that replaced it', [field('2021-0001'), field('2021-0077')], [{}, { number: '2021-0077', revisionOf: 'p1' }], [['open p2', ''], ['open p2', '']]],
		['an order that came twice and differently', [field('2021-0001')], [{ id: 'p1' }, { id: 'p1', number: '2021-0001', amount: 7 }], [['unsure p1', '']]],
		['an order without an id', [field('2021-0001')], [{ id: '' }], [['unsure ?', '']]],
		['such an order, and a sure one', [field('2021-0001 2021-0002')], [{ id: '' }, {}], [['open p2; unsure ?', '']]],
		['nearly an order', [field('2021-001'), description('2O21-0001')], [{}], [['nearly p1', ''], ['', 'nearly p1']]],
		['nearly two', [field('EVENT-005')], [{ number: 'EVENT-0005' }, { number: 'EVENT-00005' }], [['nearly p1 p2', '']]],
		['nearly one that is not open', [field('2021-001')], [closed], [['', '']]],
		['exactly one, so nearly none', [field('EVENT-0005')], [{ number: 'EVENT-0005' }, { number: 'EVENT-00005' }], [['open p1', '']]],
		['the same thing, many times', [field('2021-0001'), field('2021-0001'), description('2021-0001')], [{}], [['open p1', ''], ['open p1', ''], ['', 'open p1']]],
		['the same two, many times', [field('2021-0001 2021-0002'), field('2021-0001 2021-0002'), field('2021-0002 2021-0001')], [{}, {}], [['open p1 p2', ''], ['open p1 p2', ''], ['open p2 p1', '']]],
	])('%s', (_what, transactions, orders, expected) => {
		expect(named(transactions, orders)).toEqual(expected);
	});
});

describe('a bare number in a description', () => {
	const bare: Order[] = [{ number: '1001' }];
	it.each<[string, Line[], Array<[string, string]>]>([
		['names the order of its supplier', [description('Leie 1001')], [['', 'open p1']]],
		['names none of another supplier', [description('Leie 1001', { supplier: { id: '502' } })], [['', '']]],
		['names none where there is no supplier', [description('Leie 1001', { supplier: null })], [['', '']]],
		['names it to whoever gives a label', [description('PO 1001', { supplier: null })], [['', 'open p1']]],
		['names it to one, and not to the next', [description('Leie 1001'), description('Leie 1001', { supplier: { id: '502' } }), description('PO 1001', { supplier: { id: '502' } })], [['', 'open p1'], ['', ''], ['', 'open p1']]],
	])('%s', (_what, transactions, expected) => {
		expect(named(transactions, bare)).toEqual(expected);
	});
});

describe('to a line for which a person rejected orders', () => {
	const rejecting = (...rejectedPurchaseOrderIds: string[]): Line => ({ rejectedPurchaseOrderIds });
	it.each<[string, Line[], Order[], Array<[string, string]>]>([
		['a rejected one is not named', [field('2021-0001', rejecting('p1')), field('2021-0001')], [{}], [['', ''], ['open p1', '']]],
		['the other way round', [field('2021-0001'), field('2021-0001', rejecting('p1'))], [{}], [['open p1', ''], ['', '']]],
		['another is', [field('2021-0001 2021-0002', rejecting('p1'))], [{}, {}], [['open p2', '']]],
		['nor is what has replaced it', [field('2021-0001', rejecting('p1'))], [{}, { number: '2021-0077', revisionOf: 'p1' }], [['', '']]],
		['nor is what it has replaced, if that was rejected', [field('2021-0001', rejecting('p2'))], [{}, { number: '2021-0077', revisionOf: 'p1' }], [['', '']]],
		['nearly one, after the one it names was rejected', [field('EVENT-0005', rejecting('p1'))], [{ number: 'EVENT-0005' }, { number: 'EVENT-00005' }], [['', '']]],
		['nearly one that was rejected', [field('2021-001', rejecting('p1'))], [{}], [['', '']]],
		['two lines that rejected different ones', [field('2021-0001 2021-0002', rejecting('p1')), field('2021-0001 2021-0002', rejecting('p2')), field('2021-0001 2021-0002', rejecting('p2', 'p1'))], [{}, {}], [['open p2', ''], ['open p1', ''], ['', '']]],
	])('%s', (_what, transactions, orders, expected) => {
		expect(named(transactions, orders)).toEqual(expected);
	});
});

describe('where there are two companies', () => {
	const other = { organizationId: '9' };
	it.each<[string, Line[], Order[], Array<[string, string]>]>([
		['each names its own', [field('2021-0001'), field('2021-0001', other)], [{}, { number: '2021-0001', ...other }], [['open p1', ''], ['open p2', '']]],
		['each names its own, also without a supplier', [description('2021-0001', { supplier: null }), description('2021-0001', { supplier: null, ...other })], [{}, { number: '2021-0001', ...other }], [['', 'open p1'], ['', 'open p2']]],
		['a line of neither names both', [field('2021-0001', { organizationId: null })], [{}, { number: '2021-0001', ...other }], [['open p1 p2', '']]],
		['an order of neither is named by both', [field('2021-0001'), field('2021-0001', other)], [{ organizationId: null }, other], [['open p1', ''], ['open p1', '']]],
		['the other one\'s number hides nothing', [description('2021-0001-2'), description('2021-0001-2', other)], [{ number: '2021-0001-2', ...other }, {}], [['', ''], ['', 'open p1']]],
		['the other one\'s number is nothing that is nearly named', [field('2021-001')], [other, {}], [['', '']]],
		['what replaces it in the other one does not', [field('2021-0001')], [{}, { number: '2021-0077', revisionOf: '2021-0001', ...other }], [['open p1', '']]],
		['of two that replace an order of neither, each leads to its own', [field('2021-0001'), field('2021-0001', other)], [{ organizationId: null }, { number: 'A', revisionOf: 'p1' }, { number: 'B', revisionOf: 'p1', ...other }], [['open p2', ''], ['open p3', '']]],
	])('%s', (_what, transactions, orders, expected) => {
		expect(named(transactions, orders)).toEqual(expected);
	});
});

describe('a line that names none takes what the others of its invoice name', () => {
	const v = { voucherId: 'v' };
	it.each<[string, Line[], Order[], Array<[string, string]>]>([
		['in the field', [field('2021-0001', v), v], [{}], [['open p1', ''], ['open p1*', '']]],
		['in the description', [description('2021-0001', v), v], [{}], [['', 'open p1'], ['', 'open p1*']]],
		['in either', [field('2021-0001', v), description('2021-0001', v), v], [{}], [['open p1', ''], ['', 'open p1'], ['open p1*', 'open p1*']]],
		['though it nearly names another', [field('2021-0001', v), field('EVENT-0005', v)], [{}, { number: 'EVENT-00005' }], [['open p1', ''], ['open p1*', '']]],
		['one that is not open', [field('2021-0001', v), v], [closed], [['closed p1', ''], ['closed p1*', '']]],
		['one that is unsure', [field('2021-0001', v), v], [{ id: '' }], [['unsure ?', ''], ['unsure ?*', '']]],
		['not if they name several', [field('2021-0001', v), field('2021-0002', v), v], [{}, {}], [['open p1', ''], ['open p2', ''], ['', '']]],
		['not if one names several', [field('2021-0001 2021-0002', v), v], [{}, {}], [['open p1 p2', ''], ['', '']]],
		['not if a text nearly names it', [field('2021-001', v), v], [{}], [['nearly p1', ''], ['', '']]],
		['not if a person rejected it there', [field('2021-0001', v), { ...v, rejectedPurchaseOrderIds: ['p1'] }], [{}], [['open p1', ''], ['', '']]],
		['though a person rejected another there', [field('2021-0001', v), { ...v, rejectedPurchaseOrderIds: ['p2'] }], [{}, {}], [['open p1', ''], ['open p1*', '']]],
		['not from another invoice', [field('2021-0001'), {}], [{}], [['open p1', ''], ['', '']]],
		['not if it names another itself', [field('2021-0001', v), description('2021-0002', v), v], [{}, {}], [['open p1', ''], ['', 'open p2'], ['', '']]],
		['two invoices, two orders', [field('2021-0001', v), v, field('2021-0002', { voucherId: 'w' }), { voucherId: 'w' }], [{}, {}], [['open p1', ''], ['open p1*', ''], ['open p2', ''], ['open p2*', '']]],
	])('%s', (_what, transactions, orders, expected) => {
		expect(named(transactions, orders)).toEqual(expected);
	});
});
