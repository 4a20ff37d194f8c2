import type { WarningCode } from '../../../../domain/matching';
import { type Example, inDescription, onInvoice, supplierAndProject, within10 } from '../decide';

const names = { purchaseOrderNumber: '2021-0001' };

/** For every warning the smallest example whose first transaction carries it. */
export const WARNING_EXAMPLES: Record<WarningCode, Example> = {
	byElimination: {
		transactions: [{ amount: 60 }, { purchaseOrderNumber: '2021-0002', amount: 100 }],
		orders: [{}, {}],
		criteria: [supplierAndProject, onInvoice],
	},
	namedByInvoice: { transactions: [{ voucherId: 'v', amount: 40 }, { ...names, voucherId: 'v', amount: 60 }], orders: [{}], criteria: [onInvoice] },
	alsoNamesOpen: { transactions: [{ ...names, description: 'PO 2021-0002' }], orders: [{}, {}], criteria: [onInvoice] },
	alsoNamesNotOpen: { transactions: [{ description: 'PO 2021-0001, 2021-0002' }], orders: [{}, { status: 'completed' }], criteria: [inDescription] },
	supplierDiffers: { transactions: [{ ...names, supplier: { id: '502', name: 'Kaffe AS' } }], orders: [{}], criteria: [onInvoice] },
	overInvoiced: { transactions: [{ ...names, amount: 1100.5 }], orders: [{ amount: 1000, invoicedAmount: 200 }], criteria: [onInvoice] },
	belowZero: { transactions: [{ ...names, amount: -60 }], orders: [{ invoicedAmount: 20 }], criteria: [onInvoice] },
	missingAmount: { transactions: [{ ...names, amount: null }], orders: [{}], criteria: [onInvoice] },
	vatRateMissing: { transactions: [{ ...names, vatRate: null }], orders: [{}], criteria: [onInvoice], transactionAmounts: 'includingVat' },
	currencyDiffers: { transactions: [{ ...names, currency: 'EUR' }], orders: [{}], criteria: [onInvoice] },
	purchaseOrderAmountUnreadable: { transactions: [{ ...names }], orders: [{ amount: 'hundred' }], criteria: [onInvoice] },
	partialInvoice: { transactions: [{ amount: 60, invoiceAmount: 100 }], orders: [{}], criteria: [within10] },
	duplicateInvoice: { transactions: [{ ...names, invoiceNumber: 'F-77', amount: 60 }, { invoiceNumber: 'F-77', amount: 61 }], orders: [{}], criteria: [onInvoice] },
};
