import type { RequestContext } from '../shared/sendRequest';
import { connectRest } from './rest/connectRest';
import type { Source } from './source';

/** The API that the node's *Authentication* chooses, with its credential. */
export async function connect(context: RequestContext): Promise<Source> {
	return await connectRest(context);
}
