import type { Named } from '../tables/named';
import type { Finding } from './finding';

/** Orders to which a transaction is held; null when it is free. */
export type Allowed = readonly number[] | null;

/**
 * What a number criterion makes of the orders that its text names. `allowed`: the orders of an earlier tie, which it
 * may not leave. `isRefused`: whether the order's supplier speaks against it.
 */
export function findByNumber(named: Named, allowed: Allowed, isRefused: (order: number) => boolean): Finding {
	const open = within(named.open, allowed);
	if (named.unsure.length > 0) return { result: 'tied', reason: 'duplicatePurchaseOrder', candidates: named.unsure };
	if (open.length > 1) return { result: 'tied', reason: 'severalPurchaseOrders', candidates: open };
	if (open.length === 1) {
		const order = open[0]!;
		return isRefused(order) ? { result: 'tied', reason: 'supplierDiffers', candidates: open } : { result: 'decided', order };
	}
	if (named.open.length > 0) return { result: 'passed', reason: 'contradictsNamedNumber' };
	if (named.notOpen.length > 0) return { result: 'passed', reason: 'purchaseOrderNotOpen' };
	const lookAlikes = within(named.lookAlikes, allowed);
	if (lookAlikes.length > 0) return { result: 'tied', reason: 'lookAlike', candidates: lookAlikes };
	return { result: 'passed', reason: 'numberUnknown' };
}

function within(orders: readonly number[], allowed: Allowed): readonly number[] {
	if (allowed === null || allowed === orders || orders.length === 0) return orders;
	const known = new Set(allowed);
	return orders.filter((order) => known.has(order));
}
