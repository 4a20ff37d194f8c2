import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import { connect } from '../connect';
import type { PickPage, Source } from '../source';
import { keepPage } from './pageCache';
import { readPart, writePart } from './partToken';
import { sorted } from './sorted';

/** So many results fill the editor's list; the rest comes when a person scrolls. */
const ENOUGH = 50;
/** No more than this is handed out at once, also of what came whole. */
const PART = 100;
/** Far more than a company has; a server whose pages go round ends here. */
const MAX_PAGES = 1_000;

export interface PickList<T> {
	/** e.g. `suppliers`. */
	list: string;
	readPage: (source: Source, token: string | null) => Promise<PickPage<T>>;
	toEntry: (record: T) => INodeListSearchItems;
}

export interface PickSearch {
	/** What was typed. */
	filter: string;
	/** Where the part before this one ended; null for the first. */
	token: string | null;
}

export interface FoundPart {
	results: INodeListSearchItems[];
	/** Of the next part; null at the end. */
	next: string | null;
}

/** Entries that hold what was typed, from the token on: as many pages as it takes to find enough, a part of them, and where to go on. */
export async function searchPages<T>(context: ILoadOptionsFunctions, list: PickList<T>, { filter, token }: PickSearch): Promise<FoundPart> {
	const { page, offset } = readPart(token);
	const found = await findEnough(context, list, { filter, token: page }, ENOUGH);
	const isMore = found.results.length > offset + PART;
	return { results: sorted(found.results).slice(offset, offset + PART), next: isMore ? writePart({ page, offset: offset + PART }) : found.next };
}

/** All entries of a list. */
export async function allOfPages<T>(context: ILoadOptionsFunctions, list: PickList<T>): Promise<INodeListSearchItems[]> {
	return sorted((await findEnough(context, list, { filter: '', token: null }, Infinity)).results);
}

async function findEnough<T>(context: ILoadOptionsFunctions, { list, readPage, toEntry }: PickList<T>, { filter, token }: PickSearch, enough: number): Promise<FoundPart> {
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
