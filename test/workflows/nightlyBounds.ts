import type { NightlyCost, NightlyWorld } from './nightlyRun';

/** What a night may cost, whatever is known already. */
export function expectBounded(world: NightlyWorld, cost: NightlyCost): void {
	const { report } = cost.syncRun;
	expect(cost.syncRun).toMatchObject({ status: 'succeeded', report: { addsUp: true, reading: { modifiedFrom: expect.stringMatching(/^\d{4}-/) } } });
	// At most two requests for each changed voucher, and forty.
	expect(cost.monthRequests).toBeGreaterThan(0);
	expect(cost.requests).toBeLessThanOrEqual(2 * world.changed + 40);
	// Each changed line is written, and at most twice.
	expect(cost.rowsWritten).toBeGreaterThanOrEqual(world.changed);
	expect(cost.rowsWritten).toBeLessThanOrEqual(2 * world.changed);
	expect(cost.changedAfterMatch).toBeGreaterThan(0);
	// The match sees every one that is unmatched, and nothing is read of those that are not.
	expect(cost.transactionsToMatch).toBe(world.unmatched);
	expect(report).toMatchObject({ matching: { considered: world.unmatched, addsUp: true }, transactions: { addsUp: true } });
	expect(cost.ordersRead).toBe(world.openOrders);
}
