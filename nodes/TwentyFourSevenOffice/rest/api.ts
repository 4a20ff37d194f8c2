import type { JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { createPace, type Pace } from '../../shared/pace';
import { sendRequest, toRequestError, type Answer, type RequestContext, type RequestSettings } from '../../shared/sendRequest';
import { SYSTEM_NAME } from '../source';
import type { Organization } from '../wire/masterData';
import { explainFailure, type CredentialFacts } from './explainFailure';
import { readOrganization } from './readOrganization';

const CREDENTIAL_TYPE = 'twentyFourSevenOfficeOAuth2Api';

/** Requests that may be under way at once. No rate limit is published; when the server says "too many", it becomes fewer. */
const MAX_CONCURRENT_REQUESTS = 4;

/** 24SevenOffice's REST API as one credential sees it, for one execution of a node. All its requests are reads. */
export interface Api {
	context: RequestContext;
	/** Of the item that is being worked on, for errors. */
	itemIndex: number;
	baseUrl: string;
	credential: CredentialFacts;
	/** Read once an execution. */
	organization(): Promise<Organization>;
	/** `path` begins with a slash, or is a whole address at the API's own origin. */
	get(path: string, options?: GetOptions): Promise<Answer>;
	pace: Pace;
	/** Forgets the access token that n8n keeps and asks for a new one. */
	refreshToken(): Promise<void>;
	/** An error for the user, at the item that is being worked on. */
	error(message: string, description: string): NodeOperationError;
	/** For the person at the editor: something that is no error but should be known. */
	hint(message: string): void;
}

export type GetOptions = Pick<RequestSettings, 'acceptStatusCodes' | 'isWanted' | 'beforeBody'>;

export async function connect(context: RequestContext): Promise<Api> {
	const credentials = await context.getCredentials(CREDENTIAL_TYPE);
	const baseUrl = readBaseUrl(context, credentials.apiBaseUrl);
	const credential: CredentialFacts = {
		organizationId: String(credentials.organizationId ?? '').trim(),
		accessTokenUrl: String(credentials.accessTokenUrl ?? ''),
		apiBaseUrl: baseUrl,
	};
	const toSettings = (url: string): RequestSettings => ({
		credentialType: CREDENTIAL_TYPE,
		method: 'GET',
		url,
		itemIndex: api.itemIndex,
		systemName: SYSTEM_NAME,
		secrets: [String(credentials.clientSecret ?? '')],
		explain: (failure) => explainFailure(failure, credential),
	});
	let organization: Promise<Organization> | undefined;
	const api: Api = {
		context,
		itemIndex: 0,
		baseUrl,
		credential,
		organization: async () => await (organization ??= readOrganization(api)),
		get: async (path, options) => {
			const url = path.startsWith('/') ? `${baseUrl}${path}` : path;
			refuseForeignOrigin(api, url);
			return await sendRequest(context, { ...toSettings(url), ...options, pace: api.pace, renewToken: api.refreshToken });
		},
		pace: createPace(MAX_CONCURRENT_REQUESTS),
		refreshToken: async () => {
			try {
				await context.helpers.refreshOAuth2Token.call(context, CREDENTIAL_TYPE);
			} catch (error) {
				throw toRequestError(context, toSettings(baseUrl), error);
			}
		},
		error: (message, description) =>
			new NodeOperationError(context.getNode(), message, { description, itemIndex: api.itemIndex }),
		hint: (message) => {
			if ('addExecutionHints' in context) context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
		},
	};
	return api;
}

/** A single record; an error that names it when 24SevenOffice has none such. `what` is e.g. `supplier with ID 7`. */
export async function getOne(api: Api, path: string, what: string): Promise<unknown> {
	const { statusCode, body } = await api.get(path, { acceptStatusCodes: [404] });
	if (statusCode !== 404 && body !== undefined && body !== null) return body;
	const { id, name } = await api.organization();
	const message = `24SevenOffice has no ${what} in organization ${name ?? id}.`;
	throw new NodeApiError(api.context.getNode(), { message } as JsonObject, {
		message,
		description: 'Check the ID. Projects and departments that are no longer active can not be read.',
		httpCode: '404',
		itemIndex: api.itemIndex,
	});
}

function readBaseUrl(context: RequestContext, value: unknown): string {
	const text = String(value ?? '').trim().replace(/\/+$/, '');
	if (/^https?:\/\/[^/]/.test(text) && URL.canParse(text)) return text;
	throw new NodeOperationError(context.getNode(), `The API base URL in the credential is no address: "${text}".`, {
		description: 'The default is https://rest.api.24sevenoffice.com/v1.',
		itemIndex: 0,
	});
}

/** The access token goes to the API's own server only, whatever a `Link` says. */
function refuseForeignOrigin(api: Api, url: string): void {
	const origin = new URL(api.baseUrl).origin;
	const asked = URL.canParse(url) ? new URL(url).origin : url;
	if (asked === origin) return;
	throw api.error(
		`24SevenOffice's next page is at ${asked}, which is not its API server ${origin}. It was not read, since the access token must not go there.`,
		'Run the workflow again. If it stays so, check the API base URL in the credential, and tell 24SevenOffice.',
	);
}
