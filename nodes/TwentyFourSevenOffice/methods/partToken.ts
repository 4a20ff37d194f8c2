/** Where a part of a list begins: at a page of the API, after so many of the entries that were found from there on. */
export interface PartStart {
	/** The page's own token; null for the first. */
	page: string | null;
	offset: number;
}

const PART = /^part:(\d+):(.*)$/s;

/** Of n8n's `paginationToken`: a part of a page, or a page from its beginning. */
export function readPart(token: string | null): PartStart {
	const [, offset, page] = PART.exec(token ?? '') ?? [];
	return offset === undefined ? { page: token, offset: 0 } : { page: page === '' ? null : page!, offset: Number(offset) };
}

export function writePart({ page, offset }: PartStart): string {
	return `part:${offset}:${page ?? ''}`;
}
