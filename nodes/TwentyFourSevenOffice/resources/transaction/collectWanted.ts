import { voucherKey, sumMinor } from '../../wire/voucher';
import type { LedgerLine } from '../../wire/ledgerLine';

/** Lines of vouchers that are neither wanted nor balanced yet; beyond so many the oldest are let go. */
const MAX_UNDECIDED_LINES = 20_000;

/** A voucher with a wanted line: what was read of it, or its lines where more of it may be missing. */
export interface WantedVoucher<T> {
	result: T | null;
	lines: LedgerLine[];
	/** Lines of it were let go, so that it has to be read anew. */
	cut: boolean;
	/** Wanted lines were let go too: there was a result of it, before more lines came. */
	hadResult: boolean;
}

interface Group<T> extends WantedVoucher<T> {
	key: string;
	isWanted: boolean;
}

/** How a ledger's vouchers are told and read. */
export interface Reading<T> {
	isWanted(line: LedgerLine): boolean;
	/** What is needed of a voucher whose lines balance; null when it may lack lines all the same. The list is its own. */
	read(lines: LedgerLine[]): T | null;
}

/**
 * The vouchers with a wanted line, by their keys, out of a ledger that is read page by page. A voucher that balances is read
 * at the end of its page, and its lines are let go; so is one without a wanted line, of which only the key is remembered.
 * Held in memory are the rest of the wanted, and a bounded number of lines that may still turn out to belong to one. When
 * lines come after all of a voucher that was let go, it is `cut`, and has to be read anew if it is wanted.
 */
export async function collectWanted<T>(pages: AsyncIterable<LedgerLine[]>, { isWanted, read }: Reading<T>): Promise<Map<string, WantedVoucher<T>>> {
	const groups = new Map<string, Group<T>>();
	const letGo = new Set<string>();
	let undecided = 0;
	const drop = ({ key, lines }: Group<T>): void => {
		groups.delete(key);
		letGo.add(key);
		undecided -= lines.length;
	};
	const readNow = (group: Group<T>): void => {
		group.result = read([...group.lines]);
		if (group.result === null) return;
		group.hadResult = true;
		// Emptied, not replaced: of a list that was only let go, the collection of garbage copied the lines all the same (measured).
		group.lines.length = 0;
	};
	for await (const page of pages) {
		const touched = new Set<Group<T>>();
		// The lines of a voucher mostly come one after the other.
		let last: Group<T> | undefined;
		for (const line of page) {
			const key = voucherKey(line);
			let group: Group<T> | undefined = key === last?.key ? last : groups.get(key);
			if (group === undefined) {
				const cut = letGo.has(key);
				// Read anew if it turns out to be wanted, so nothing more of it need be held.
				if (cut && !isWanted(line)) continue;
				group = { key, lines: [], isWanted: false, cut, result: null, hadResult: false };
				groups.set(key, group);
			}
			if (group !== last) touched.add(group);
			last = group;
			group.lines.push(line);
			if (group.isWanted) continue;
			undecided++;
			if (!isWanted(line)) continue;
			group.isWanted = true;
			undecided -= group.lines.length;
		}
		for (const group of touched) {
			if (group.result !== null) {
				group.result = null;
				group.cut = true;
			}
			if (sumMinor(group.lines) !== 0) continue;
			if (!group.isWanted) drop(group);
			else if (!group.cut) readNow(group);
		}
		if (undecided <= MAX_UNDECIDED_LINES) continue;
		for (const group of groups.values()) {
			if (undecided <= MAX_UNDECIDED_LINES / 2) break;
			if (!group.isWanted) drop(group);
		}
	}
	for (const [key, group] of groups) if (!group.isWanted) groups.delete(key);
	return groups;
}
