import type { IHttpRequestOptions } from 'n8n-workflow';
import { asObject, asText } from '../../shared/json';
import { hideSecrets } from '../../shared/hideSecrets';
import { readLimited } from '../../shared/readLimited';
import { readRetryAfterMs } from '../../shared/retryDecision';
import { SignInError, type PassingFailure } from '../../shared/signInError';
import { listOf } from '../wire/soapReaders';
import { readEnvelope, writeEnvelope, type Content, type Reply } from './envelope';
import { isLater, quote } from './faults';
import { requestHeaders, services } from './services';
import { keepSession, toCookie } from './session';
import type { SoapCredential } from './soapCredential';

/** n8n's plain request helper. */
export type SendPlain = (options: IHttpRequestOptions) => Promise<unknown>;

interface PlainAnswer {
	statusCode: number;
	/** Null when it is too long. */
	text: string | null;
	retryAfterMs?: number;
}

const TIMEOUT_MS = 60_000;
/** Of an answer; a person's identities are a few kilobytes. */
const MAX_ANSWER_BYTES = 1_000_000;

/**
 * Signs in and gives the session as the credential keeps it (`Login`, then `GetIdentities` to know as whom).
 * @throws SignInError; it never carries what was sent
 */
export async function logIn(send: SendPlain, credential: SoapCredential): Promise<string> {
	const ask = async (operation: string, content: { [name: string]: Content }, sessionId?: string): Promise<unknown> =>
		await askAuthentication(send, credential, operation, content, sessionId);
	const { username, password, applicationId, identityId } = credential;
	// In the schema's order.
	const asked = { credential: { ApplicationId: applicationId, IdentityId: identityId ?? undefined, Password: password, Username: username } };
	const sessionId = asText(await ask('Login', asked));
	if (sessionId === null) {
		throw new SignInError(
			`24SevenOffice does not accept the e-mail ${username} and the password together with application ${applicationId}.`,
			'Check the three in the credential. A password that was changed in 24SevenOffice must be changed here.',
		);
	}
	const identities = listOf(await ask('GetIdentities', {}, sessionId), 'Identity').filter(({ IsDisabled }) => IsDisabled !== 'true');
	if (identityId === null) {
		if (identities.length > 1) throw chooseOne(username, identities);
	} else if (!identities.some(({ Id, IsCurrent }) => asText(Id)?.toLowerCase() === identityId && IsCurrent === 'true')) {
		const chosen = await ask('SetIdentityById', { identityId }, sessionId);
		if (chosen !== 'true') throw chooseOne(username, identities, identityId);
	}
	return keepSession(credential, sessionId);
}

/** Never guess the company: the message lists those that can be chosen, since n8n's test of a credential shows nothing else. */
function chooseOne(username: string, identities: unknown[], wrong?: string): SignInError {
	const list = identities.map((identity) => {
		const { Id, Client } = asObject(identity);
		const { Id: clientId, Name } = asObject(Client);
		return `${asText(Name) ?? 'without a name'} (organization ${asText(clientId) ?? 'unknown'}): ${asText(Id) ?? 'unknown'}`;
	});
	const known = list.join('; ') || 'there are none';
	return new SignInError(
		wrong === undefined
			? `${username} may work in ${identities.length} companies in 24SevenOffice, and the credential names none of them. Their identity IDs: ${known}.`
			: `${username} has no identity ${wrong} in 24SevenOffice. Identity IDs: ${known}.`,
		'Put one of the identity IDs into the credential\'s field "Identity ID".',
	);
}

async function askAuthentication(
	send: SendPlain,
	{ baseUrls, username, applicationId, password, identityId }: SoapCredential,
	operation: string,
	content: { [name: string]: Content },
	sessionId?: string,
): Promise<unknown> {
	const service = services.authenticate;
	const url = `${baseUrls[service.host]}${service.path}`;
	const answer = await trySend(send, {
		method: 'POST', url, body: writeEnvelope(service.namespace, operation, content), encoding: 'stream', timeout: TIMEOUT_MS,
		headers: { ...requestHeaders(service, operation), ...(sessionId === undefined ? {} : { Cookie: toCookie(sessionId) }) },
		returnFullResponse: true, ignoreHttpStatusErrors: true, disableFollowRedirect: true,
	});
	if (!('statusCode' in answer)) {
		const code = answer.networkErrorCode === undefined ? '' : ` (${answer.networkErrorCode})`;
		// n8n's test of a credential shows the message alone.
		throw new SignInError(
			`24SevenOffice could not be reached to sign in at ${url}. Check the API Base URL in the credential.`,
			`If it is right, check that n8n can reach that server${code}.`,
			answer,
		);
	}
	const { statusCode, text } = answer;
	const reply: Reply = text === null ? { kind: 'tooLarge' } : readEnvelope(operation, text);
	if (reply.kind === 'result') return reply.result;
	const passing = toPassing(reply, answer);
	if (reply.kind !== 'fault') {
		const why = reply.kind === 'unreadable' ? reply.why : `is longer than ${MAX_ANSWER_BYTES / 1e6} MB`;
		throw new SignInError(
			`24SevenOffice did not let n8n sign in: the answer of ${url} (status ${statusCode}) ${why}.`,
			passing ? 'Run the workflow again later. If it stays so, check the API Base URL in the credential.' : 'Check the API Base URL in the credential. The default is https://api.24sevenoffice.com.',
			passing,
		);
	}
	if (/identity/i.test(reply.message) && identityId !== null && operation === 'Login') {
		const credential = { ApplicationId: applicationId, Password: password, Username: username };
		const known = await askAuthentication(send, { baseUrls, username, applicationId, password, identityId }, 'GetIdentitiesWithCredential', { credential });
		throw chooseOne(username, listOf(known, 'Identity').filter(({ IsDisabled }) => IsDisabled !== 'true'), identityId);
	}
	const said = quote(hideSecrets(reply.message, [password, sessionId ?? null]));
	throw new SignInError(`24SevenOffice did not let n8n sign in. It said: "${said}".`, 'Check the e-mail, the password and the application ID in the credential.', passing);
}

/** Told by the status, or an answer of status 200 that is none. */
function toPassing(reply: Reply, { statusCode, text, retryAfterMs }: PlainAnswer): PassingFailure | undefined {
	if (isLater(statusCode, text ?? '')) return { statusCode, retryAfterMs };
	return reply.kind === 'unreadable' && reply.spoiled && statusCode === 200 ? { notJson: true } : undefined;
}

/** What was thrown holds the whole request, password included: only its code goes on. */
async function trySend(send: SendPlain, options: IHttpRequestOptions): Promise<PlainAnswer | { networkErrorCode: string | undefined }> {
	try {
		const { statusCode, headers, body } = (await send(options)) as { statusCode: number; headers: Record<string, unknown>; body: AsyncIterable<Buffer> };
		return { statusCode, text: await readLimited(body, MAX_ANSWER_BYTES), retryAfterMs: readRetryAfterMs(headers['retry-after'], Date.now()) };
	} catch (error) {
		const { code } = asObject(error);
		return { networkErrorCode: typeof code === 'string' && /^E[A-Z_]+$/.test(code) ? code : undefined };
	}
}
