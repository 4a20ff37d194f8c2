import { uint8s } from '../../columns';
import type { Groups } from './orderBuckets';

/** Of each value that transactions have: 1 if its groups hold an open order, so that it is worth a search. */
export function withOrders(valuesOfTransactions: readonly number[], ofOrder: Int32Array, isOpen: Uint8Array, valueCount: number, groups: Groups & { readonly size: number }): Uint8Array {
	const isJoined = uint8s(groups.size);
	for (let order = 0; order < ofOrder.length; order++) {
		if (isOpen[order]) for (const group of groups.toJoin(ofOrder[order]!)) isJoined[group] = 1;
	}
	const found = uint8s(valueCount);
	for (const value of valuesOfTransactions) if (groups.toSearch(value).some((group) => isJoined[group])) found[value] = 1;
	return found;
}
