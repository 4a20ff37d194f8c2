import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { REST_AUTHENTICATION, SOAP_AUTHENTICATION } from './connect';

/** The two ways in; what comes out is the same. */
export const authenticationFields: INodeProperties[] = [
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'E-Mail and Password (SOAP)', value: 'emailAndPassword' },
			{ name: 'OAuth2 (REST)', value: 'oAuth2' },
		],
		default: 'oAuth2',
	},
];

export const credentials: INodeCredentialDescription[] = [
	{ name: 'twentyFourSevenOfficeOAuth2Api', required: true, displayOptions: { show: { authentication: [REST_AUTHENTICATION] } } },
	{ name: 'twentyFourSevenOfficeSoapApi', required: true, displayOptions: { show: { authentication: [SOAP_AUTHENTICATION] } } },
];
