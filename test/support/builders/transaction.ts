import type { Transaction } from '../../../domain/transaction';

/**
 * A supplier invoice's cost line that nothing is wrong with and that names no order: 100.00 NOK from supplier 501 on
 * project 11, posted to voucher v1. State in the test what matters there; `null` takes a field away.
 */
export function transaction(given: Partial<Transaction> = {}): Transaction {
	return {
		id: 't1',
		organizationId: '543819716587312',
		voucherId: 'v1',
		date: '2021-03-15',
		accountNumber: '4300',
		amount: 100,
		currency: 'NOK',
		vatRate: 25,
		description: 'Leie av lift',
		supplier: { id: '501', name: 'Lift og Lys AS', organizationNumber: '987654321' },
		project: { id: '11', name: 'Vinterlys' },
		matchStatus: 'unmatched',
		...given,
	};
}
