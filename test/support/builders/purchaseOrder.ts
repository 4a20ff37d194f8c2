import type { PurchaseOrder } from '../../../domain/purchaseOrder';

/**
 * An open order that nothing is invoiced on: 2021-0001 over 100.00 NOK to supplier 501 on project 11. State in the test
 * what matters there; `null` takes a field away.
 */
export function purchaseOrder(given: Partial<PurchaseOrder> = {}): PurchaseOrder {
	return {
		id: 'p1',
		organizationId: '543819716587312',
		number: '2021-0001',
		supplier: { externalId: '501', name: 'Lift og Lys AS', organizationNumber: '987654321' },
		project: { externalId: '11', name: 'Vinterlys' },
		amount: 100,
		invoicedAmount: 0,
		currency: 'NOK',
		status: 'approved',
		date: '2021-03-01',
		...given,
	};
}
