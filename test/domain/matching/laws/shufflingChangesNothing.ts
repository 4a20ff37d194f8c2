import fc from 'fast-check';
import { worldArbitrary } from '../../../support/arbitraries/world';
import { law } from './law';

const keys = fc.array(fc.nat(), { minLength: 6, maxLength: 6 });

/** The places 0..length-1 in the order of their keys. */
const placesBy = (order: number[], length: number) =>
	Array.from({ length }, (_, place) => place).sort((a, b) => order[a]! - order[b]! || a - b);

/** Shuffling either input changes nothing: each transaction keeps its whole outcome. */
export const shufflingChangesNothing = law(
	'shuffling either input changes nothing',
	fc.tuple(worldArbitrary, keys, keys),
	(matcher, [world, lineKeys, orderKeys]) => {
		const lines = placesBy(lineKeys, world.transactions.length);
		const orders = placesBy(orderKeys, world.purchaseOrders.length);
		const shuffled = matcher({
			settings: world.settings,
			transactions: lines.map((place) => world.transactions[place]!),
			purchaseOrders: orders.map((place) => world.purchaseOrders[place]!),
		});
		const straight = matcher(world);
		expect(shuffled.outcomes).toEqual(lines.map((place) => straight.outcomes[place]));
		expect(shuffled.summary).toEqual(straight.summary);
	},
);
