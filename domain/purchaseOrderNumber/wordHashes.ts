import { plainCode } from './plainCodes';

const ZERO = 0x30;
const ONE = 0x31;
const NINE = 0x39;

/** Of each lower-case letter or digit, what look-alikes are unified to: o is 0, i and l are 1. */
const UNIFIED = new Uint8Array(256);
for (let code = 0; code < 256; code++) UNIFIED[code] = code;
UNIFIED['o'.charCodeAt(0)] = ZERO;
UNIFIED['i'.charCodeAt(0)] = ONE;
UNIFIED['l'.charCodeAt(0)] = ONE;

/** `code` is a plain one. */
export function unified(code: number): number {
	return UNIFIED[code]!;
}

/** Whether a unified character is a digit. */
export function isDigitCode(code: number): boolean {
	return code <= NINE && code >= ZERO;
}

export function isZeroCode(code: number): boolean {
	return code === ZERO;
}

function extendHash(hash: number, code: number): number {
	return (Math.imul(hash, 31) + code) | 0;
}

/** A hash of a text without its case, from one place up to another. */
export function exactHash(text: string, from: number, to: number): number {
	let hash = 0;
	for (let index = from; index < to; index++) hash = extendHash(hash, plainCode(text.charCodeAt(index)));
	return hash;
}

/** The same for all texts that `foldLookAlikes` makes one, and for those that differ in zeros before a digit or alone. */
export function alikeHash(text: string, from: number, to: number): number {
	let hash = 0;
	let isRunStart = true;
	for (let index = from; index < to; index++) {
		const code = unified(plainCode(text.charCodeAt(index)));
		if (isRunStart && isZeroCode(code)) continue;
		isRunStart = !isDigitCode(code);
		hash = extendHash(hash, code);
	}
	return hash;
}

/** What a word's hash becomes with the separator that stands before it. */
export function hashAfter(separator: number, wordHash: number): number {
	return wordHash ^ Math.imul(separator + 1, 0x9e3779b1);
}
