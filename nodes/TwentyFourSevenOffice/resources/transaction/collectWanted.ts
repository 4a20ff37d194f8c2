import { voucherKey, sumMinor } from '../../wire/voucher';
import type { LedgerLine } from '../../wire/ledgerLine';

/** Lines of vouchers that are neither wanted nor balanced yet; beyond so many the oldest are let go. */
const MAX_UNDECIDED_LINES = 20_000;

export interface WantedVouchers {
	/** By voucher key, each with the lines that were kept. */
	groups: Map<string, LedgerLine[]>;
	/** Keys of those of which lines were let go before they were known to be wanted. */
	cut: Set<string>;
}

interface Group {
	key: string;
	lines: LedgerLine[];
	wanted: boolean;
	cut: boolean;
}

/**
 * The vouchers with a wanted line, out of a ledger that is read page by page. Held in memory are these, and a bounded
 * number of lines that may still turn out to belong to one: a voucher that balances without a wanted line is let go, and
 * only its key is remembered. When lines of it come after all, it is `cut`, and has to be read anew if it is wanted.
 */
export async function collectWanted(pages: AsyncIterable<LedgerLine[]>, isWanted: (line: LedgerLine) => boolean): Promise<WantedVouchers> {
	const groups = new Map<string, Group>();
	const letGo = new Set<string>();
	let undecided = 0;
	const drop = ({ key, lines }: Group): void => {
		groups.delete(key);
		letGo.add(key);
		undecided -= lines.length;
	};
	for await (const page of pages) {
		const touched = new Set<Group>();
		for (const line of page) {
			const key = voucherKey(line);
			let group = groups.get(key);
			if (group === undefined) {
				const cut = letGo.has(key);
				// Read anew if it turns out to be wanted, so nothing more of it need be held.
				if (cut && !isWanted(line)) continue;
				group = { key, lines: [], wanted: false, cut };
				groups.set(key, group);
			}
			touched.add(group);
			group.lines.push(line);
			if (group.wanted) continue;
			undecided++;
			if (!isWanted(line)) continue;
			group.wanted = true;
			undecided -= group.lines.length;
		}
		for (const group of touched) if (!group.wanted && sumMinor(group.lines) === 0) drop(group);
		if (undecided <= MAX_UNDECIDED_LINES) continue;
		for (const group of groups.values()) {
			if (undecided <= MAX_UNDECIDED_LINES / 2) break;
			if (!group.wanted) drop(group);
		}
	}
	const wanted = [...groups].filter(([, group]) => group.wanted);
	return {
		groups: new Map(wanted.map(([key, { lines }]) => [key, lines])),
		cut: new Set(wanted.filter(([, group]) => group.cut).map(([key]) => key)),
	};
}
