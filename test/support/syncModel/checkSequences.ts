import fc from 'fast-check';
import type { FullJournalEntry } from '../../../sandbox/costTracker/store/fullJournal';
import { audit } from './auditor/audit';
import { collectEvidence } from './auditor/evidence';
import { unnoticedLosses } from './auditor/ledgerRules';
import { passMinutes, passToFullHour } from './clock';
import { sequence } from './sequence';
import type { SyncGiven } from './runSync';
import type { Step } from './steps/step';
import type { Systems } from './systems';
import { World } from './world';

/** Each month of up to twelve is read again within so many nights. */
const NIGHTS = 12;

/**
 * Drives one sequence, then two quiet syncs, then quiet nights until every lost line was noticed; throws with what the auditor
 * finds.
 */
export async function runSequence(systems: Systems, steps: Step[], tamper?: SyncGiven['tamper']): Promise<World> {
	const world = new World(systems, tamper);
	await fc.asyncModelRun(() => ({ model: world, real: systems }), steps);
	passMinutes(61);
	passToFullHour();
	await syncQuietly(world);
	demandNothing(audit(world));
	passMinutes(5);
	const again = await syncQuietly(world);
	const late = collectEvidence(world).entries.filter(({ runId, kind }) => runId === again && kind !== 'syncRuns');
	demandNothing(late.map((entry) => `quietTwice: a second quiet sync wrote ${describe(entry)}`));
	let nights = 0;
	for (; nights < NIGHTS && unnoticedLosses(collectEvidence(world)).length > 0; nights++) {
		passMinutes(24 * 60);
		await syncQuietly(world);
	}
	demandNothing(unnoticedLosses(collectEvidence(world)).map((id) => `everyLossNoticed: ${id} is gone from the ledger, and ${NIGHTS} nights did not flag it`));
	if (nights > 0) demandNothing(audit(world));
	return world;
}

/** Its run. */
async function syncQuietly(world: World): Promise<string> {
	const { error, runId } = await world.sync();
	if (error || runId === null) throw new Error(`A quiet sync did not go through: ${error?.message ?? 'no run was started'}`);
	return runId;
}

function demandNothing(findings: string[]): void {
	if (findings.length > 0) throw new Error(`The auditor found:\n${findings.join('\n')}`);
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
