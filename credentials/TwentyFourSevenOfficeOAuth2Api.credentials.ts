import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * Client credentials of 24SevenOffice's REST API. n8n's own OAuth2 does the work: it asks for a token, keeps it and asks
 * again on 401. The two fields that 24SevenOffice wants besides, `audience` and `login_organization`, go along as
 * additional body properties.
 */
export class TwentyFourSevenOfficeOAuth2Api implements ICredentialType {
	name = 'twentyFourSevenOfficeOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = '24SevenOffice OAuth2 API';

	icon: Icon = {
		light: 'file:../nodes/TwentyFourSevenOffice/twentyFourSevenOffice.svg',
		dark: 'file:../nodes/TwentyFourSevenOffice/twentyFourSevenOffice.dark.svg',
	};

	documentationUrl = 'https://rest-api.developer.24sevenoffice.com/doc/v1/';

	properties: INodeProperties[] = [
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'clientCredentials' },
		{
			displayName:
				'In 24SevenOffice, create an application under Developer, choose its scopes (read: accounts, transactions, transaction types, dimensions, taxes, customers, organization), and connect it under Administration → Integrations',
			name: 'setupNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'The application ID of your application in 24SevenOffice',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
		},
		{
			displayName: 'Organization ID',
			name: 'organizationId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 543819716587312',
			description:
				'The company to read, a number of about 15 digits. It is also the part before the @ of the address that invoices are sent to, shown under Accounting → Manage Vouchers.',
		},
		{
			displayName: 'Token URL',
			name: 'accessTokenUrl',
			type: 'string',
			default: 'https://login.24sevenoffice.com/oauth/token',
			required: true,
		},
		{
			displayName: 'API Base URL',
			name: 'apiBaseUrl',
			type: 'string',
			default: 'https://rest.api.24sevenoffice.com/v1',
			required: true,
			description: 'Access tokens are sent to this server only',
		},
		{
			displayName: 'Audience',
			name: 'audience',
			type: 'hidden',
			default: 'https://api.24sevenoffice.com',
		},
		{ displayName: 'Scope', name: 'scope', type: 'hidden', default: '' },
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
		{
			displayName: 'Send Additional Body Properties',
			name: 'sendAdditionalBodyProperties',
			type: 'hidden',
			default: true,
		},
		{
			displayName: 'Additional Body Properties',
			name: 'additionalBodyProperties',
			type: 'hidden',
			default:
				'={{ JSON.stringify({ audience: $self["audience"], login_organization: $self["organizationId"].trim() }) }}',
		},
		// n8n's guard for the HTTP Request node, pinned: a token can't be sent to another server there either.
		{
			displayName: 'Allowed HTTP Request Domains',
			name: 'allowedHttpRequestDomains',
			type: 'hidden',
			default: 'domains',
		},
		{
			displayName: 'Allowed Domains',
			name: 'allowedDomains',
			type: 'hidden',
			default: '={{ ($self["apiBaseUrl"].split("/")[2] || "").split(":")[0] }}',
		},
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.apiBaseUrl}}',
			url: '/organization/information',
			headers: { Accept: 'application/json' },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'24SevenOffice refused the access token (401). Check that the API base URL and the token URL belong together.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'The application may not read the organization (403). Give it the scope api.organization.information:read and connect it again under Administration → Integrations.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'No API was found at the API base URL (404). The default is https://rest.api.24sevenoffice.com/v1.',
				},
			},
		],
	};
}
