import fc from 'fast-check';
import { audit } from './auditor/audit';
import { passMinutes } from './clock';
import { sequence } from './sequence';
import type { SyncGiven } from './runSync';
import type { Step } from './steps/step';
import type { Systems } from './systems';
import { World } from './world';

/** Drives one sequence, then two quiet syncs; throws with what the auditor finds. */
export async function runSequence(systems: Systems, steps: Step[], tamper?: SyncGiven['tamper']): Promise<World> {
	const world = new World(systems, tamper);
	await fc.asyncModelRun(() => ({ model: world, real: systems }), steps);
	passMinutes(61);
	const quiet = await world.sync();
	if (quiet.error || quiet.runId === null) throw new Error(`The quiet sync did not go through: ${quiet.error?.message ?? 'no run was started'}`);
	const findings = audit(world);
	if (findings.length > 0) throw new Error(`The auditor found:\n${findings.join('\n')}`);
	passMinutes(5);
	const again = await world.sync();
	const { written } = systems.store.row<{ written: number }>(
		'SELECT COUNT(*) AS written FROM journal WHERE run_id = :runId AND kind <> :own', { runId: again.runId, own: 'syncRuns' },
	)!;
	if (written > 0) throw new Error(`The auditor found:\nquietTwice: a second quiet sync wrote ${written} entries`);
	return world;
}

/** Many sequences of `length` steps. A failure names its seed and path; with those it is repeated and shrunk. */
export async function checkSequences(
	systems: Systems,
	given: { length: number; often?: Parameters<typeof sequence>[1]; numRuns: number; seed?: number; path?: string; endOnFailure?: boolean; tamper?: SyncGiven['tamper']; afterEach?: (world: World) => void },
): Promise<void> {
	const { length, often, tamper, afterEach, ...parameters } = given;
	await fc.assert(
		fc.asyncProperty(sequence(length, often), async (steps) => {
			const world = await runSequence(systems, steps, tamper);
			afterEach?.(world);
		}),
		parameters,
	);
}
