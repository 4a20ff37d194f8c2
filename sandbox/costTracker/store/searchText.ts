/** What a search looks in: the given texts, lower case. */
export function searchText(...texts: Array<string | null | undefined>): string {
	return texts.filter(Boolean).join('\n').toLowerCase();
}

/** A LIKE pattern (ESCAPE '\') for "contains", without case. */
export function likePattern(search: string): string {
	return `%${search.trim().toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
}
