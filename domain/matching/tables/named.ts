/** The orders that one text names, after revisions are followed and rejected ones are left out. */
export interface Named {
	readonly open: readonly number[];
	readonly notOpen: readonly number[];
	/** Orders of which it is not sure which they are. */
	readonly unsure: readonly number[];
	/** Open orders that it nearly names; only where it names none. */
	readonly lookAlikes: readonly number[];
}

export const NAMES_NOTHING: Named = { open: [], notOpen: [], unsure: [], lookAlikes: [] };

export function namesAny({ open, notOpen, unsure }: Named): boolean {
	return open.length + notOpen.length + unsure.length > 0;
}
