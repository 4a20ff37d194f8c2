import type {
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
import { readServerCode, readServerMessage, toShownAddress, type RequestFailure } from './requestFailure';
import { decideRetry, readRetryAfterMs } from './retryDecision';

export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** Longest wait for one answer. */
const TIMEOUT_MS = 120_000;
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
	/** What the answer's body is: JSON (default) or bytes, given as a Buffer. */
	responseType?: 'json' | 'binary';
	/** Status codes outside 200–299 that are answers, not errors, e.g. 409. */
	acceptStatusCodes?: number[];
	itemIndex: number;
	/** As it appears in messages, e.g. `CostTracker`. */
	systemName: string;
	/** What the node knows of its system's failures better than the general text; parts left out keep the general text. */
	explain?: (failure: RequestFailure) => Partial<FailureText> | undefined;
}

export interface Answer<Body = unknown> {
	/** Parsed JSON (undefined for an empty body), or a Buffer. Its shape is for the caller to check. */
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
	for (let attempt = 1; ; attempt++) {
		const result = await attemptOnce(context, settings);
		if (!('failed' in result)) return result;
		if (isCancelled(context)) throw new NodeOperationError(context.getNode(), 'The execution was stopped.', { itemIndex: settings.itemIndex });
		const failure: RequestFailure = { ...result.failed, attempts: attempt };
		const { method, idempotent } = settings;
		const decision = decideRetry({ ...failure, attempt, method, idempotent, random: Math.random() });
		if (!decision.retry) throw toNodeApiError(context, settings, failure);
		await wait(context, decision.waitMs);
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
	if ((statusCode >= 200 && statusCode < 300) || settings.acceptStatusCodes?.includes(statusCode)) {
		const read = readBody(response.body, settings.responseType);
		return read.ok ? { body: read.body, headers, statusCode } : { failed: { ...request, notJson: true, contentType: mediaType(headers) } };
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
		encoding: settings.responseType === 'binary' ? 'arraybuffer' : 'text',
		returnFullResponse: true,
		// 401 must be thrown: it is what makes n8n fetch a new access token and send the request again.
		ignoreHttpStatusErrors: { ignore: true, except: [401] },
		disableFollowRedirect: settings.credentialType !== null,
		timeout: TIMEOUT_MS,
	};
	return settings.credentialType === null
		? await context.helpers.httpRequest({ ...options, abortSignal: cancelSignal(context) })
		: await context.helpers.httpRequestWithAuthentication.call(context, settings.credentialType, options);
}

function readBody(body: unknown, responseType: RequestSettings['responseType']): { ok: true; body: unknown } | { ok: false } {
	if (responseType === 'binary') return { ok: true, body };
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
async function wait(context: RequestContext, waitMs: number): Promise<void> {
	for (let leftMs = waitMs; leftMs > 0 && !isCancelled(context); leftMs -= CANCEL_CHECK_MS) {
		await sleep(Math.min(leftMs, CANCEL_CHECK_MS));
	}
}

/** A fresh error of facts only: the one that n8n's helper throws holds the whole request, secrets included. */
function toNodeApiError(context: RequestContext, settings: RequestSettings, failure: RequestFailure): NodeApiError {
	const { message, description } = { ...describeFailure(failure), ...settings.explain?.(failure) };
	const httpCode = failure.statusCode === undefined ? undefined : String(failure.statusCode);
	return new NodeApiError(context.getNode(), { message } as JsonObject, {
		message,
		description,
		httpCode,
		itemIndex: settings.itemIndex,
		failure: toFailure(failure),
	});
}

function toFailure({ statusCode, networkErrorCode, gettingToken, retryAfterMs }: RequestFailure): NodeApiError['failure'] {
	if (statusCode === 429) return { cause: 'rate-limited', retryAfterMs };
	if (statusCode === 401 || (gettingToken && networkErrorCode === undefined && (statusCode ?? 401) < 500)) return { cause: 'credential-invalid' };
	if (statusCode === undefined || statusCode >= 500) return { cause: 'temporarily-unavailable' };
	return undefined;
}
