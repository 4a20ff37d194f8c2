import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { connect } from '../connect';
import type { Source } from '../source';
import { keepPage } from './pageCache';

/** A list that comes whole, or the same one read a moment ago. */
export async function wholeList<T>(context: ILoadOptionsFunctions, list: string, read: (source: Source) => Promise<T[]>): Promise<T[]> {
	return await keepPage(context, list, null, async () => await read(await connect(context)));
}
