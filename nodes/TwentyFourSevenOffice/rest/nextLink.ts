/** `<target>; name="value"; name=value`, one of several with commas between; quoted values may hold commas. */
const LINK = /<([^>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^",;\s]+))*)/g;
const PARAMETER = /;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^",;\s]+))/g;

/** Where the next page is, of a `Link` header (RFC 8288): its `rel="next"` target, or null. */
export function readNextLink(header: unknown): string | null {
	if (typeof header !== 'string') return null;
	for (const [, target, parameters] of header.matchAll(LINK)) {
		for (const [, name, quoted, bare] of parameters!.matchAll(PARAMETER)) {
			const relations = (quoted ?? bare ?? '').toLowerCase().split(/\s+/);
			if (name!.toLowerCase() === 'rel' && relations.includes('next')) return target!.trim();
		}
	}
	return null;
}
