import type { INodeListSearchItems } from 'n8n-workflow';
import type { ElementKind } from '../source';
import type { DimensionElement } from '../wire/masterData';
import type { PickList } from './searchPages';

/** Projects or departments to pick from. */
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
