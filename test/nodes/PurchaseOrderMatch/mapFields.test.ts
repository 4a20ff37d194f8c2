import { DateTime } from 'luxon';
import { PURCHASE_ORDER_FIELDS, TRANSACTION_FIELDS } from '../../../nodes/PurchaseOrderMatch/fields';
import { makeRowReader } from '../../../nodes/PurchaseOrderMatch/mapFields';
import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';

const unmapped = { sources: {}, decimalComma: false, zone: 'Europe/Oslo' };

describe('Reading a row', () => {
	it('reads an item of our own nodes in place', () => {
		const row = { ...transaction() };
		expect(makeRowReader(TRANSACTION_FIELDS, unmapped)(row)).toBe(row);
	});

	it('reads a date that is a moment as the day in the workflow\'s time zone, without touching the row', () => {
		const date = DateTime.fromISO('2026-06-30T22:30:00Z');
		const row = { id: 't1', date };
		expect(makeRowReader(TRANSACTION_FIELDS, unmapped)(row)).toEqual({ id: 't1', date: '2026-07-01' });
		expect(row.date).toBe(date);
	});

	it('reads the columns of a Norwegian spreadsheet', () => {
		const sources = {
			id: 'Transaksjonsnr', amount: 'Beløp', description: 'Tekst', purchaseOrderNumber: 'Best.nr', supplierId: 'Leverandør.nr',
			supplierName: 'Leverandør', date: 'Bilagsdato', rejectedPurchaseOrderIds: 'Avvist', vatRate: 'Mva',
		};
		const row = {
			Transaksjonsnr: 4711, Beløp: '1 234,50', Tekst: 'Leie av lift', 'Best.nr': ' ', 'Leverandør.nr': '501', Leverandør: 'Lift AS',
			Bilagsdato: '2026-06-30T00:00:00', Avvist: 'p1, p2', Mva: 25, currency: 'NOK',
		};
		expect(makeRowReader(TRANSACTION_FIELDS, { sources, decimalComma: true, zone: 'Europe/Oslo' })(row)).toEqual({
			id: '4711', amount: '1234.50', description: 'Leie av lift', supplier: { id: '501', name: 'Lift AS' }, date: '2026-06-30',
			rejectedPurchaseOrderIds: ['p1', 'p2'], vatRate: 25, currency: 'NOK',
		});
	});

	it('leaves out what is missing: an empty cell is no 0 and no blank', () => {
		const row = { Nr: 'p1', Beløp: '', Status: null };
		expect(makeRowReader(PURCHASE_ORDER_FIELDS, { ...unmapped, sources: { id: 'Nr', amount: 'Beløp', status: 'Status' } })(row)).toEqual({ id: 'p1' });
	});

	it('takes a field that is not mapped from where our own nodes put it', () => {
		const read = makeRowReader(PURCHASE_ORDER_FIELDS, { ...unmapped, sources: { number: 'nr' } });
		expect(read({ ...purchaseOrder(), nr: 'B-17' })).toEqual({ ...purchaseOrder(), number: 'B-17' });
	});

	it('knows every field of a transaction that matching depends on', () => {
		const full = transaction({
			voucherNumber: '10', invoiceAmount: 100, purchaseOrderNumber: '2021-0001', invoiceNumber: 'F1', purchaseOrderId: 'p1',
			rejectedPurchaseOrderIds: ['p2'],
		});
		expect(makeRowReader(TRANSACTION_FIELDS, { ...unmapped, decimalComma: true })({ ...full })).toEqual({ ...full, accountNumber: undefined });
	});

	it('knows every field of a purchase order that matching depends on', () => {
		const full = purchaseOrder({ url: 'https://costtracker.example/p1', revisionOf: 'p0' });
		expect(makeRowReader(PURCHASE_ORDER_FIELDS, { ...unmapped, decimalComma: true })({ ...full })).toEqual(full);
	});
});
