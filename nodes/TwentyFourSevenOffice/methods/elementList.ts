import type { ILoadOptionsFunctions, INodeListSearchItems } from 'n8n-workflow';
import type { ElementKind } from '../source';
import type { DimensionElement } from '../wire/masterData';
import { searchPages, type PickList } from './searchPages';

/** Projects or departments to pick one from. */
export function elementList(kind: ElementKind): PickList<DimensionElement> {
	return {
		list: `${kind}s`,
		readPage: async (source, token) => (await source.elementPage?.(kind, token)) ?? { entries: await source.elements(kind, Infinity), next: null },
		toEntry: ({ active, ...element }) => toElementEntry(active === false ? { ...element, note: 'inactive' } : element),
	};
}

export function toElementEntry({ id, name, note }: { id: string; name: string | null; note?: string }): INodeListSearchItems {
	const shownId = note === undefined ? id : `${id}, ${note}`;
	return { name: name === null ? shownId : `${name} (${shownId})`, value: id };
}

/** All of them: a list to choose several from has no pages. */
export async function allElements(context: ILoadOptionsFunctions, kind: ElementKind): Promise<INodeListSearchItems[]> {
	return sorted((await searchPages(context, elementList(kind), { filter: '', token: null }, Infinity)).results);
}

/** By name, as Norwegians sort. */
export function sorted(entries: INodeListSearchItems[]): INodeListSearchItems[] {
	return entries.sort((one, other) => one.name.localeCompare(other.name, 'nb', { numeric: true }));
}
