import { expectBounded } from './nightlyBounds';
import { runOneNight } from './nightlyRun';

jest.setTimeout(180_000);

test('a night costs what changed and what is open, not what is known: 4,000 invoices, 20 changed', async () => {
	const world = { known: 4000, suppliers: 1000, unmatched: 60, openOrders: 50, closedOrders: 400, changed: 20 };
	const cost = await runOneNight(world);
	expectBounded(world, cost);
});
