import { createHash } from 'crypto';
import type { ILoadOptionsFunctions } from 'n8n-workflow';

/** Long enough for a person to type a name, short enough to see a new record soon. */
const MAX_AGE_MS = 30_000;
const MAX_PAGES = 500;

const pages = new Map<string, { at: number; page: Promise<unknown> }>();

/**
 * `read`'s page of a list to pick from, or the one that it gave seconds ago, so that each letter that a person types does
 * not read the whole list anew. Only a saving: what is not kept is read again. By all of the credential but its access
 * token or session, so nobody sees another company's records. A failed page is not kept.
 */
export async function keepPage<T>(context: ILoadOptionsFunctions, list: string, token: string | null, read: () => Promise<T>): Promise<T> {
	const now = Date.now();
	const key = createHash('sha256').update(JSON.stringify([await identityOf(context), list, token])).digest('base64');
	const kept = pages.get(key);
	if (kept && now - kept.at < MAX_AGE_MS) return (await kept.page) as T;
	for (const [oldKey, { at }] of pages) if (now - at >= MAX_AGE_MS || pages.size >= MAX_PAGES) pages.delete(oldKey);
	const page = read();
	pages.set(key, { at: now, page });
	page.catch(() => pages.delete(key));
	return await page;
}

async function identityOf(context: ILoadOptionsFunctions): Promise<unknown> {
	const types = Object.keys(context.getNode().credentials ?? {});
	const credentials = await Promise.all(types.map(async (type) => ({ ...(await context.getCredentials(type)), oauthTokenData: '', session: '' })));
	return [context.getCurrentNodeParameter('authentication') ?? '', types, credentials];
}
