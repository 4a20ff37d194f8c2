import type {
	IAdditionalCredentialOptions,
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError, sleep } from 'n8n-workflow';
import { describeFailure, type FailureText } from './describeFailure';
import { mediaType, readThrown } from './failureFromError';
import { hideSecrets } from './hideSecrets';
import { readLimited } from './readLimited';
import { slowDown, type Pace } from './pace';
import { readServerCode, readServerMessage, toShownAddress, type RequestFailure } from './requestFailure';
import { decideRetry, readRetryAfterMs } from './retryDecision';
import { findSignInError } from './signInError';

export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** Longest silence of a server. */
const TIMEOUT_MS = 120_000;
/** Longest wait for one answer, also for one whose body trickles in. */
export const ANSWER_DEADLINE_MS = 300_000;
/** A waiting node looks this often whether a person stopped the execution. */
const CANCEL_CHECK_MS = 250;

export interface RequestSettings {
	/** The credential that signs the request; null for addresses that carry their own signature. */
	credentialType: string | null;
	method: IHttpRequestMethods;
	url: string;
	qs?: IDataObject;
	body?: IHttpRequestOptions['body'];
	headers?: Record<string, string>;
	/** Whether this write may be repeated, e.g. since it carries an `Idempotency-Key`. Reads always may. */
	idempotent?: boolean;
	/** What the answer's body is: JSON (default), bytes given as a Buffer, or text. */
	responseType?: 'json' | 'binary' | 'text';
	/** Of a text: one that is longer is not read to its end, and given as null. */
	maxBytes?: number;
	/** Status codes outside 200–299 that are answers, not errors, e.g. 409. */
	acceptStatusCodes?: number[];
	/** Whether an answer outside 200–299 is no error, where its status alone does not tell. */
	isAnswer?: (body: string, statusCode: number) => boolean;
	/** The credential's data to sign with, instead of what n8n has stored; n8n adds what signing in gives. */
	credentialData?: ICredentialDataDecryptedObject;
	/** Forgets the access token that n8n keeps and asks for another. */
	renewToken?: () => Promise<void>;
	/** Shared by requests that must slow down together. */
	pace?: Pace;
	/** False when nobody waits for the answer any more; then a failed request is not repeated. */
	isWanted?: () => boolean;
	/**
	 * Told the headers of a good answer, and awaited before its body is read; until then that stays the text that came,
	 * which takes far less memory than what it holds.
	 */
	beforeBody?: (headers: Record<string, unknown>) => Promise<void>;
	itemIndex: number;
	/** As it appears in messages, e.g. `CostTracker`. */
	systemName: string;
	/** Of the credential: they are cut out of whatever the server says. */
	secrets?: readonly string[];
	/** What the node knows of its system's failures better than the general text; parts left out keep the general text. */
	explain?: (failure: RequestFailure) => Partial<FailureText> | undefined;
}

export interface Answer<Body = unknown> {
	/** Parsed JSON (undefined for an empty body), a Buffer, a text, or null for one that is too long. Its shape is for the caller to check. */
	body: Body;
	headers: Record<string, unknown>;
	statusCode: number;
}

/**
 * Sends one request through n8n's own helper, signed by the credential: repeats what may be repeated, honours
 * `Retry-After`, follows no redirect (a credential goes to the given address only), stops when the execution is
 * cancelled. Throws NodeApiError with what happened and what to do; it never carries headers, sent bodies or secrets.
 */
export async function sendRequest(context: RequestContext, settings: RequestSettings): Promise<Answer> {
	const { method, idempotent, itemIndex, pace } = settings;
	for (let attempt = 1; ; attempt++) {
		if (pace) await wait(context, pace.pausedUntilMs - Date.now());
		if (isCancelled(context)) throw new NodeOperationError(context.getNode(), 'The execution was stopped.', { itemIndex });
		const result = await attemptOnce(context, settings);
		if (!('failed' in result)) return result;
		const failure: RequestFailure = { ...result.failed, attempts: attempt };
		const decision = decideRetry({ ...failure, attempt, method, idempotent, random: Math.random() });
		if (isCancelled(context)) continue;
		if (!decision.retry || settings.isWanted?.() === false) throw toNodeApiError(context, settings, failure);
		if (pace && failure.statusCode === 429) slowDown(pace, decision.waitMs, Date.now());
		else await wait(context, decision.waitMs);
		if (failure.keptNoToken) await settings.renewToken?.();
	}
}

async function attemptOnce(
	context: RequestContext,
	settings: RequestSettings,
): Promise<Answer | { failed: Omit<RequestFailure, 'attempts'> }> {
	const { method, url, systemName } = settings;
	const request = { systemName, method, address: toShownAddress(url) };
	let response: { body: unknown; headers: Record<string, unknown>; statusCode: number };
	try {
		response = await send(context, settings);
	} catch (error) {
		return { failed: { ...request, ...factsOf(error, url) } };
	}
	const { statusCode, headers } = response;
	if (response.body === null) return { body: null, headers, statusCode };
	if ((statusCode >= 200 && statusCode < 300) || settings.acceptStatusCodes?.includes(statusCode) || settings.isAnswer?.(toText(response.body), statusCode)) {
		await settings.beforeBody?.(headers);
		const read = readBody(response.body, settings.responseType);
		// A read that finds nothing says so with a status or a list; a body that is empty got lost on the way.
		const lost = read.ok && read.body === undefined && method === 'GET' && statusCode === 200;
		return read.ok && !lost ? { body: read.body, headers, statusCode } : { failed: { ...request, notJson: true, contentType: mediaType(headers) } };
	}
	const location = statusCode >= 300 && statusCode < 400 ? headers.location : undefined;
	return {
		failed: {
			...request,
			statusCode,
			contentType: mediaType(headers),
			serverMessage: readServerMessage(toText(response.body)),
			serverCode: readServerCode(toText(response.body)),
			retryAfterMs: readRetryAfterMs(headers['retry-after'], Date.now()),
			...(typeof location === 'string' ? { redirectTo: toShownAddress(location) } : {}),
		},
	};
}

function factsOf(error: unknown, url: string): Partial<RequestFailure> {
	const signIn = findSignInError(error);
	if (signIn) return { signIn: { message: signIn.message, description: signIn.description }, ...signIn.passing };
	const { retryAfter, ...thrown } = readThrown(error, url);
	return { ...thrown, retryAfterMs: readRetryAfterMs(retryAfter, Date.now()) };
}

/** An error that another of n8n's request helpers threw, told as `sendRequest` tells its own: facts only, no secrets. */
export function toRequestError(context: RequestContext, settings: RequestSettings, error: unknown): NodeApiError {
	const { method, url, systemName } = settings;
	return toNodeApiError(context, settings, { systemName, method, address: toShownAddress(url), attempts: 1, ...factsOf(error, url) });
}

async function send(context: RequestContext, settings: RequestSettings): Promise<{ body: unknown; headers: Record<string, unknown>; statusCode: number }> {
	const options: IHttpRequestOptions = {
		method: settings.method,
		url: settings.url,
		qs: settings.qs,
		body: settings.body,
		headers: { Accept: settings.responseType === 'binary' ? '*/*' : 'application/json', ...settings.headers },
		// As text, so that an answer cut short is noticed instead of being taken for a text.
		encoding: settings.maxBytes !== undefined ? 'stream' : settings.responseType === 'binary' ? 'arraybuffer' : 'text',
		returnFullResponse: true,
		// 401 must be thrown: it is what makes n8n fetch a new access token and send the request again.
		ignoreHttpStatusErrors: { ignore: true, except: [401] },
		disableFollowRedirect: settings.credentialType !== null,
		timeout: TIMEOUT_MS,
	};
	return await withinDeadline(
		limitBody(
			settings.credentialType === null
				? context.helpers.httpRequest({ ...options, abortSignal: cancelSignal(context) })
				: context.helpers.httpRequestWithAuthentication.call(context, settings.credentialType, options, withCredential(settings)),
			settings.maxBytes,
		),
	);
}

async function limitBody<T extends { body: unknown }>(sent: Promise<T>, maxBytes: number | undefined): Promise<T> {
	const response = await sent;
	if (maxBytes === undefined) return response;
	return { ...response, body: await readLimited(response.body as AsyncIterable<Buffer>, maxBytes) };
}

function withCredential({ credentialType, credentialData }: RequestSettings): IAdditionalCredentialOptions | undefined {
	if (credentialType === null || credentialData === undefined) return undefined;
	return { credentialsDecrypted: { id: '', name: '', type: credentialType, data: credentialData } };
}

/** n8n's timeout is for a silent server; one that sends a byte now and then would keep the node for ever. */
async function withinDeadline<T>(answer: Promise<T>): Promise<T> {
	const deadline = AbortSignal.timeout(ANSWER_DEADLINE_MS);
	return await new Promise<T>((resolve, reject) => {
		const late = () => reject(Object.assign(new Error(), { code: 'ETIMEDOUT' }));
		deadline.addEventListener('abort', late, { once: true });
		void answer.then(resolve, reject).finally(() => deadline.removeEventListener('abort', late));
	});
}

function readBody(body: unknown, responseType: RequestSettings['responseType']): { ok: true; body: unknown } | { ok: false } {
	if (responseType === 'binary') return { ok: true, body };
	if (responseType === 'text') return { ok: true, body: toText(body) };
	const text = toText(body);
	if (text.trim() === '') return { ok: true, body: undefined };
	try {
		return { ok: true, body: JSON.parse(text) };
	} catch {
		return { ok: false };
	}
}

function toText(body: unknown): string {
	return Buffer.isBuffer(body) ? body.toString('utf8') : String(body ?? '');
}

function cancelSignal(context: RequestContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

function isCancelled(context: RequestContext): boolean {
	return cancelSignal(context)?.aborted === true;
}

/** Waits, but not on after a person stopped the execution. */
export async function wait(context: RequestContext, waitMs: number): Promise<void> {
	for (let leftMs = waitMs; leftMs > 0 && !isCancelled(context); leftMs -= CANCEL_CHECK_MS) {
		await sleep(Math.min(leftMs, CANCEL_CHECK_MS));
	}
}

/** A fresh error of facts only: the one that n8n's helper throws holds the whole request, secrets included. */
function toNodeApiError(context: RequestContext, settings: RequestSettings, failure: RequestFailure): NodeApiError {
	const { message, description } = failure.signIn ?? { ...describeFailure(failure), ...settings.explain?.(failure) };
	const shown = hideSecrets(message, settings.secrets ?? []);
	const httpCode = failure.statusCode === undefined ? undefined : String(failure.statusCode);
	return new NodeApiError(context.getNode(), { message: shown } as JsonObject, {
		message: shown,
		description,
		httpCode,
		itemIndex: settings.itemIndex,
		failure: toFailure(failure),
	});
}

function toFailure({ statusCode, networkErrorCode, notJson, gettingToken, retryAfterMs, signIn }: RequestFailure): NodeApiError['failure'] {
	if (signIn && networkErrorCode === undefined && statusCode === undefined && !notJson) return { cause: 'credential-invalid' };
	if (statusCode === 429) return { cause: 'rate-limited', retryAfterMs };
	if (statusCode === 401 || (gettingToken && networkErrorCode === undefined && (statusCode ?? 401) < 500)) return { cause: 'credential-invalid' };
	if (statusCode === undefined || statusCode >= 500) return { cause: 'temporarily-unavailable' };
	return undefined;
}
