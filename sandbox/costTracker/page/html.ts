/** Markup that is safe to put into a page as it is. */
export class Html {
	constructor(readonly text: string) {}
}

type Part = Html | Part[] | string | number | null | undefined | false;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template whose values are escaped, unless they are markup themselves. Null, undefined and false are nothing. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
	return new Html(strings.map((text, i) => (i === 0 ? text : render(values[i - 1]) + text)).join(''));
}

function render(value: Part): string {
	if (value instanceof Html) return value.text;
	if (Array.isArray(value)) return value.map(render).join('');
	if (value === null || value === undefined || value === false) return '';
	return withoutDirectionMarks(String(value)).replace(/[&<>"']/g, (character) => entities[character] as string);
}

/** A right-to-left override in a description would turn the figures beside it around. */
function withoutDirectionMarks(text: string): string {
	return text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '');
}
