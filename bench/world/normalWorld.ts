import { makeInvoices } from './makeInvoices';
import { makeOrders } from './makeOrders';
import { Random } from './random';
import { ALL_CRITERIA, asParsed, type World, type WorldSize } from './world';

/** A company's books in which all five criteria have work; the same for the same seed and size. */
export function normalWorld(size: WorldSize, seed: number): World {
	const random = new Random(seed);
	const planned = makeOrders(size.purchaseOrders, random);
	return {
		transactions: asParsed(makeInvoices(size.transactions, planned, random)),
		purchaseOrders: asParsed(planned.map(({ order }) => order)),
		settings: ALL_CRITERIA,
	};
}
