import type { AsyncCommand } from 'fast-check';
import type { Systems } from '../systems';
import type { World } from '../world';

/** One step of a sequence: a fast-check command that is always possible; where there is nothing to pick from it does nothing. */
export type Step = AsyncCommand<World, Systems>;

export function step(text: string, run: (world: World) => Promise<void> | void): Step {
	return {
		check: () => true,
		run: async (world) => await run(world),
		toString: () => text,
	};
}

/** The n-th, counted round; undefined of an empty list. */
export function pick<Item>(list: readonly Item[], n: number): Item | undefined {
	return list[n % Math.max(list.length, 1)];
}
