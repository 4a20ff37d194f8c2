import { createHash } from 'crypto';
import type { LedgerLine } from '../wire/ledgerLine';

/** Up to here every line is remembered by itself. Beyond, lines share groups, so that what n8n stores stays small. */
export const MAX_SINGLE = 2_000;
const SINGLE_LENGTH = 12;
/** Hexadecimal digits: 4,096 groups, some 80 kB. */
const GROUP_LENGTH = 3;

/**
 * Which lines were met already, in a bounded space: lines in groups by their id's hash, and of each group a digest of what
 * is in it. A line that is new or changed gives its group another digest. In a large group the others come again with
 * it: repeated, never skipped.
 */
export interface Memory {
	/** How much of the hash tells groups apart. */
	groupLength: number;
	digests: Record<string, string>;
}

export const NOTHING_MET: Memory = { groupLength: SINGLE_LENGTH, digests: {} };

export function remember(lines: readonly LedgerLine[], maxSingle = MAX_SINGLE): Memory {
	const groupLength = lines.length > maxSingle ? GROUP_LENGTH : SINGLE_LENGTH;
	const digests: Record<string, string> = {};
	for (const [group, members] of groupsOf(lines, groupLength)) digests[group] = digestOf(members);
	return { groupLength, digests };
}

/** The lines whose group is not exactly as it is remembered. Both must be of the same window. */
export function unmet(lines: readonly LedgerLine[], { groupLength, digests }: Memory): LedgerLine[] {
	return [...groupsOf(lines, groupLength)].flatMap(([group, members]) => (digests[group] === digestOf(members) ? [] : members));
}

function groupsOf(lines: readonly LedgerLine[], length: number): Map<string, LedgerLine[]> {
	const groups = new Map<string, LedgerLine[]>();
	for (const line of lines) {
		const group = hash(line.id).slice(0, length);
		const members = groups.get(group);
		if (members) members.push(line);
		else groups.set(group, [line]);
	}
	return groups;
}

/** Whatever order they come in. */
function digestOf(lines: readonly LedgerLine[]): string {
	return hash(lines.map(({ id, modifiedAt }) => `${id}@${modifiedAt}`).sort().join(' ')).slice(0, SINGLE_LENGTH);
}

function hash(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
