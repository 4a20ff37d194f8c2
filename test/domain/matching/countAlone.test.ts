import fc from 'fast-check';
import { matchPurchaseOrders } from '../../../domain/matching';
import { worldArbitrary } from '../../support/arbitraries/world';

it('what a criterion would decide alone is what a run of it alone decides', () => {
	fc.assert(
		fc.property(worldArbitrary, (world) => {
			const alone = world.settings.criteria.map((criterion) => {
				const { summary } = matchPurchaseOrders({ ...world, settings: { ...world.settings, criteria: [criterion] } });
				return summary.criteria[0]!.matched;
			});
			expect(matchPurchaseOrders(world).countAlone()).toEqual(alone);
		}),
		{ numRuns: Number(process.env.LAW_RUNS ?? 300), seed: Number(process.env.LAW_SEED ?? 20_211_125) },
	);
});
