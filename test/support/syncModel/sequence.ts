import fc from 'fast-check';
import { ledgerSteps } from './steps/ledgerSteps';
import { orderSteps } from './steps/orderSteps';
import { personSteps } from './steps/personSteps';
import { step, type Step } from './steps/step';
import { syncSteps } from './steps/syncSteps';

const weighted = (weights: Array<[fc.Arbitrary<Step>, weight: number]>) => weights.map(([arbitrary, weight]) => ({ arbitrary, weight }));

const others = fc.oneof(
	...weighted([
		[ledgerSteps.post, 4],
		[ledgerSteps.changeAmount, 2],
		[ledgerSteps.changeText, 2],
		[ledgerSteps.changeProject, 1],
		[ledgerSteps.reverse, 1],
		[ledgerSteps.remove, 1],
		[orderSteps.place, 4],
		[orderSteps.changeStatus, 2],
		[orderSteps.changeAmount, 1],
		[personSteps.decide, 6],
	]),
);
const syncs = syncSteps(others);

/** So that a failing sequence shrinks by steps that turn into nothing. */
const nothing = fc.constant(step('-', () => undefined));

/** Once in a while; more often for tests of the auditor itself. */
const usual = { troubled: 4, busy: 1 };

/** `length` steps: of 30, four or so are syncs to which something happens, and one or two quiet ones. */
export function sequence(length: number, { troubled, busy } = usual): fc.Arbitrary<Step[]> {
	const any = fc.oneof(
		{ withCrossShrink: true },
		{ arbitrary: nothing, weight: 0 },
		...weighted([
			[others, 28],
			[syncs.troubled, troubled],
			[syncs.busy, busy],
			[syncs.quietSync, 1],
			[syncs.changeCriteria, 1],
			[syncs.passTime, 3],
			[personSteps.undo, 1],
		]),
	);
	return fc.array(any, { minLength: length, maxLength: length, size: 'max' });
}
