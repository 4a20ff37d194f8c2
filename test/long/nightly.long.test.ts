import { expectBounded } from '../workflows/nightlyBounds';
import { runOneNight } from '../workflows/nightlyRun';

test(
	'a night costs what changed and what is open, not what is known: 200,000 invoices, 200 changed',
	async () => {
		const world = { known: 200_000, suppliers: 5000, unmatched: 2000, openOrders: 500, closedOrders: 20_000, changed: 200 };
		const { syncRun, ...cost } = await runOneNight(world);
		process.stdout.write(`${JSON.stringify(cost)}\n`);
		expectBounded(world, { syncRun, ...cost });
	},
	60 * 60_000,
);
