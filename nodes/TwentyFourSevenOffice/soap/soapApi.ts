import type { JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { hideSecrets } from '../../shared/hideSecrets';
import { decideRetry } from '../../shared/retryDecision';
import { sendRequest, wait, type RequestContext } from '../../shared/sendRequest';
import { SignInError } from '../../shared/signInError';
import { SYSTEM_NAME } from '../source';
import type { Organization } from '../wire/masterData';
import { looksLikeEnvelope, readEnvelope, writeEnvelope, type Content, type Reply } from './envelope';
import { explainFault, findApiException, isLater, isLostSession, isTooMuch } from './faults';
import { readOrganization } from './readOrganization';
import { requestHeaders, services, type ServiceName } from './services';
import { readSession, SESSION_FIELD } from './session';
import { checkSoapCredential, SOAP_CREDENTIAL_TYPE } from './soapCredential';

/** More than this of one answer is not read. A month of a company with 300,000 ledger lines a year is half of it. */
const MAX_ANSWER_BYTES = 32_000_000;

type Asked = [service: ServiceName, operation: string, content?: { [name: string]: Content }];

/** 24SevenOffice's SOAP services as one credential sees them, for one execution of a node. All its requests are reads. */
export interface SoapApi {
	context: RequestContext;
	itemIndex: number;
	/** Read once an execution. */
	organization(): Promise<Organization>;
	/** `<operation>Result`. */
	call(...asked: Asked): Promise<unknown>;
	/** The same; null when the answer is too large, or takes the server too long. */
	callUnlessTooMuch(...asked: Asked): Promise<{ result: unknown } | null>;
	error(message: string, description: string): NodeOperationError;
	hint(message: string): void;
}

/** Nothing is sent yet: n8n signs in with the first request, when the session that it kept is gone. */
export async function connectSoapApi(context: RequestContext): Promise<SoapApi> {
	// A copy: n8n puts a new session into it, and from there every later request takes it.
	const data = { ...(await context.getCredentials(SOAP_CREDENTIAL_TYPE)) };
	let itemIndex = 0;
	const error: SoapApi['error'] = (message, description) => new NodeOperationError(context.getNode(), message, { description, itemIndex });
	const credential = checkSoapCredential(data);
	if (credential instanceof SignInError) throw error(credential.message, credential.description);
	if (readSession(data, credential) === null) data[SESSION_FIELD] = '';

	const sendOnce = async ([serviceName, operation, content = {}]: Asked): Promise<Reply> => {
		const service = services[serviceName];
		const { body } = await sendRequest(context, {
			credentialType: SOAP_CREDENTIAL_TYPE, credentialData: data, method: 'POST', url: `${credential.baseUrls[service.host]}${service.path}`,
			headers: requestHeaders(service, operation), body: writeEnvelope(service.namespace, operation, content),
			responseType: 'text', maxBytes: MAX_ANSWER_BYTES, idempotent: true,
			// A fault comes with status 500; it is the services' answer, and asking again would give it again.
			isAnswer: (text, statusCode) => looksLikeEnvelope(text) && !isLater(statusCode, text),
			itemIndex, systemName: SYSTEM_NAME,
		});
		if (body === null) return { kind: 'tooLarge' };
		const reply = readEnvelope(operation, String(body));
		const said = reply.kind === 'fault' ? reply.message : reply.kind === 'result' ? findApiException(reply.result) : undefined;
		return said === undefined ? reply : { kind: 'fault', message: hideSecrets(said, [credential.password, readSession(data, credential)]) };
	};

	/** A spoiled answer is asked for again as after a broken connection. */
	const send = async (asked: Asked): Promise<Reply> => {
		for (let attempt = 1; ; attempt++) {
			const reply = await sendOnce(asked);
			if (reply.kind !== 'unreadable' || !reply.spoiled) return reply;
			const decision = decideRetry({ attempt, method: 'POST', idempotent: true, notJson: true, random: Math.random() });
			if (!decision.retry) return reply;
			await wait(context, decision.waitMs);
		}
	};

	const ask = async (asked: Asked): Promise<Reply> => {
		const reply = await send(asked);
		if (reply.kind !== 'fault' || !isLostSession(reply.message)) return reply;
		// Once: signing in again and again is what 24SevenOffice throttles.
		data[SESSION_FIELD] = '';
		return await send(asked);
	};

	let checked: Promise<void> | undefined;
	/** 24SevenOffice asks to check a session that was kept before using it, rather than to sign in anew. */
	const checkKeptSession = async (): Promise<void> => {
		if (data[SESSION_FIELD] === '') return;
		const reply = await send(['authenticate', 'HasSession']);
		if (reply.kind !== 'result' || reply.result !== 'true') data[SESSION_FIELD] = '';
	};

	const resultOf = (reply: Reply, [, operation]: Asked): unknown => {
		if (reply.kind === 'result') return reply.result;
		if (reply.kind === 'fault') throw toFaultError(context, reply.message, operation, itemIndex);
		if (reply.kind === 'tooLarge') {
			throw error(`24SevenOffice's answer to ${operation} is longer than ${MAX_ANSWER_BYTES / 1e6} MB.`, 'Ask for less, e.g. only for what changed since a day, or use the REST API, which gives it page by page.');
		}
		throw error(
			`24SevenOffice's answer to ${operation} ${reply.why}.`,
			'Run the workflow again. If it stays so, check the base URLs in the credential and anything between n8n and the server, such as a proxy.',
		);
	};

	let organization: Promise<Organization> | undefined;
	const api: SoapApi = {
		context,
		get itemIndex() { return itemIndex; },
		set itemIndex(index) { itemIndex = index; },
		error,
		organization: async () => await (organization ??= readOrganization(api)),
		call: async (...asked) => {
			await (checked ??= checkKeptSession());
			return resultOf(await ask(asked), asked);
		},
		callUnlessTooMuch: async (...asked) => {
			await (checked ??= checkKeptSession());
			const reply = await ask(asked);
			const tooMuch = reply.kind === 'tooLarge' || (reply.kind === 'fault' && isTooMuch(reply.message));
			return tooMuch ? null : { result: resultOf(reply, asked) };
		},
		hint: (message) => {
			if ('addExecutionHints' in context) context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
		},
	};
	return api;
}

function toFaultError(context: RequestContext, said: string, operation: string, itemIndex: number): NodeApiError {
	const { failure, ...text } = explainFault(said, operation);
	return new NodeApiError(context.getNode(), { message: text.message } as JsonObject, { ...text, itemIndex, failure });
}
