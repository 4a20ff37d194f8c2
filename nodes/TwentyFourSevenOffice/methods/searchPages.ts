import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { connect } from '../connect';
import type { PickPage, Source } from '../source';
import { keepPage } from './pageCache';

/** So many results fill the editor's list; the rest comes when a person scrolls. */
const ENOUGH = 50;
/** Far more than a company has; a server whose pages go round ends here. */
const MAX_PAGES = 1_000;

export interface PickList<T> {
	/** e.g. `suppliers`. */
	list: string;
	readPage: (source: Source, token: string | null) => Promise<PickPage<T>>;
	toEntry: (record: T) => INodeListSearchItems;
}

/** Records whose entry holds the text, from the token on: as many pages as it takes to find enough, and where to go on. */
export async function searchPages<T>(
	context: ILoadOptionsFunctions,
	{ list, readPage, toEntry }: PickList<T>,
	{ filter, token }: { filter: string; token: string | null },
	enough = ENOUGH,
): Promise<{ results: INodeListSearchItems[]; next: string | null }> {
	let source: Source | undefined;
	const readAt = (at: string | null) => keepPage(context, list, at, async () => await readPage((source ??= await connect(context)), at));
	const wanted = filter.trim().toLowerCase();
	const results: INodeListSearchItems[] = [];
	const seen = new Set<string>();
	let next = token;
	for (let count = 0; count < MAX_PAGES; count++) {
		const at = next;
		seen.add(String(at));
		const page = await readAt(at);
		for (const entry of page.entries.map(toEntry)) if (entry.name.toLowerCase().includes(wanted)) results.push(entry);
		next = page.next;
		if (next === null || results.length >= enough || seen.has(next)) break;
	}
	return { results, next: next === null || seen.has(next) ? null : next };
}
