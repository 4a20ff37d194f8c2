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

/**
 * A quick "certainly not": most texts name no order, and one look at their digits tells. Every number leaves a trace of
 * its last run of digits (leading zeros dropped, look-alike letters read as digits); a text may name a number only if
 * it holds such a run. It errs only towards "maybe".
 */
export class NumberTraces {
	private readonly traces = new Uint32Array(1 << (HASH_BITS - 5));
	private digitless = false;

	/** Remembers a number's text. */
	add(number: string): void {
		let last = OTHER;
		eachRun(number, (hash) => {
			last = hash;
			return false;
		});
		if (last === OTHER) this.digitless = true;
		else this.traces[last >>> 5]! |= 1 << (last & 31);
	}

	/** Whether a text may name a remembered number, or nearly so. */
	mayName(text: string): boolean {
		return this.digitless || eachRun(text, (hash) => (this.traces[hash >>> 5]! & (1 << (hash & 31))) !== 0);
	}
}

/** Calls `found` for each run of digits until it returns true; true also where a text hides its digits. */
function eachRun(text: string, found: (hash: number) => boolean): boolean {
	let hash = 0;
	let hasDigit = false;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		const value = code < 256 ? VALUES[code]! : OTHER;
		if (value !== OTHER) {
			if (code < 0x3a) hasDigit = true;
			hash = hash === 0 && value === 0 ? 0 : (Math.imul(hash, 31) + value + 1) | 0;
			continue;
		}
		if (hasDigit && found(fold(hash))) return true;
		hash = 0;
		hasDigit = false;
		if (code > 0x7f && isSuspicious(code)) return true;
	}
	return hasDigit && found(fold(hash));
}

function fold(hash: number): number {
	return (hash ^ (hash >>> HASH_BITS)) & MASK;
}
