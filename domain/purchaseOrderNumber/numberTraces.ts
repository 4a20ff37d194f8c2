import { HashSet } from './hashSet';
import { plainCode, plainSeparator, SEPARATOR, SUSPICIOUS } from './plainCodes';
import { alikeHash, exactHash, extendHash, hashAfter, isDigitCode, isZeroCode, unified } from './wordHashes';

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
	/** Whether some number's last word has no digit, even with look-alikes unified. */
	private hasDigitless = false;

	/** Remembers a number by the parts of its key. */
	add(parts: readonly string[]): void {
		const last = parts.at(-1)!;
		let from = last.length;
		while (from > 0 && plainCode(last.charCodeAt(from - 1)) !== SEPARATOR) from--;
		const separator = parts.length === 1 ? ALONE : last.charCodeAt(from - 1);
		this.exact.add(hashAfter(separator, exactHash(last, from, last.length)));
		this.alike.add(hashAfter(separator, alikeHash(last, from, last.length)));
		this.hasDigitless ||= !/[0-9oil]/.test(last.slice(from));
	}

	/** Whether a text may name a remembered number. `text` is as it was given. */
	read(text: string): Hint {
		let hint = Hint.Nothing;
		let separator = SPACE;
		for (let index = 0; index < text.length; ) {
			let code = plainCode(text.charCodeAt(index));
			if (code === SUSPICIOUS) return Hint.Number;
			if (code === SEPARATOR) {
				const sign = plainSeparator(text.charCodeAt(index++));
				if (sign !== SPACE) separator = sign;
				continue;
			}
			const start = index;
			let exact = 0;
			let alike = 0;
			let isRunStart = true;
			let hasDigit = false;
			let gluedFrom = -1;
			do {
				exact = extendHash(exact, code);
				if (isDigitCode(code) && gluedFrom < 0) gluedFrom = index;
				const same = unified(code);
				if (isDigitCode(same)) hasDigit = true;
				if (!isRunStart || !isZeroCode(same)) {
					isRunStart = !isDigitCode(same);
					alike = extendHash(alike, same);
				}
				index++;
				code = index < text.length ? plainCode(text.charCodeAt(index)) : SEPARATOR;
			} while (code > SUSPICIOUS);
			if (hasDigit || this.hasDigitless) {
				hint = Math.max(hint, this.look(exact, alike, separator));
				// After a label that is glued to it, a number may begin at the word's first digit.
				if (gluedFrom > start) hint = Math.max(hint, this.lookFrom(text, gluedFrom, index));
				if (hint === Hint.Number) return hint;
			}
			separator = SPACE;
		}
		return hint;
	}

	private look(exact: number, alike: number, separator: number): Hint {
		if (this.exact.mayHave(hashAfter(separator, exact)) || this.exact.mayHave(hashAfter(ALONE, exact))) return Hint.Number;
		return this.alike.mayHave(hashAfter(separator, alike)) || this.alike.mayHave(hashAfter(ALONE, alike)) ? Hint.LookAlike : Hint.Nothing;
	}

	private lookFrom(text: string, from: number, to: number): Hint {
		if (this.exact.mayHave(hashAfter(ALONE, exactHash(text, from, to)))) return Hint.Number;
		return this.alike.mayHave(hashAfter(ALONE, alikeHash(text, from, to))) ? Hint.LookAlike : Hint.Nothing;
	}
}
