/** Where the next page is, of a `Link` header (RFC 8288): its `rel="next"` target, or null. */
export function readNextLink(header: unknown): string | null {
	if (typeof header !== 'string') return null;
	for (const [, target, parameters] of header.matchAll(/<([^>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^",;\s]+))*)/g)) {
		const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^",;\s]+))/i.exec(parameters!);
		const relations = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
		if (relations.includes('next')) return target!.trim();
	}
	return null;
}
