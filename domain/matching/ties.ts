import { int32s, uint16s, uint8s } from '../columns';
import { numberOfReason, type ReasonCode, reasonOfNumber } from './reasons';

/** Orders of a tie that are listed by name; how many there were is told besides. */
export const MAX_CANDIDATES = 20;

const NO_TIE = 0;

/** Which transactions tied at which criterion, why and between how many orders; and between which, at the first tie. */
export class TieNotes {
	private readonly reasons: Uint8Array[];
	private readonly counts: Int32Array[];
	/** Of each transaction: the position of its first tie, plus one. */
	private readonly first: Uint16Array;
	private readonly listed: Array<readonly number[] | undefined>;

	constructor(
		private readonly transactionCount: number,
		private readonly criterionCount: number,
	) {
		this.reasons = Array.from({ length: criterionCount }, () => uint8s(transactionCount));
		this.counts = Array.from({ length: criterionCount }, () => int32s(transactionCount));
		this.first = uint16s(transactionCount);
		this.listed = new Array<readonly number[] | undefined>(transactionCount);
	}

	/** `candidates` are the orders to list: all of them, or the first few. The list is kept, not copied. */
	tied(transaction: number, position: number, reason: ReasonCode, candidates: readonly number[], candidateCount: number): void {
		this.reasons[position]![transaction] = numberOfReason(reason);
		this.counts[position]![transaction] = candidateCount;
		const first = this.first[transaction]!;
		if (first !== NO_TIE && first <= position) return;
		this.first[transaction] = position + 1;
		this.listed[transaction] = candidates;
	}

	/** Forgets what was noted of a transaction. */
	forget(transaction: number): void {
		if (this.first[transaction] === NO_TIE) return;
		for (let position = 0; position < this.criterionCount; position++) {
			this.reasons[position]![transaction] = NO_TIE;
			this.counts[position]![transaction] = 0;
		}
		this.first[transaction] = NO_TIE;
		this.listed[transaction] = undefined;
	}

	/** The position of the first tie, or null. */
	firstOf(transaction: number): number | null {
		const first = this.first[transaction]!;
		return first === NO_TIE ? null : first - 1;
	}

	reasonAt(transaction: number, position: number): ReasonCode | null {
		return reasonOfNumber(this.reasons[position]![transaction]!);
	}

	countAt(transaction: number, position: number): number {
		return this.counts[position]![transaction]!;
	}

	/** The orders of the first tie. */
	candidatesOf(transaction: number): readonly number[] {
		return this.listed[transaction] ?? [];
	}

	/** How many transactions tied at a criterion. */
	total(position: number): number {
		let total = 0;
		const reasons = this.reasons[position]!;
		for (let transaction = 0; transaction < this.transactionCount; transaction++) if (reasons[transaction] !== NO_TIE) total++;
		return total;
	}
}
