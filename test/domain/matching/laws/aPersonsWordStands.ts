import { worldArbitrary } from '../../../support/arbitraries/world';
import { law } from './law';

const A_PERSONS = ['matched', 'keepUnmatched', 'addedToBudget'];

/** What a person decided never changes, and an order that a person refused is never offered to that transaction again. */
export const aPersonsWordStands = law("a person's decision never changes", worldArbitrary, (matcher, world) => {
	const { outcomes } = matcher(world);
	world.transactions.forEach((transaction, at) => {
		const { status, purchaseOrder, candidates } = outcomes[at]!;
		if (A_PERSONS.includes(transaction.matchStatus ?? '')) {
			expect([at, ['skipped', 'invalid'].includes(status), purchaseOrder, candidates]).toEqual([at, true, null, []]);
		}
		for (const refused of transaction.rejectedPurchaseOrderIds ?? []) {
			expect([at, purchaseOrder?.id, ...candidates.map(({ id }) => id)]).not.toContain(refused);
		}
	});
});
