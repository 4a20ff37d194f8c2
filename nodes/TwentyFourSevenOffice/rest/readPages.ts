import { TextTable } from '../../../domain/textTable';
import { asObject, asText } from '../wire/readers';
import type { Api } from './api';
import { followPages, ledBack, type List } from './followPages';

/** Far more than a company has. Reaching it is an error, never a quiet end. */
export const MAX_ITEMS = 2_000_000;

/** A list that keeps changing while it is read is read so often at most. */
const MAX_READINGS = 3;

/**
 * A list's records page by page, each once. A record that comes again on a later page tells that the list shifted while
 * it was read, so that another may have moved to a page that was read already: the list is then read again for what is
 * new, until a reading brings nothing new. A page of known records only is one that leads back: an error, since the rest
 * can't be reached. A page is the reader's own, who may empty it.
 */
export async function* readPages(api: Api, list: List): AsyncGenerator<unknown[]> {
	const known = new TextTable();
	for (let reading = 1; ; reading++) {
		const met = reading === 1 ? known : new TextTable();
		const knownBefore = known.texts.length;
		let shifted = false;
		for await (const items of followPages(api, list)) {
			const once = onlyNew(items, met);
			if (once.length === 0) throw ledBack(api, list);
			shifted ||= once.length < items.length;
			const fresh = reading === 1 ? once : onlyNew(once, known);
			if (known.texts.length > MAX_ITEMS) throw tooManyItems(api, list);
			if (fresh.length > 0) yield fresh;
		}
		if (!shifted || (reading > 1 && known.texts.length === knownBefore)) return;
		if (reading === MAX_READINGS) throw keepsChanging(api, list);
	}
}

/** The first `limit` records, or all. */
export async function readList(api: Api, list: List, limit = Infinity): Promise<unknown[]> {
	const items: unknown[] = [];
	for await (const page of readPages(api, list)) {
		for (const item of page) items.push(item);
		if (items.length >= limit) break;
	}
	return items.slice(0, limit);
}

/** Those that are not known yet; from now on they are. Where all are new it is the same array. */
function onlyNew(items: unknown[], known: TextTable): unknown[] {
	let some: unknown[] | undefined;
	for (let index = 0; index < items.length; index++) {
		const name = nameOf(items[index]);
		if (name !== null && !known.addNew(name)) some ??= items.slice(0, index);
		else some?.push(items[index]);
	}
	return some ?? items;
}

/** Every record has an `id`, or, as an element of a dimension, a `value`. One with neither can't be compared, and counts as new. */
function nameOf(item: unknown): string | null {
	const { id, value } = asObject(item);
	return asText(id) ?? asText(value);
}

function tooManyItems(api: Api, { what }: List): Error {
	return api.error(`24SevenOffice gave more than ${MAX_ITEMS} ${what}, which is the limit.`, 'Narrow the filter, e.g. read one year at a time.');
}

function keepsChanging(api: Api, { what }: List): Error {
	return api.error(
		`The list of ${what} changed each of the ${MAX_READINGS} times that it was read, so some may have been missed.`,
		'Run the workflow again at a quieter time.',
	);
}
