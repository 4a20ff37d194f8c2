import { matchPurchaseOrders } from '../../../domain/matching';
import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';
import { decide, inDescription, onInvoice, run, within10, within10Percent } from './decide';

/** Where data contradicts itself: found by comparing with the reference matcher, told as examples. */
describe('odd data', () => {
	it('a text whose only named order a person rejected still nearly names another', () => {
		expect(
			decide({
				transactions: [{ description: '2021-0001 EVENT-0005', rejectedPurchaseOrderIds: ['p1'] }],
				orders: [{}, { number: 'EVENT-00005' }],
				criteria: [inDescription],
			}),
		).toEqual(['t1: review lookAlike EVENT-00005']);
	});

	it('0 and 0.00, 100 and 100.00 are one amount: two copies of one order', () => {
		expect(
			decide({
				transactions: [{}],
				orders: [{ id: 'p1', number: '1001', amount: 100, invoicedAmount: 0 }, { id: 'p1', number: '1001', amount: '100.00', invoicedAmount: '0.00' }],
				criteria: [within10Percent],
			}),
		).toEqual(['t1: matched 1001 by 1']);
	});

	it.each([
		['is evaluated again', true, 't3: matched 2021-0001 by 1'],
		['stays', false, 't3: unmatched noOpenPurchaseOrder'],
	])('an automatic match on a line given twice %s', (_, reevaluateAutoMatched, expected) => {
		const twin = { id: 't1', matchStatus: 'autoMatched', purchaseOrderId: 'p1' } as const;
		const [, , third] = decide({ transactions: [twin, twin, {}], orders: [{}], criteria: [within10], reevaluateAutoMatched });
		expect(third).toBe(expected);
	});

	it('a line given twice that is matched already tells which order the rest of its invoice is matched to', () => {
		const twin = { id: 't1', voucherId: 'v' } as const;
		const [, , third] = decide({
			transactions: [{ ...twin, voucherId: 'other' }, { ...twin, matchStatus: 'autoMatched', purchaseOrderId: 'p1' }, { voucherId: 'v' }],
			orders: [{}],
			criteria: [within10],
		});
		expect(third).toBe('t3: review invoicePartlyMatched 2021-0001');
	});

	it('a tie by number does not hide that the description names an order given twice, and differently', () => {
		expect(
			decide({
				transactions: [{ purchaseOrderNumber: '2021-0010', description: 'PO 1002', amount: 90 }],
				orders: [{ id: 'p1', number: '1002' }, { id: 'p1', number: '1003' }, { number: '2021-0010' }, { number: '2021-0010', amount: 90 }],
				criteria: [onInvoice, within10],
			}),
		).toEqual(['t1: review duplicatePurchaseOrder 1002']);
	});

	it('a missing amount says more than a missing VAT rate, whichever line comes first', () => {
		const lines = [{ voucherId: 'v', vatRate: null, amount: 90 }, { voucherId: 'v', amount: null, vatRate: null }];
		const settings = { orders: [{}], criteria: [within10], transactionAmounts: 'includingVat' as const };
		for (const transactions of [lines, [...lines].reverse()]) {
			expect(decide({ transactions, ...settings })).toEqual(['t1: unmatched missingAmount', 't2: unmatched missingAmount']);
		}
	});

	it('that the currencies of an invoice differ is told before that its lines state different amounts, whichever line comes first', () => {
		const lines = [{ invoiceAmount: 100 }, { invoiceAmount: 101 }, { currency: 'EUR' }].map((fields) => ({ voucherId: 'v', ...fields }));
		for (const transactions of [lines, [...lines].reverse()]) {
			expect(decide({ transactions, orders: [{}], criteria: [within10] })).toEqual([
				't1: unmatched currencyDiffers',
				't2: unmatched currencyDiffers',
				't3: unmatched currencyDiffers',
			]);
		}
	});
});

describe('of an earlier match to an order that came twice and differently, only the number is told: no amount is surely its own', () => {
	const copies = [
		{ id: 'p1', number: '2021-0002', amount: 50, supplier: { externalId: '502', name: 'Lys AS' } },
		{ id: 'p1', number: '2021-0001', amount: 100, project: { externalId: '12' } },
	];
	const matched = { id: 't1', matchStatus: 'matched', purchaseOrderId: 'p1', voucherId: 'v1', invoiceNumber: '881' } as const;

	it.each([
		['a reversal', { voucherId: 'v2', amount: -100, invoiceNumber: '881' }, 'reversed'],
		['the rest of the invoice', { voucherId: 'v1' }, 'invoicePartlyMatched'],
	])('%s, whichever copy comes first', (_, line, reason) => {
		for (const orders of [copies, [...copies].reverse()]) {
			const outcome = run({ transactions: [matched, line], orders, criteria: [within10] }).outcomes[1]!;
			expect([outcome.reason, outcome.candidates]).toEqual([reason, [{ id: 'p1', number: '2021-0001', reason }]]);
			const { orderAmount, orderSupplier, orderValue, difference, ...facts } = outcome.evidence.facts;
			expect([orderAmount, orderSupplier, orderValue, difference]).toEqual([undefined, undefined, undefined, undefined]);
			expect(facts).toMatchObject({ number: '2021-0001', numbers: ['2021-0001'] });
		}
	});
});

it('a row that is no object has no fields: as a transaction it is invalid, as an order nobody names it', () => {
	const { outcomes } = matchPurchaseOrders({
		transactions: [null, 'x', 7, transaction({ purchaseOrderNumber: '2021-0001' })] as never,
		purchaseOrders: [null, 7, purchaseOrder()] as never,
		settings: { criteria: [onInvoice] },
	});
	expect(outcomes.map(({ status, reason }) => `${status} ${reason}`)).toEqual([...Array<string>(3).fill('invalid missingId'), 'autoMatched numberNamed']);
});
