import express, { Router } from 'express';
import { readJournal } from '../store/journal';
import { resetStore } from '../store/resetStore';
import { replacePurchaseOrders, seedPurchaseOrders } from '../store/seedPurchaseOrders';
import type { PurchaseOrderSeed } from '../store/seedPurchaseOrders';
import type { Store } from '../store/store';

/** Not part of the contract: what tests and the launcher need to set the stage and to look behind it. */
export function sandboxRoutes(store: Store, organizationId: string, purchaseOrders: PurchaseOrderSeed[]): Router {
	const router = Router();
	router.use(express.json({ limit: '50mb' }));
	router.put('/purchase-orders', (request, response) => {
		replacePurchaseOrders(store, (request.body as { items: PurchaseOrderSeed[] }).items, organizationId);
		response.status(204).end();
	});
	router.post('/reset', (_request, response) => {
		resetStore(store);
		seedPurchaseOrders(store, purchaseOrders, organizationId);
		response.status(204).end();
	});
	router.get('/journal', (request, response) => {
		const { runId, afterSequence, limit } = request.query as Record<string, string | undefined>;
		const items = readJournal(store, {
			runId,
			afterSequence: afterSequence === undefined ? undefined : Number(afterSequence),
			limit: limit === undefined ? undefined : Number(limit),
		});
		response.json({ items });
	});
	return router;
}
