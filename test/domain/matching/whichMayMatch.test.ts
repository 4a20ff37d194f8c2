import type { Transaction } from '../../../domain/matching';
import { decide, type Example } from './decide';

const named = { purchaseOrderNumber: '2021-0001' };

describe('which transactions take part', () => {
	it.each<[string, Example, string[]]>([
		['a person matched it', { transactions: [{ ...named, matchStatus: 'matched' }], orders: [{}] }, ['t1: skipped alreadyMatched']],
		['a person said no', { transactions: [{ ...named, matchStatus: 'keepUnmatched' }], orders: [{}] }, ['t1: skipped keptUnmatched']],
		['a person added it to a budget', { transactions: [{ ...named, matchStatus: 'addedToBudget' }], orders: [{}] }, ['t1: skipped addedToBudget']],
		['an earlier run matched it', { transactions: [{ ...named, matchStatus: 'autoMatched' }], orders: [{}] }, ['t1: skipped alreadyMatched']],
		['it waits for review', { transactions: [{ ...named, matchStatus: 'needsReview' }], orders: [{}] }, ['t1: matched 2021-0001 by 1']],
		['nothing is known', { transactions: [{ ...named, matchStatus: null }], orders: [{}] }, ['t1: matched 2021-0001 by 1']],
		[
			'a status that does not exist',
			{ transactions: [{ ...named, matchStatus: 'Matched' as Transaction['matchStatus'] }], orders: [{}] },
			['t1: invalid invalidStatus'],
		],
		['on the locked day', { transactions: [{ ...named, date: '2021-03-31' }], orders: [{}], lockedThrough: '2021-03-31' }, ['t1: skipped periodLocked']],
		['before it', { transactions: [{ ...named, date: '2020-12-31' }], orders: [{}], lockedThrough: '2021-03-31' }, ['t1: skipped periodLocked']],
		['the day after', { transactions: [{ ...named, date: '2021-04-01' }], orders: [{}], lockedThrough: '2021-03-31' }, ['t1: matched 2021-0001 by 1']],
		['a missing date', { transactions: [{ ...named, date: null }], orders: [{}], lockedThrough: '2021-03-31' }, ['t1: matched 2021-0001 by 1']],
		['an unreadable date', { transactions: [{ ...named, date: '31.03.2021' }], orders: [{}], lockedThrough: '2021-03-31' }, ['t1: invalid invalidDate']],
		['an unreadable date that nobody asks about', { transactions: [{ ...named, date: '31.03.2021' }], orders: [{}] }, ['t1: matched 2021-0001 by 1']],
		[
			'two share an id',
			{ transactions: [{ ...named, id: 'x' }, { ...named, id: ' x ' }, { ...named, id: 'y' }], orders: [{ amount: 300 }] },
			['x: invalid duplicateId', ' x : invalid duplicateId', 'y: matched 2021-0001 by 1'],
		],
		[
			'two share an id in different companies',
			{ transactions: [{ ...named, id: 'x' }, { ...named, id: 'x', organizationId: '999' }], orders: [{}] },
			['x: matched 2021-0001 by 1', 'x: unmatched noOpenPurchaseOrder'],
		],
		['an id is missing', { transactions: [{ ...named, id: '' }], orders: [{}] }, [': invalid missingId']],
		['øre that do not exist', { transactions: [{ ...named, amount: 10.001 }], orders: [{}] }, ['t1: invalid invalidAmount']],
		['an amount in letters', { transactions: [{ ...named, amount: 'hundre' }], orders: [{}] }, ['t1: invalid invalidAmount']],
		['an invoice amount in letters', { transactions: [{ ...named, invoiceAmount: '1.000,00' }], orders: [{}] }, ['t1: invalid invalidAmount']],
		['half a yen', { transactions: [{ ...named, amount: 10.5, currency: 'JPY' }], orders: [{}] }, ['t1: invalid invalidAmount']],
		[
			'what a person decided is not called invalid',
			{ transactions: [{ ...named, amount: 'x', matchStatus: 'matched' }], orders: [{}] },
			['t1: skipped alreadyMatched'],
		],
		['no transactions', { transactions: [], orders: [{}] }, []],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});

describe('which purchase orders are open', () => {
	it.each([
		['approved', true], ['Approved', true], [' SENT ', true], ['Sent to supplier', true], ['partly received', true], ['partlyReceived', true],
		['Partially_Received', true], ['received', true], ['partly-invoiced', true],
		['completed', false], ['draft', false], ['deleted', false], ['revised', false], ['cancelled', false], ['', false], [null, false], ['åpen', false],
	])('%j: %s', (status, open) => {
		const [line] = decide({ transactions: [named], orders: [{ status }] });
		expect(line).toBe(open ? 't1: matched 2021-0001 by 1' : 't1: review purchaseOrderNotOpen 2021-0001');
	});

	it('is a setting', () => {
		const example = { transactions: [named], orders: [{ status: 'Åpen' }], openStatuses: ['åpen', 'bestilt'] };
		expect(decide(example)).toEqual(['t1: matched 2021-0001 by 1']);
		expect(decide({ ...example, orders: [{ status: 'approved' }] })).toEqual(['t1: review purchaseOrderNotOpen 2021-0001']);
	});

	it('an order replaced by one of another number leads there', () => {
		const orders = [{}, { number: '2021-0077', revisionOf: 'p1', supplier: { externalId: '502' } }];
		expect(decide({ transactions: [named], orders })).toEqual(['t1: matched 2021-0077 by 1 (supplierDiffers)']);
	});

	it('replaced twice in a row, it leads to the last', () => {
		const orders = [{}, { number: '2021-0077', revisionOf: '2021-0001' }, { number: '2021-0078', revisionOf: 'p2' }];
		expect(decide({ transactions: [named], orders })).toEqual(['t1: matched 2021-0078 by 1']);
	});

	it('two that replace each other are neither open', () => {
		const orders = [{ revisionOf: 'p2' }, { revisionOf: 'p1' }];
		expect(decide({ transactions: [named], orders })).toEqual(['t1: review purchaseOrderNotOpen 2021-0001']);
	});

	it('what replaces an order in another company does not', () => {
		const orders = [{}, { number: '2021-0077', revisionOf: 'p1', organizationId: '999' }];
		expect(decide({ transactions: [named], orders })).toEqual(['t1: matched 2021-0001 by 1']);
	});
});

describe('evaluating again what an earlier run matched', () => {
	const again = { reevaluateAutoMatched: true };

	it.each<[string, Example, string[]]>([
		[
			'its amount is given back first',
			{ ...again, transactions: [{ matchStatus: 'autoMatched', purchaseOrderId: 'p1' }], orders: [{ invoicedAmount: 100 }] },
			['t1: matched 2021-0001 by 3'],
		],
		[
			'what a person matched is not given back',
			{ ...again, transactions: [{ matchStatus: 'matched', purchaseOrderId: 'p1' }, {}], orders: [{ invoicedAmount: 100 }] },
			['t1: skipped alreadyMatched', 't2: unmatched noOpenPurchaseOrder'],
		],
		[
			'it may lose its match',
			{ ...again, transactions: [{ matchStatus: 'autoMatched', purchaseOrderId: 'p1' }], orders: [{ invoicedAmount: 100 }, {}] },
			['t1: review severalPurchaseOrders 2021-0001 2021-0002'],
		],
		[
			'in a locked period nothing is given back',
			{
				...again,
				lockedThrough: '2021-03-31',
				transactions: [{ matchStatus: 'autoMatched', purchaseOrderId: 'p1' }, { date: '2021-04-01' }],
				orders: [{ invoicedAmount: 100 }],
			},
			['t1: skipped periodLocked', 't2: unmatched noOpenPurchaseOrder'],
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual(expected);
	});
});
