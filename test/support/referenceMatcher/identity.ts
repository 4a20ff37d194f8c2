import type { Who } from './world';

export type Sameness = 'same' | 'different' | 'unknown';

/**
 * Ids decide where both sides have one, else organisation numbers, else (only with the switch) names.
 * "Blank never equals blank": with nothing to compare it is unknown, which is neither same nor different.
 */
export function compareParties(a: Who, b: Who, byName: boolean): Sameness {
	for (const field of ['id', 'organizationNumber', ...(byName ? ['name' as const] : [])] as const) {
		const left = a[field];
		const right = b[field];
		if (left !== null && right !== null) return left === right ? 'same' : 'different';
	}
	return 'unknown';
}

/** Something by which a party could be the same as another. */
export function isKnown(party: Who, byName: boolean): boolean {
	return party.id !== null || party.organizationNumber !== null || (byName && party.name !== null);
}

/** "Two different organisations never match; a side without one is not restricted by it." */
export function organizationsAgree(a: { organizationId: string | null }, b: { organizationId: string | null }): boolean {
	return a.organizationId === null || b.organizationId === null || a.organizationId === b.organizationId;
}
