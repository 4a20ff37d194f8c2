import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { FailureText } from '../shared/describeFailure';
import type { RequestFailure } from '../shared/requestFailure';
import { type Answer, type RequestContext, sendRequest } from '../shared/sendRequest';

export const SYSTEM_NAME = 'CostTracker';
const CREDENTIAL = 'costTrackerApi';

export interface CostTrackerRequest {
	method?: IHttpRequestMethods;
	/** Below the base URL, ids encoded, e.g. `/purchase-orders/po-17`. */
	path: string;
	qs?: IDataObject;
	body?: IHttpRequestOptions['body'];
	headers?: Record<string, string>;
	/** Makes a write repeatable. */
	idempotencyKey?: string;
	/** Whether a request without a key may be repeated all the same; reads always may. */
	idempotent?: boolean;
	acceptStatusCodes?: number[];
	/** `binary` gives the body's bytes; JSON otherwise. */
	responseType?: 'binary';
	itemIndex: number;
}

/** Sends one request to CostTracker. Its answer's shape is for the caller to check. */
export async function request(context: RequestContext, settings: CostTrackerRequest): Promise<Answer> {
	const { method = 'GET', path, qs, body, headers, idempotencyKey, idempotent, acceptStatusCodes, responseType, itemIndex } = settings;
	return await sendRequest(context, {
		credentialType: CREDENTIAL,
		method,
		url: `${await readBaseUrl(context, itemIndex)}${path}`,
		...(qs && { qs }),
		...(body !== undefined && { body }),
		headers: { ...headers, ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }) },
		idempotent: idempotent ?? idempotencyKey !== undefined,
		acceptStatusCodes,
		responseType,
		itemIndex,
		systemName: SYSTEM_NAME,
		explain,
	});
}

async function readBaseUrl(context: RequestContext, itemIndex: number): Promise<string> {
	const { baseUrl } = await context.getCredentials<{ baseUrl?: string }>(CREDENTIAL);
	const address = (baseUrl ?? '').trim().replace(/\/+$/, '');
	if (!/^https?:\/\/[^/?#\s]+[^?#\s]*$/.test(address)) {
		throw new NodeOperationError(context.getNode(), `The base URL of the CostTracker credential is "${baseUrl ?? ''}", which is no web address`, {
			description: 'It begins with https:// and usually ends in /api/v1, without a question mark.',
			itemIndex,
		});
	}
	return address;
}

/** What CostTracker's codes mean to a person; the general text serves for the rest. */
function explain({ statusCode, serverCode, serverMessage }: RequestFailure): Partial<FailureText> | undefined {
	if (statusCode === 401) {
		return { message: 'CostTracker refused the API key (401).', description: 'Check the API key in the credential.' };
	}
	if (statusCode === 403) {
		return {
			message: 'CostTracker knows the API key, but it may not do this (403).',
			description: 'Ask whoever administers CostTracker what this key is allowed to do.',
		};
	}
	if (statusCode === 404 && serverCode === undefined) {
		return { description: 'Check the base URL in the credential. It usually ends in /api/v1.' };
	}
	const isRefusal = statusCode !== undefined && statusCode < 500 && statusCode !== 429;
	return isRefusal && serverMessage && serverCode ? { message: `CostTracker: ${serverMessage}` } : undefined;
}
