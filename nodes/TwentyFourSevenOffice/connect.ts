import type { RequestContext } from '../shared/sendRequest';
import { connectRest } from './rest/connectRest';
import { connectSoap } from './soap/connectSoap';
import type { Source } from './source';

/** Values of the node's parameter *Authentication*: each stands for an API and its credential. */
export const REST_AUTHENTICATION = 'oAuth2';
export const SOAP_AUTHENTICATION = 'emailAndPassword';

/** The API that the node's *Authentication* chooses, with its credential. */
export async function connect(context: RequestContext): Promise<Source> {
	return context.getNode().parameters.authentication === SOAP_AUTHENTICATION ? await connectSoap(context) : await connectRest(context);
}
