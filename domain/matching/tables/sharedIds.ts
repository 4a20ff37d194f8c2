/**
 * Transactions that share their id with another one of the same organisation; one without an organisation shares with
 * any. Nothing tells such transactions apart, so a match could be written to the wrong one. `id` and `organisation` are
 * those of each transaction as numbers, 0 where it has none; `idCount` is above all ids.
 */
export function sharedIds(id: Int32Array, idCount: number, organisation: Int32Array): number[] {
	/** Of each id its first transaction plus one, then a group's place below zero. */
	const firstOf = new Int32Array(idCount);
	const groups: number[][] = [];
	for (let index = 0; index < id.length; index++) {
		const own = id[index]!;
		const first = firstOf[own]!;
		if (own === 0) continue;
		if (first === 0) firstOf[own] = index + 1;
		else if (first < 0) groups[-first - 1]!.push(index);
		else firstOf[own] = -groups.push([first - 1, index]);
	}
	return groups.flatMap((group) => sharing(group, organisation));
}

function sharing(group: readonly number[], organisation: Int32Array): number[] {
	const counts = new Map<number, number>();
	for (const index of group) counts.set(organisation[index]!, (counts.get(organisation[index]!) ?? 0) + 1);
	const anywhere = counts.has(0);
	return group.filter((index) => anywhere || counts.get(organisation[index]!)! > 1);
}
