import type { ReasonCode } from '../../../../domain/matching';
import { type Example, inDescription, onInvoice, supplierAndProject, within10, within10Percent } from '../decide';

const none = { amount: 500, description: null };

/** For every reason the smallest example whose first transaction ends with it. */
export const REASON_EXAMPLES: Record<ReasonCode, Example> = {
	numberNamed: { transactions: [{ purchaseOrderNumber: '2021-0001', amount: 60 }], orders: [{}], criteria: [onInvoice] },
	onlyOpenPurchaseOrder: { transactions: [{ amount: 60 }], orders: [{}], criteria: [supplierAndProject] },
	withinTolerance: { transactions: [{ amount: 109.5 }], orders: [{}], criteria: [within10Percent] },

	proposed: { transactions: [{ amount: 105 }], orders: [{}], criteria: [{ ...within10, action: 'propose' }] },
	severalPurchaseOrders: { transactions: [{ amount: 1234.5 }], orders: [{ amount: 1230 }, { amount: 1240 }], criteria: [within10Percent] },
	rivalInvoices: { transactions: [{ invoiceNumber: 'F-76' }, { invoiceNumber: 'F-77' }, {}], orders: [{}], criteria: [within10] },
	rivalGuard: { transactions: [{ amount: 100 }], orders: [{}, { amount: 118 }], criteria: [{ ...within10Percent, rivalGuardPercent: 20 }] },
	lookAlike: { transactions: [{ description: 'Leie 2O21-0001' }], orders: [{}], criteria: [inDescription] },
	supplierDiffers: {
		transactions: [{ purchaseOrderNumber: '2021-0001', amount: 60, supplier: { id: '502', name: 'Kaffe AS' } }],
		orders: [{}],
		criteria: [{ ...onInvoice, requireSameSupplier: true }],
	},
	contradictsNamedNumber: { transactions: [{ description: 'PO 2021-0001', amount: 60 }], orders: [{}, { amount: 60 }], criteria: [within10] },
	purchaseOrderNotOpen: { transactions: [{ description: 'PO 2021-0001' }], orders: [{ status: 'completed' }], criteria: [inDescription] },
	duplicatePurchaseOrder: { transactions: [{ description: 'PO 2021-0001' }], orders: [{ id: 'p1' }, { id: 'p1', number: '2021-0001', amount: 7 }], criteria: [inDescription] },
	invoicePartlyMatched: {
		transactions: [{ voucherId: 'v', amount: 60 }, { voucherId: 'v', amount: 40, matchStatus: 'matched', purchaseOrderId: 'p2' }],
		orders: [{}, { number: '2021-0002' }],
		criteria: [within10],
	},
	reversed: {
		transactions: [{ invoiceNumber: 'F-77' }, { invoiceNumber: 'F-77', amount: -100, matchStatus: 'matched', purchaseOrderId: 'p1' }],
		orders: [{}],
		criteria: [within10],
	},

	noNumber: { transactions: [{}], orders: [{}], criteria: [onInvoice] },
	numberUnknown: { transactions: [{ description: 'PO 2021-0099' }], orders: [{}], criteria: [inDescription] },
	missingSupplier: { transactions: [{ supplier: null }], orders: [{}], criteria: [within10] },
	missingProject: { transactions: [{ project: null }], orders: [{}], criteria: [supplierAndProject] },
	noOpenPurchaseOrder: { transactions: [{}], orders: [{ status: 'completed' }], criteria: [within10] },
	noneWithinTolerance: { transactions: [{ amount: 112.4 }], orders: [{}], criteria: [within10Percent] },
	currencyDiffers: { transactions: [{ currency: 'EUR' }], orders: [{}], criteria: [within10] },
	signDiffers: { transactions: [{ amount: -100 }], orders: [{}], criteria: [within10] },
	missingAmount: { transactions: [{ amount: null }], orders: [{}], criteria: [within10] },
	vatRateMissing: { transactions: [{ vatRate: null }], orders: [{}], criteria: [within10], transactionAmounts: 'includingVat' },
	invoiceAmountDiffers: {
		transactions: [{ voucherId: 'v', invoiceAmount: 100 }, { voucherId: 'v', invoiceAmount: 101 }],
		orders: [{}],
		criteria: [within10],
	},

	alreadyMatched: { transactions: [{ matchStatus: 'matched' }], orders: [] },
	keptUnmatched: { transactions: [{ matchStatus: 'keepUnmatched' }], orders: [] },
	addedToBudget: { transactions: [{ matchStatus: 'addedToBudget' }], orders: [] },
	periodLocked: { transactions: [{ date: '2021-03-31' }], orders: [], lockedThrough: '2021-03-31' },

	duplicateId: { transactions: [{ ...none, id: 'x' }, { ...none, id: 'x' }], orders: [] },
	missingId: { transactions: [{ id: ' ' }], orders: [] },
	invalidStatus: { transactions: [{ matchStatus: 'done' as never }], orders: [] },
	invalidAmount: { transactions: [{ amount: '12,50' }], orders: [] },
	invalidDate: { transactions: [{ date: '31.03.2021' }], orders: [], lockedThrough: '2021-03-31' },
};
