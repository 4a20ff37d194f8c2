import type { Source } from '../../source';
import type { LedgerLine } from '../../wire/ledgerLine';
import { isUnbalanced, type Voucher } from '../../wire/voucher';

/** Lines by the key of their voucher. */
export type Groups = Map<string, LedgerLine[]>;

/** The groups as vouchers; those in `cut` are read anew, whole. What does not balance even then is not whole. */
export async function* completeVouchers(source: Source, groups: Groups, cut: ReadonlySet<string>): AsyncGenerator<Voucher> {
	const ids = new Set([...cut].filter((key) => groups.get(key)![0]!.voucherId !== null));
	const read = ids.size > 0 ? await source.vouchers(ids) : new Map<string, Voucher>();
	for (const [key, lines] of groups) {
		// What was handed out need not be held any longer.
		groups.delete(key);
		const voucher = read.get(key) ?? { lines, whole: !cut.has(key) };
		yield { lines: voucher.lines, whole: voucher.whole && !isUnbalanced(voucher) };
	}
}
