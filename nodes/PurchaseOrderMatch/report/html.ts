/** Text that is HTML already. Only `html` makes it, so what reaches the page is either written in our source or escaped. */
export class Html {
	constructor(readonly source: string) {}
}

type Part = Html | string | number | null | undefined | readonly Part[];

/** A tagged template: everything put into it is escaped, unless it is HTML itself; null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
	return new Html(strings.reduce((text, string, index) => text + render(parts[index - 1]) + string));
}

/** Text from outside in an element of its own, so that right-to-left marks in it turn nothing else around. */
export function isolated(text: string): Html {
	return html`<bdi>${text}</bdi>`;
}

/** A link if the address is one of the web; the text alone otherwise (`javascript:` and the like). */
export function linked(text: Html, url: string | null): Html {
	return url !== null && /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noopener noreferrer">${text}</a>` : text;
}

function render(part: Part): string {
	if (part === null || part === undefined) return '';
	if (part instanceof Html) return part.source;
	if (typeof part === 'object') return part.map(render).join('');
	return escape(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Control characters mean nothing in HTML; marks that turn the order of letters around could show `gnp.exe` as `exe.png`. */
function escape(text: string): string {
	return text
		.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
		.replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd')
		.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
