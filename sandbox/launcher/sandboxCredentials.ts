import { defaultSoapOptions } from '../twentyFourSevenOffice/soap/sessions';
import type { SandboxSecrets } from './secrets';

/** What a person enters in the template's Settings node for the made-up film production. */
export const sandboxSettings = { organizationId: '543819716587312', startDate: '2026-01-15' };

/** The key that CostTracker's sandbox asks for. */
export const sandboxApiKey = 'sandbox-api-key';

export interface SandboxCredential {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** The credentials that the templates name, pointing at the sandbox. */
export function sandboxCredentials(given: {
	twentyFourSevenOffice: { url: string };
	costTracker: { url: string };
	secrets: SandboxSecrets;
}): SandboxCredential[] {
	return [
		{
			name: '24SevenOffice account',
			type: 'twentyFourSevenOfficeOAuth2Api',
			data: {
				clientId: 'sandbox-client-id',
				clientSecret: 'sandbox-client-secret',
				organizationId: sandboxSettings.organizationId,
				accessTokenUrl: `${given.twentyFourSevenOffice.url}/oauth/token`,
				apiBaseUrl: `${given.twentyFourSevenOffice.url}/v1`,
			},
		},
		{
			name: '24SevenOffice SOAP account',
			type: 'twentyFourSevenOfficeSoapApi',
			data: {
				email: defaultSoapOptions.username,
				password: defaultSoapOptions.password,
				applicationId: defaultSoapOptions.applicationId,
				identityId: '',
				apiBaseUrl: `${given.twentyFourSevenOffice.url}/soap/api`,
				webservicesBaseUrl: `${given.twentyFourSevenOffice.url}/soap/webservices`,
			},
		},
		{
			name: 'CostTracker account',
			type: 'costTrackerApi',
			data: { baseUrl: `${given.costTracker.url}/api/v1`, apiKey: sandboxApiKey },
		},
		{
			name: 'Refresh webhook secret',
			type: 'httpHeaderAuth',
			data: { name: 'X-Webhook-Secret', value: given.secrets.webhookSecret },
		},
		{
			name: 'Form sign-in',
			type: 'httpBasicAuth',
			data: { user: 'accountant', password: given.secrets.webhookSecret },
		},
	];
}
