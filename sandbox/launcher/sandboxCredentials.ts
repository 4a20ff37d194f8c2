import type { SandboxSecrets } from './secrets';

interface Credential {
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** The credentials that the templates name, pointing at the sandbox. */
export function sandboxCredentials(given: {
	twentyFourSevenOffice: { url: string };
	costTracker: { url: string };
	secrets: SandboxSecrets;
}): Credential[] {
	return [
		{
			name: '24SevenOffice account',
			type: 'twentyFourSevenOfficeOAuth2Api',
			data: {
				clientId: 'sandbox-client-id',
				clientSecret: 'sandbox-client-secret',
				organizationId: '543819716587312',
				accessTokenUrl: `${given.twentyFourSevenOffice.url}/oauth/token`,
				apiBaseUrl: `${given.twentyFourSevenOffice.url}/v1`,
			},
		},
		{
			name: 'CostTracker account',
			type: 'costTrackerApi',
			data: { baseUrl: `${given.costTracker.url}/api/v1`, apiKey: 'sandbox-api-key' },
		},
		{
			name: 'Refresh webhook secret',
			type: 'httpHeaderAuth',
			data: { name: 'X-Webhook-Secret', value: given.secrets.webhookSecret },
		},
	];
}
