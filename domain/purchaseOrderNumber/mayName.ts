const HASH_BITS = 20;
const MASK = (1 << HASH_BITS) - 1;
const OTHER = -1;
/** Where plain text ends: beyond, digits may hide in other forms. Dashes, quotes and the euro sign are known to hide none. */
const isHarmless = (code: number): boolean => (code >= 0x2010 && code <= 0x203a) || code === 0x20ac;
const isSuspicious = (code: number): boolean =>
	code > 0xff ? !isHarmless(code) : code === 0xad || code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe);

/** Digits by value, and the letters that are mistaken for them; OTHER for everything else. */
const VALUES = new Int8Array(256).fill(OTHER);
for (let digit = 0; digit <= 9; digit++) VALUES[0x30 + digit] = digit;
for (const letter of 'oO') VALUES[letter.charCodeAt(0)] = 0;
for (const letter of 'iIlL') VALUES[letter.charCodeAt(0)] = 1;

/** What a text may name, as far as a first look at its digits tells. */
export const enum Hint {
	Nothing,
	/** Nothing exactly, but perhaps something that looks alike. */
	LookAlike,
	Number,
}

/**
 * A quick "certainly not": most texts name no order, and one look at their digits tells. Every number leaves traces of its
 * last run of digits, as it is and with look-alikes unified (leading zeros dropped, letters read as digits); a text may
 * name a number only if it holds such a run. It errs only towards "maybe".
 */
export class NumberTraces {
	private readonly exact = new Traces();
	private readonly bare = new Traces();
	private readonly formatted = new Traces();
	private digitless = false;

	/** Remembers a number's key. */
	add(key: string, isBare: boolean): void {
		let exact = OTHER;
		let alike = OTHER;
		eachRun(key, (each, folded) => {
			exact = each;
			alike = folded;
			return false;
		});
		if (exact === OTHER) this.digitless = true;
		this.exact.add(exact);
		(isBare ? this.bare : this.formatted).add(alike);
	}

	/** Whether a text may name a remembered number. */
	read(text: string): Hint {
		if (this.digitless) return Hint.Number;
		let mayLookAlike = false;
		const mayName = eachRun(text, (exact, alike, isSeparated) => {
			mayLookAlike ||= this.bare.has(alike) || (isSeparated && this.formatted.has(alike));
			return this.exact.has(exact);
		});
		if (mayName) return Hint.Number;
		return mayLookAlike ? Hint.LookAlike : Hint.Nothing;
	}
}

/** A set of hashes, as bits. */
class Traces {
	private readonly bits = new Uint32Array(1 << (HASH_BITS - 5));

	add(hash: number): void {
		this.bits[hash >>> 5]! |= 1 << (hash & 31);
	}

	has(hash: number): boolean {
		return (this.bits[hash >>> 5]! & (1 << (hash & 31))) !== 0;
	}
}

/**
 * Calls `found` for each run of digits until it returns true, with its hash, that of its look-alikes, and whether a
 * separator stands before it. True also where a text hides its digits.
 */
function eachRun(text: string, found: (exact: number, alike: number, isSeparated: boolean) => boolean): boolean {
	let exact = 0;
	let alike = 0;
	let hasDigit = false;
	let isSeparated = false;
	let isRun = false;
	let isSign = false;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		const value = code < 256 ? VALUES[code]! : OTHER;
		if (value !== OTHER) {
			isRun = true;
			alike = alike === 0 && value === 0 ? 0 : (Math.imul(alike, 31) + value + 1) | 0;
			if (code < 0x3a) {
				hasDigit = true;
				exact = (Math.imul(exact, 31) + value + 1) | 0;
			} else {
				// A letter ends a run of real digits, but a run that looks alike goes on.
				if (hasDigit && found(fold(exact), fold(alike), true)) return true;
				exact = 0;
			}
			continue;
		}
		if (hasDigit && found(fold(exact), fold(alike), isSeparated)) return true;
		// A separator may have spaces after it; a letter must be glued.
		if (code === 0x20) isSeparated &&= isSign && !isRun;
		else isSeparated = (isSign = isSeparator(code)) || isLetter(code);
		exact = 0;
		alike = 0;
		hasDigit = false;
		isRun = false;
		if (code > 0x7f && isSuspicious(code)) return true;
	}
	return hasDigit && found(fold(exact), fold(alike), isSeparated);
}

function isSeparator(code: number): boolean {
	return code === 0x2d || code === 0x2f || code === 0x5f || code === 0x2e || code === 0x5c || code > 0x17f;
}

function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code > 0xbf;
}

function fold(hash: number): number {
	return (hash ^ (hash >>> HASH_BITS)) & MASK;
}
