import { HashSet } from './hashSet';
import { Plain, plainCode, plainSeparator } from './plainCodes';
import { alikeHash, exactHash, hashAfter, isDigitCode, isZeroCode, unified } from './wordHashes';

const SPACE = 0x20;
/** In place of a separator: the number is a single word. */
const ALONE = -2;

/** What a text may name, as far as a first look at its words tells. */
export const enum Hint {
	Nothing,
	/** Nothing exactly, but perhaps something that looks alike. */
	LookAlike,
	Number,
}

/**
 * A quick "certainly not": most texts name no order, and one look at their words tells, without making any. Every number
 * leaves the trace of its last word with the separator before it, as it is and with look-alikes unified; a text may name a
 * number only if it holds such a word. It errs only towards "maybe".
 */
export class NumberTraces {
	private readonly exact = new HashSet();
	private readonly alike = new HashSet();
	/** By unified character: 1 where some number ends in it. Numbers mostly end in digits, so this alone settles most words. */
	private readonly endings = new Uint8Array(256);
	/** By unified character: 1 where some number of a single word begins with it, leading zeros aside. */
	private readonly beginnings = new Uint8Array(256);
	/** By separator (its lowest byte): 1 where it stands before the last word of some number. */
	private readonly separators = new Uint8Array(256);

	/** Remembers a number by the parts of its key. */
	add(parts: readonly string[]): void {
		const last = parts.at(-1)!;
		let from = last.length;
		while (from > 0 && plainCode(last.charCodeAt(from - 1)) !== Plain.Separator) from--;
		const separator = parts.length === 1 ? ALONE : last.charCodeAt(from - 1);
		if (separator === ALONE) this.beginnings[firstAlike(last, from, last.length)] = 1;
		else this.separators[separator & 0xff] = 1;
		this.exact.add(hashAfter(separator, exactHash(last, from, last.length)));
		this.alike.add(hashAfter(separator, alikeHash(last, from, last.length)));
		this.endings[unified(plainCode(last.charCodeAt(last.length - 1)))] = 1;
	}

	/** Whether a text may name a remembered number. `text` is as it was given. */
	read(text: string): Hint {
		const { endings } = this;
		const { length } = text;
		let hint = Hint.Nothing;
		let separator = SPACE;
		for (let index = 0; index < length; ) {
			let code = plainCode(text.charCodeAt(index));
			if (code === Plain.Suspicious) return Hint.Number;
			if (code === Plain.Separator) {
				const sign = plainSeparator(text.charCodeAt(index++));
				if (sign !== SPACE) separator = sign;
				continue;
			}
			const start = index;
			let last = code;
			do {
				last = code;
				code = ++index < length ? plainCode(text.charCodeAt(index)) : Plain.Separator;
			} while (code > Plain.Suspicious);
			if (endings[unified(last)] === 1) {
				hint = Math.max(hint, this.lookAtWord(text, start, index, separator));
				if (hint === Hint.Number) return hint;
			}
			separator = SPACE;
		}
		return hint;
	}

	/** A word that ends as some number does. */
	private lookAtWord(text: string, from: number, to: number, separator: number): Hint {
		const whole = this.look(text, from, to, separator);
		// After a label that is glued to it, a number may begin at the word's first digit.
		const digit = firstDigit(text, from, to);
		return digit > from && digit < to ? Math.max(whole, this.look(text, digit, to, ALONE)) : whole;
	}

	/** A word, or the end of one. What is equal looks alike, too, so that is asked first; most often the answer is no. */
	private look(text: string, from: number, to: number, separator: number): Hint {
		const isAfter = this.separators[separator & 0xff] === 1;
		const isAlone = this.beginnings[firstAlike(text, from, to)] === 1;
		if (!isAfter && !isAlone) return Hint.Nothing;
		const alike = alikeHash(text, from, to);
		const after = isAfter && this.alike.mayHave(hashAfter(separator, alike));
		const alone = isAlone && this.alike.mayHave(hashAfter(ALONE, alike));
		if (!after && !alone) return Hint.Nothing;
		const exact = exactHash(text, from, to);
		const isExact = (after && this.exact.mayHave(hashAfter(separator, exact))) || (alone && this.exact.mayHave(hashAfter(ALONE, exact)));
		return isExact ? Hint.Number : Hint.LookAlike;
	}
}

/** The first unified character, leading zeros aside; 0 of nothing but zeros. */
function firstAlike(text: string, from: number, to: number): number {
	for (let index = from; index < to; index++) {
		const code = unified(plainCode(text.charCodeAt(index)));
		if (!isZeroCode(code)) return code;
	}
	return 0;
}

function firstDigit(text: string, from: number, to: number): number {
	let index = from;
	while (index < to && !isDigitCode(text.charCodeAt(index))) index++;
	return index;
}
