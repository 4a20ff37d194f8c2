import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';

/**
 * An API key of CostTracker, or of an adapter in front of it that speaks docs/costtracker-api.yaml. The key is sent to
 * the base URL's origin only, by the HTTP Request node too, and no redirect takes it elsewhere.
 */
export class CostTrackerApi implements ICredentialType {
	name = 'costTrackerApi';

	displayName = 'CostTracker API';

	icon: Icon = {
		light: 'file:../nodes/CostTracker/costTracker.svg',
		dark: 'file:../nodes/CostTracker/costTracker.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-24sevenoffice-costtracker/n8n-nodes-24sevenoffice-costtracker#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://costtracker.example.com/api/v1',
			description: 'Where the API answers, without a slash at the end',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Sent in the header X-API-Key, to the server of the base URL only',
		},
	];

	authenticate = addApiKey;

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
			url: '/me',
			headers: { Accept: 'application/json' },
		},
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'CostTracker refused the API key (401). Check that it was copied whole.' },
			},
			{
				type: 'responseCode',
				properties: { value: 403, message: 'CostTracker knows the API key, but it may not use the API (403).' },
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'No API was found at the base URL (404). It usually ends in /api/v1.',
				},
			},
			{
				// A page that answers 200 to everything is no API: only CostTracker's /me names its version.
				type: 'responseSuccessBody',
				properties: {
					key: 'apiVersion',
					value: undefined,
					message: 'The base URL answered, but not as CostTracker does. It usually ends in /api/v1.',
				},
			},
			// n8n looks at each rule's own type; its declaration only knows lists of one type.
		] as ICredentialTestRequest['rules'],
	};
}

/** What the credential adds to a request; an error where the request goes to another server than the base URL's. */
async function addApiKey(
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const allowed = originOf(String(credentials.baseUrl ?? '').trim(), undefined);
	if (allowed === null) {
		throw new OperationalError('The base URL of the CostTracker credential is not a web address. It begins with https:// or http://.');
	}
	// The HTTP Request node still calls it `uri` in places.
	const target = originOf(String(options.url || (options as { uri?: string }).uri || ''), options.baseURL);
	if (target !== allowed) {
		throw new OperationalError(
			`The CostTracker API key is for ${allowed} only, so it was not sent to ${target ?? 'an address that cannot be read'}. Check the base URL in the credential.`,
		);
	}
	return {
		...options,
		headers: { ...options.headers, 'X-API-Key': String(credentials.apiKey ?? '').trim() },
		...noRedirects,
	};
}

/** In the words of n8n's request helper and of its older one, which the HTTP Request node uses. */
const noRedirects = { disableFollowRedirect: true, followRedirect: false, followAllRedirects: false };

function originOf(url: string, baseUrl: string | undefined): string | null {
	try {
		// Only the origin counts here. An absolute `url` wins over `baseUrl`, as it does when the request is sent.
		const { protocol, origin } = new URL(url, baseUrl || undefined);
		return protocol === 'http:' || protocol === 'https:' ? origin : null;
	} catch {
		return null;
	}
}
