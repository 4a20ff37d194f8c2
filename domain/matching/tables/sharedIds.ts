import type { Transaction } from '../../transaction';
import { textOf } from './textIds';

/**
 * Transactions that share their id with another one of the same organisation; one without an organisation shares with
 * any. Nothing tells such transactions apart, so a match could be written to the wrong one.
 */
export function sharedIds(source: readonly Transaction[], organisation: Int32Array): number[] {
	const firstOf = new Map<string, number>();
	const groups = new Map<string, number[]>();
	for (let index = 0; index < source.length; index++) {
		const id = textOf(source[index]!.id);
		if (id === '') continue;
		const first = firstOf.get(id);
		if (first === undefined) firstOf.set(id, index);
		else if (groups.has(id)) groups.get(id)!.push(index);
		else groups.set(id, [first, index]);
	}
	return [...groups.values()].flatMap((group) => sharing(group, organisation));
}

function sharing(group: readonly number[], organisation: Int32Array): number[] {
	const counts = new Map<number, number>();
	for (const index of group) counts.set(organisation[index]!, (counts.get(organisation[index]!) ?? 0) + 1);
	const anywhere = counts.has(0);
	return group.filter((index) => anywhere || counts.get(organisation[index]!)! > 1);
}
