const DASHES = /[\u02d7\u2010-\u2015\u2043\u2212]/g;
const SLASHES = /[\u2044\u2215]/g;
/** Soft hyphens and zero-width characters: nobody sees them, so they separate nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPACES = /\s/g;

/**
 * A text as numbers are compared in it: compatibility forms unified (NFKC), case folded, one kind of dash, slash and
 * space, nothing invisible. Plain Western text, which most text is, only needs its case folded.
 */
export function normaliseText(text: string): string {
	if (isPlain(text)) return text.toLowerCase();
	return text
		.replace(INVISIBLE, '')
		.normalize('NFKC')
		.toUpperCase()
		.toLowerCase()
		.replace(DASHES, '-')
		.replace(SLASHES, '/')
		.replace(SPACES, ' ');
}

function isPlain(text: string): boolean {
	for (let index = 0; index < text.length; index++) if (!isPlainCode(text.charCodeAt(index))) return false;
	return true;
}

/** Whether a character needs nothing but its case folded. */
export function isPlainCode(code: number): boolean {
	return code >= 0x20 && (code <= 0x7e || isPlainLetter(code));
}

/** À–ÿ without × ÷ ß: letters that are their own compatibility form and fold by lower case alone. */
export function isPlainLetter(code: number): boolean {
	return code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7 && code !== 0xdf;
}
