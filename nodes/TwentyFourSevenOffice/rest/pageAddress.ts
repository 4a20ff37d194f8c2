import type { IDataObject } from 'n8n-workflow';
import { readNextLink } from './nextLink';

/** A whole address with its parameters in one order, so that the same page has one name. */
export function toAddress(url: string, qs: IDataObject = {}): string {
	const address = new URL(url);
	for (const [name, value] of Object.entries(qs)) if (value !== undefined) address.searchParams.set(name, String(value));
	address.searchParams.sort();
	return address.href;
}

export interface PageFacts {
	/** Of this page. */
	address: string;
	/** Its `Link` header. */
	link: unknown;
	itemCount: number;
	/** Whether the list takes `page`. */
	takesPageNumber: boolean;
	/** How many records a full page has: what was asked for, or what an earlier page had. */
	fullSize: number;
}

/**
 * Where the next page is; null at the end. `Link` decides. Where it is missing, also on one page only, page numbers are
 * counted up for as long as full pages come.
 * @throws TypeError when the link is no address
 */
export function nextAddress({ address, link, itemCount, takesPageNumber, fullSize }: PageFacts): string | null {
	const target = readNextLink(link);
	if (target !== null) return keepFilter(new URL(target, address), new URL(address));
	const mayGoOn = link === undefined && takesPageNumber && mayBeFull(itemCount, fullSize);
	return mayGoOn ? toAddress(address, { page: pageOf(new URL(address)) + 1 }) : null;
}

/** Where a page's `Link` header alone leads; null when it leads nowhere or is no address, which is told when it is the page's turn. */
export function linkedAddress(address: string, link: unknown): string | null {
	const target = readNextLink(link);
	return target !== null && URL.canParse(target, address) ? keepFilter(new URL(target, address), new URL(address)) : null;
}

/** The page that is to be expected after this one where pages have numbers; null where they have tokens. */
export function addressAfter(address: string): string | null {
	const url = new URL(address);
	return url.searchParams.has('page') ? toAddress(address, { page: pageOf(url) + 1 }) : null;
}

/**
 * A link to a numbered page of the same list keeps the question that was asked: one that dropped or changed a parameter
 * would go on with other records, or without their dimensions. A token stands for all of that, and is followed as it is.
 */
function keepFilter(target: URL, current: URL): string {
	if (target.origin + target.pathname !== current.origin + current.pathname || !target.searchParams.has('page')) return target.href;
	for (const [name, value] of current.searchParams) {
		const isPaging = name === 'page' || (name === 'limit' && target.searchParams.has('limit'));
		if (!isPaging) target.searchParams.set(name, value);
	}
	return toAddress(target.href);
}

/** A page is full when it holds what a full one does, or a round number: the largest page size is not documented. */
function mayBeFull(count: number, fullSize: number): boolean {
	return count > 0 && (count >= fullSize || count % 50 === 0);
}

function pageOf({ searchParams }: URL): number {
	return Number(searchParams.get('page') ?? 1);
}
