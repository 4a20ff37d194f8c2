import { int32s } from '../../columns';

/** The indexes that belong to each group, in their order; `groupOf` is each index's group, below zero where it has none. */
export function membersOf(groupOf: Int32Array, groupCount: number): Int32Array[] {
	const starts = int32s(groupCount + 1);
	for (let index = 0; index < groupOf.length; index++) if (groupOf[index]! >= 0) starts[groupOf[index]! + 1]!++;
	for (let group = 0; group < groupCount; group++) starts[group + 1]! += starts[group]!;
	const members = int32s(starts[groupCount]!);
	const next = starts.slice();
	for (let index = 0; index < groupOf.length; index++) {
		const group = groupOf[index]!;
		if (group >= 0) members[next[group]!++] = index;
	}
	return Array.from({ length: groupCount }, (_, group) => members.subarray(starts[group], starts[group + 1]));
}
