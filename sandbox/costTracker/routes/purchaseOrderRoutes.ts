import { Router } from 'express';
import { ApiError } from '../apiError';
import { findPurchaseOrder, listPurchaseOrders } from '../store/purchaseOrders';
import type { Store } from '../store/store';
import { parameter, query } from './query';

export function purchaseOrderRoutes(store: Store): Router {
	const router = Router();
	router.get('/purchase-orders', (request, response) => {
		response.json(listPurchaseOrders(store, query(request)));
	});
	router.get('/purchase-orders/:id', (request, response) => {
		const id = parameter(request, 'id');
		const order = findPurchaseOrder(store, id);
		if (!order) throw new ApiError(404, 'notFound', `No purchase order has the id ${id}.`);
		response.json(order);
	});
	return router;
}
