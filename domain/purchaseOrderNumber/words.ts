import { isPlainCode, isPlainLetter, normaliseText } from './normaliseText';

/** How a word hangs together with the one before it. */
export const enum Joint {
	/** Something that ends a number: punctuation, brackets, several signs, or the text's beginning. */
	Break,
	/** Spaces only. */
	Space,
	/** One separator with spaces around it, `2021 - 0001`. */
	Spaced,
	/** One separator and no space, `2021-0001`. */
	Tight,
}

const LETTER_OR_NUMBER = /[\p{L}\p{N}\p{M}]/u;
const DIGITS = /^\d+$/;

/** A text, normalised and cut into words of letters and digits. Reused from text to text, so that reading allocates little. */
export class Words {
	text = '';
	count = 0;
	readonly starts: number[] = [];
	readonly ends: number[] = [];
	/** Of word k to word k − 1. */
	readonly joints: Joint[] = [];
	/** The separator of a Spaced or Tight joint; '' of others. */
	readonly separators: string[] = [];

	/** `text` as it was given; it is kept normalised. */
	read(text: string): void {
		// In one go as long as all is plain, which most texts are; where words stand is the same in either case.
		if (this.cut(text, true)) {
			this.text = text.toLowerCase();
		} else {
			this.text = normaliseText(text);
			this.cut(this.text, false);
		}
		for (let word = 0; word < this.count; word++) this.readJoint(word);
	}

	/** Finds the words; returns whether it came to the end. `onlyPlain`: gives up at a character that is not plain. */
	private cut(text: string, onlyPlain: boolean): boolean {
		const { starts, ends } = this;
		const { length } = text;
		let count = 0;
		for (let index = 0; index < length; index++) {
			let kind = kindOf(text.charCodeAt(index), onlyPlain);
			if (kind === Kind.Word) {
				starts[count] = index;
				do kind = ++index < length ? kindOf(text.charCodeAt(index), onlyPlain) : Kind.Sign;
				while (kind === Kind.Word);
				ends[count++] = index;
			}
			if (kind === Kind.NotPlain && onlyPlain) return false;
		}
		this.count = count;
		return true;
	}

	word(index: number): string {
		return this.text.slice(this.starts[index], this.ends[index]);
	}

	/** A word without its first letters. */
	wordFrom(index: number, begin: number): string {
		return this.text.slice(this.starts[index]! + begin, this.ends[index]);
	}

	/** What stands before a word, up to the word before it. */
	gapBefore(index: number): string {
		return this.text.slice(index === 0 ? 0 : this.ends[index - 1], this.starts[index]);
	}

	/** What stands after a word, to the text's end. */
	after(index: number): string {
		return this.text.slice(this.ends[index]);
	}

	isDigits(index: number): boolean {
		return index >= 0 && index < this.count && DIGITS.test(this.word(index));
	}

	/** Whether the word hangs together with the word before it without a space. */
	isTight(index: number): boolean {
		return index > 0 && index < this.count && this.joints[index] === Joint.Tight;
	}

	private readJoint(index: number): void {
		this.separators[index] = '';
		this.joints[index] = index === 0 ? Joint.Break : this.jointOver(index, this.ends[index - 1]!, this.starts[index]!);
	}

	private jointOver(index: number, from: number, to: number): Joint {
		let signAt = -1;
		for (let at = from; at < to; at++) {
			if (this.text.charCodeAt(at) === 0x20) continue;
			if (signAt !== -1) return Joint.Break;
			signAt = at;
		}
		return signAt === -1 ? Joint.Space : this.jointBy(index, this.text.charAt(signAt), to - from === 1);
	}

	private jointBy(index: number, sign: string, isGlued: boolean): Joint {
		if (isGlued) return this.isSeparator(index, sign) ? this.separate(index, sign, Joint.Tight) : Joint.Break;
		return SPACED_SEPARATORS.has(sign) ? this.separate(index, sign, Joint.Spaced) : Joint.Break;
	}

	private separate(index: number, sign: string, joint: Joint): Joint {
		this.separators[index] = sign;
		return joint;
	}

	/** Commas and colons separate only inside an amount or a time: `1001,50` is no 1001, `1001,1002` is a list. */
	private isSeparator(index: number, sign: string): boolean {
		if (TIGHT_SEPARATORS.has(sign)) return true;
		if (sign !== ',' && sign !== ':') return false;
		if (!/\d$/.test(this.word(index - 1)) || !/^\d/.test(this.word(index))) return false;
		if (sign === ':') return true;
		const digitsAfter = /^\d+/.exec(this.word(index))?.[0].length ?? 0;
		return digitsAfter <= 2 || (digitsAfter === 3 && /^\d{1,3}$/.test(this.word(index - 1)));
	}
}

const TIGHT_SEPARATORS: ReadonlySet<string> = new Set(['-', '_', '/', '\\', '.', '@']);
const SPACED_SEPARATORS: ReadonlySet<string> = new Set(['-', '_', '/', '\\']);

/** What a character is to the cutting of a text. */
const enum Kind {
	Sign,
	Word,
	NotPlain,
}

/** Of each of the first 256 characters. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
	if (!isPlainCode(code)) return Kind.NotPlain;
	return /[0-9A-Za-z]/.test(String.fromCharCode(code)) || isPlainLetter(code) ? Kind.Word : Kind.Sign;
});

function kindOf(code: number, onlyPlain: boolean): Kind {
	if (code < 256) return KINDS[code]!;
	return !onlyPlain && LETTER_OR_NUMBER.test(String.fromCharCode(code)) ? Kind.Word : Kind.NotPlain;
}
