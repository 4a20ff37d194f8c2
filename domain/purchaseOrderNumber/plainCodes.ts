/** What a character is to the first look at a text. Above these, a letter or digit, lower case: its own code. */
export const enum Plain {
	Separator,
	/** It may become something else when the text is normalised, so that only the whole grammar can read the text. */
	Suspicious,
}

/** Of each of the first 256 characters. */
const CODES = new Uint8Array(256);
for (let code = 0x80; code < 256; code++) CODES[code] = Plain.Suspicious;
// No-break space, pound, yen, paragraph, quotes, degree, middle dot, times and divided by: these are what they are.
for (const harmless of '\u00a0£¥§«»°·×÷') CODES[harmless.charCodeAt(0)] = Plain.Separator;
for (let code = 0x30; code <= 0x39; code++) CODES[code] = code;
for (let code = 0x61; code <= 0x7a; code++) CODES[code] = CODES[code - 0x20] = code;
for (let code = 0xe0; code <= 0xff; code++) if (code !== 0xf7) CODES[code] = code;
for (let code = 0xc0; code <= 0xde; code++) if (code !== 0xd7) CODES[code] = code + 0x20;

/** A `Plain`, or the lower-case letter or digit that the grammar will read. */
export function plainCode(code: number): number {
	if (code < 256) return CODES[code]!;
	// Dashes, quotes, bullet and euro sign.
	const isHarmless = (code >= 0x2010 && code <= 0x2015) || (code >= 0x2018 && code <= 0x2022) || code === 0x20ac;
	return isHarmless ? Plain.Separator : Plain.Suspicious;
}

/** The separator as the grammar will read it. */
export function plainSeparator(code: number): number {
	if (code >= 0x2010 && code <= 0x2015) return 0x2d;
	return code === 0xa0 || (code >= 0x09 && code <= 0x0d) ? 0x20 : code;
}
