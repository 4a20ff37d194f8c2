import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { SignInError } from '../../shared/signInError';
import { readSoapCredential, type SoapCredential } from './soapCredential';

/** The credential's hidden field that n8n keeps, encrypted, from one execution to the next. */
export const SESSION_FIELD = 'session';

/** Of whom a session is: n8n keeps it when the fields are edited, and it would go on reading the old company. */
function ownerOf({ username, applicationId, identityId, baseUrls }: SoapCredential): string {
	return JSON.stringify([username, applicationId, identityId, baseUrls.api]);
}

/** A session as it is kept. The id goes into a header, so it may hold nothing that ends one. */
export function keepSession(credential: SoapCredential, id: string): string {
	if (!/^[\w.+/=-]+$/.test(id)) {
		throw new SignInError('24SevenOffice gave a session that can not be sent as a cookie.', 'Check the base URLs in the credential.');
	}
	return `${id} ${ownerOf(credential)}`;
}

/** The id of the session that is kept, when it is one of these very fields; else null. */
export function readSession(data: ICredentialDataDecryptedObject, credential: SoapCredential): string | null {
	const kept = typeof data[SESSION_FIELD] === 'string' ? data[SESSION_FIELD] : '';
	const space = kept.indexOf(' ');
	return space > 0 && kept.slice(space + 1) === ownerOf(credential) ? kept.slice(0, space) : null;
}

export function toCookie(sessionId: string): string {
	return `ASP.NET_SessionId=${sessionId}`;
}

/** The request with the session's cookie, if it goes to one of the two hosts; the cookie goes nowhere else. */
export function signRequest(data: ICredentialDataDecryptedObject, request: IHttpRequestOptions): IHttpRequestOptions {
	const credential = readSoapCredential(data);
	const sessionId = readSession(data, credential);
	const address = request.baseURL === undefined ? request.url : `${request.baseURL.replace(/\/$/, '')}/${request.url.replace(/^\//, '')}`;
	const origins = Object.values(credential.baseUrls).map((url) => new URL(url).origin);
	if (sessionId === null || !URL.canParse(address) || !origins.includes(new URL(address).origin)) return request;
	return { ...request, headers: { ...request.headers, Cookie: toCookie(sessionId) } };
}
