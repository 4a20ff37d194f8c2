import type { Request, Response } from 'express';

/** The address of this request with other parameters. ASSUMED Link.addresses: absolute, as in clients' recorded answers. */
function addressWith(request: Request, changes: Record<string, string>): string {
	const address = new URL(request.originalUrl, `${request.protocol}://${request.get('host')}`);
	for (const [name, value] of Object.entries(changes)) address.searchParams.set(name, value);
	return address.href;
}

/**
 * One page by number. SPEC link: `first`, `prev` and `next`.
 * ASSUMED Link.last: there is no `next` on the last page, and a page after it is empty.
 */
export function sendPage<T>(request: Request, response: Response, all: readonly T[], page: number, limit: number): T[] {
	const links = [`<${addressWith(request, { page: '1' })}>; rel="first"`];
	if (page > 1) links.push(`<${addressWith(request, { page: String(page - 1) })}>; rel="prev"`);
	if (page * limit < all.length) links.push(`<${addressWith(request, { page: String(page + 1) })}>; rel="next"`);
	response.setHeader('Link', links.join(', '));
	return all.slice((page - 1) * limit, page * limit);
}

const TOKEN = /^after-(\d{1,9})$/;

/** Where a continuation token leads, or null when it is none of ours. */
export function readContinuationToken(token: string): number | null {
	const found = TOKEN.exec(Buffer.from(token, 'base64url').toString('utf8'));
	return found === null ? null : Number(found[1]);
}

/** One page by continuation token. SPEC Link: only `next`, and only when there is more. */
export function sendPageFrom<T>(request: Request, response: Response, all: readonly T[], from: number, limit: number): T[] {
	const next = from + limit;
	if (next < all.length) {
		const continuationToken = Buffer.from(`after-${next}`).toString('base64url');
		response.setHeader('Link', `<${addressWith(request, { continuationToken })}>; rel="next"`);
	}
	return all.slice(from, next);
}
