import fc from 'fast-check';
import type { FullJournalEntry } from '../../../sandbox/costTracker/store/fullJournal';
import { audit } from './auditor/audit';
import { collectEvidence } from './auditor/evidence';
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
	// A line that vanished is noticed when its month is read again, which may be after a night that read everything.
	const late = collectEvidence(world).entries.filter(({ runId, kind }) => runId === again.runId && kind !== 'syncRuns' && kind !== 'vanished');
	if (late.length > 0) throw new Error(`The auditor found:\n${late.map((entry) => `quietTwice: a second quiet sync wrote ${describe(entry)}`).join('\n')}`);
	return world;
}

/** An entry by what it changed. */
function describe({ kind, externalId, before, after }: FullJournalEntry): string {
	const [was, is] = [before, after] as Array<Record<string, unknown> | null>;
	const changed = Object.keys(is ?? {}).filter((field) => JSON.stringify(was?.[field]) !== JSON.stringify(is?.[field]) && field !== 'revision');
	return `${kind} of ${externalId}: ${changed.map((field) => `${field} ${JSON.stringify(was?.[field])} => ${JSON.stringify(is?.[field])}`).join('; ')}`;
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
