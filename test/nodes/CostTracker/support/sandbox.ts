import type { IDataObject } from 'n8n-workflow';
import { type CostTracker as Sandbox, startCostTracker } from '../../../../sandbox/costTracker';
import type { PurchaseOrderSeed } from '../../../../sandbox/costTracker/store/seedPurchaseOrders';
import { API_KEY } from './runCostTracker';

export const ORGANIZATION = '543819716587312';

export const PURCHASE_ORDERS: PurchaseOrderSeed[] = [
	{
		id: 'po-1',
		number: '2021-0001',
		supplier: { externalId: '6001', name: 'Utleie AS', organizationNumber: '999888777' },
		project: { externalId: '13', name: 'Nordlys' },
		amount: '1000',
		currency: 'NOK',
		status: 'approved',
		date: '2026-01-10',
	},
	{ id: 'po-2', number: '2021-0002', supplier: { externalId: '6001', name: 'Utleie AS' }, amount: '250.50', currency: 'NOK', status: 'sent' },
	{ id: 'po-3', number: '2021-0003', supplier: { externalId: '6002', name: 'Catering AS' }, amount: '70', currency: 'NOK', status: 'completed' },
];

const running: Sandbox[] = [];

/** A CostTracker of its own for a test. */
export async function startSandbox(options: Partial<Parameters<typeof startCostTracker>[0]> = {}): Promise<Sandbox> {
	const sandbox = await startCostTracker({
		port: 0,
		databaseFile: ':memory:',
		apiKey: API_KEY,
		organizationId: ORGANIZATION,
		purchaseOrders: PURCHASE_ORDERS,
		...options,
	});
	running.push(sandbox);
	return sandbox;
}

export async function stopSandboxes(): Promise<void> {
	await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
}

/** A transaction item as the 24SevenOffice node gives it. */
export function transaction(id: string, fields: IDataObject = {}): IDataObject {
	return {
		id,
		organizationId: ORGANIZATION,
		voucherId: `voucher-${id}`,
		voucherNumber: '1010',
		date: '2026-03-31',
		accountNumber: '4000',
		amount: 1000,
		currency: 'NOK',
		description: 'Leie av lift, PO 2021-0001',
		supplier: { id: '6001', name: 'Utleie AS', organizationNumber: '999888777' },
		project: { id: '13', name: 'Nordlys' },
		department: null,
		invoiceNumber: `invoice-${id}`,
		modifiedAt: '2026-03-31T18:00:00.000Z',
		...fields,
	};
}

/** What Purchase Order Match adds to a transaction. */
export function outcome(status: string, fields: IDataObject = {}): IDataObject {
	const matched = status === 'autoMatched';
	return {
		status,
		criterion: matched ? 'purchaseOrderNumberInDescription' : null,
		criterionPosition: matched ? 2 : null,
		purchaseOrder: matched ? { id: 'po-1', number: '2021-0001', url: null } : null,
		reason: matched ? 'named' : 'severalPurchaseOrders',
		explanation: matched ? 'The description names 2021-0001.' : 'Both 2021-0001 and 2021-0002 fit.',
		candidates: matched ? [] : [{ id: 'po-1', number: '2021-0001', reason: 'fits' }],
		warnings: [],
		trail: [],
		evidence: { engine: 'test' },
		...fields,
	};
}
