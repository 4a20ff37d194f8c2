import fc from 'fast-check';
import type { CriterionSettings } from '../../../../domain/matching/settings';
import { passMinutes } from '../clock';
import type { Fate, Incident } from '../gate';
import type { World } from '../world';
import { step, type Step } from './step';

const allFive: CriterionSettings[] = [
	{ kind: 'purchaseOrderNumberOnInvoice' },
	{ kind: 'purchaseOrderNumberInDescription' },
	{ kind: 'sameSupplierAndProject' },
	{ kind: 'sameSupplierAndValuePercent', percent: 10 },
	{ kind: 'sameSupplierAndValueAmount', amount: 10 },
];

const changeCriteria = fc
	.shuffledSubarray(allFive, { minLength: 1 })
	.map((criteria) => step(`Criteria(${criteria.map(({ kind }) => kind).join(', ')})`, (world) => void (world.criteria = criteria)));

/** A moment; long enough for any lease to run out; a night. */
const passTime = fc.constantFrom(3, 61, 1440).map((minutes) => step(`Pass(${minutes} min)`, () => passMinutes(minutes)));

/** Nothing befalls it. In the middle of another run it finds the lease taken, or the other dead. */
const quietSync = fc.constant(step('Sync()', async (world) => void (await world.sync())));

const fate: fc.Arbitrary<Fate> = fc.constantFrom<Fate>(
	'loseRequest', 'loseAnswer', 'killBefore', 'killAfter', { status: 500 }, { status: 503 }, { status: 429 },
);

interface Script {
	at: number;
	meanwhile: Step[];
	fate: Fate | undefined;
	/** How many requests in a row meet it: more than the node tries, or fewer. */
	times: number;
}

function incidentsOf(world: World, scripts: Script[]): (request: number) => Incident | undefined {
	return (request) => {
		const script = scripts.find(({ at, times }) => request >= at && request < at + times);
		if (!script) return undefined;
		const meanwhile = async () => {
			if (request === script.at) for (const each of script.meanwhile) await each.run(world, world.systems);
		};
		return { meanwhile, fate: script.fate };
	};
}

function describe({ at, meanwhile, fate: what, times }: Script): string {
	const befalls = what === undefined ? '' : ` ${typeof what === 'string' ? what : what.status} x${times}`;
	return `#${at}${befalls}${meanwhile.length === 0 ? '' : ` [${meanwhile.join('; ')}]`}`;
}

/** A sync to which up to three things happen; `others` are the steps of people and systems meanwhile. */
export function syncSteps(others: fc.Arbitrary<Step>) {
	const script: fc.Arbitrary<Script> = fc.record({
		at: fc.nat(30),
		meanwhile: fc.array(fc.oneof({ arbitrary: others, weight: 4 }, { arbitrary: passTime, weight: 1 }, { arbitrary: quietSync, weight: 1 }), { maxLength: 3 }),
		fate: fc.option(fate, { nil: undefined, freq: 4 }),
		times: fc.constantFrom(1, 1, 2, 6, 12),
	});
	const troubled = fc.array(script, { minLength: 1, maxLength: 3 }).map((scripts) =>
		step(`Sync(${scripts.map(describe).join(', ')})`, async (world) => void (await world.sync(incidentsOf(world, scripts)))),
	);
	/** People and systems are busy all through it. */
	const busy = fc.array(others, { minLength: 30, maxLength: 30 }).map((steps) => {
		const scripts = steps.map((each, at): Script => ({ at, meanwhile: [each], fate: undefined, times: 1 }));
		return step(`Sync(${scripts.map(describe).join(', ')})`, async (world) => void (await world.sync(incidentsOf(world, scripts))));
	});
	return { quietSync, troubled, busy, changeCriteria, passTime };
}
