import { readServerCode, readServerMessage, toShownAddress, type RequestFailure } from './requestFailure';

interface ErrorLike {
	message?: unknown;
	code?: unknown;
	status?: unknown;
	body?: unknown;
	failure?: { cause?: unknown };
	cause?: unknown;
	config?: { url?: unknown };
	response?: { status?: unknown; data?: unknown; headers?: Record<string, unknown> };
}

/** What an error of n8n's request helper tells, without anything that may be secret. */
export type ThrownFacts = Pick<
	RequestFailure,
	'statusCode' | 'networkErrorCode' | 'serverMessage' | 'serverCode' | 'contentType' | 'gettingToken' | 'keptNoToken' | 'notJson'
> & { address?: string; retryAfter?: unknown };

/** Longest chain of causes that is followed. */
const MAX_DEPTH = 10;

/**
 * Reads what n8n's request helper threw. It wraps the real error once or twice: an axios error of the request, an axios
 * error of the *token* request (which carries the client secret in its `config`), an `AuthError`/`ResponseError` of
 * n8n's OAuth2 client, or n8n's own "needs to be reconnected". Told apart by shape, since n8n exports none of these classes.
 */
export function readThrown(error: unknown, requestedUrl: string): ThrownFacts {
	const chain = causesOf(error);
	const axios = chain.find((each) => each.config !== undefined);
	if (axios) {
		const address = typeof axios.config?.url === 'string' ? axios.config.url : requestedUrl;
		const gettingToken = toShownAddress(address) !== toShownAddress(requestedUrl);
		return {
			...(gettingToken ? { gettingToken, address: toShownAddress(address) } : {}),
			...(axios.response && !isCutShort(axios.response)
				? {
						statusCode: numberOrNothing(axios.response.status),
						serverMessage: readServerMessage(axios.response.data),
						serverCode: readServerCode(axios.response.data),
						contentType: mediaType(axios.response.headers),
						retryAfter: axios.response.headers?.['retry-after'],
					}
				: { networkErrorCode: axios.response ? 'ECONNRESET' : networkErrorCode(chain) }),
		};
	}
	const refused = chain.find(
		(each) => each.code === 'EAUTH' || each.code === 'ESTATUS' || each.failure?.cause === 'credential-invalid',
	);
	if (refused) {
		// An answer that was meant to bring a token, but can't be read: what there is of it may be the token itself.
		if (typeof refused.status === 'number' && refused.status < 300) return { gettingToken: true, notJson: true };
		return {
			gettingToken: true,
			statusCode: numberOrNothing(refused.status),
			serverMessage: readServerMessage(refused.body) ?? textOrNothing(refused.message),
			serverCode: readServerCode(refused.body),
		};
	}
	// What n8n says when a token answer held no token; it keeps that answer and asks for no other.
	if (chain.some(({ message }) => message === 'Unable to sign without access token')) return { gettingToken: true, notJson: true, keptNoToken: true };
	return { networkErrorCode: networkErrorCode(chain), serverMessage: textOrNothing(chain.at(-1)?.message) };
}

/** An answer that began well and whose connection broke in the middle of its body. */
function isCutShort({ status }: NonNullable<ErrorLike['response']>): boolean {
	return typeof status === 'number' && status >= 200 && status < 300;
}

function causesOf(error: unknown): ErrorLike[] {
	const chain: ErrorLike[] = [];
	for (let next = error; typeof next === 'object' && next !== null && chain.length < MAX_DEPTH; next = (next as ErrorLike).cause) {
		chain.push(next);
	}
	return chain;
}

function networkErrorCode(chain: ErrorLike[]): string | undefined {
	return chain.map(({ code }) => code).find((code): code is string => typeof code === 'string' && /^E[A-Z_]+$/.test(code));
}

/** `text/html` of `text/html; charset=utf-8`. */
export function mediaType(headers: Record<string, unknown> | undefined): string | undefined {
	const value = headers?.['content-type'];
	return typeof value === 'string' ? value.split(';')[0]!.trim().toLowerCase() : undefined;
}

function numberOrNothing(value: unknown): number | undefined {
	return typeof value === 'number' ? value : undefined;
}

function textOrNothing(value: unknown): string | undefined {
	return typeof value === 'string' ? readServerMessage(value) : undefined;
}
