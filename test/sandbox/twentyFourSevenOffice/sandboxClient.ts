import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { PRODUCTION_SEED, generateProduction } from '../../../sandbox/production';
import { startTwentyFourSevenOffice, type RunningTwentyFourSevenOffice, type SandboxOptions } from '../../../sandbox/twentyFourSevenOffice';

export const production = generateProduction({ seed: PRODUCTION_SEED });
export const organizationId = String(production.organization.id);

/** What a client sends to get a token; parts may be replaced. */
export const tokenRequest = (changes: Record<string, string | undefined> = {}): Record<string, string | undefined> => ({
	grant_type: 'client_credentials',
	audience: 'https://api.24sevenoffice.com',
	client_id: 'sandbox-client-id',
	client_secret: 'sandbox-client-secret',
	login_organization: organizationId,
	...changes,
});

export interface Client {
	sandbox: RunningTwentyFourSevenOffice;
	/** Any address on the server, any status accepted, no token. */
	http: AxiosInstance;
	/** Below /v1, with a token. */
	get(path: string, query?: Record<string, string | number | boolean>): Promise<AxiosResponse>;
	close(): Promise<void>;
}

/** A running sandbox on a free port, and somebody who is logged in to it. */
export async function connect(options: Partial<SandboxOptions> = {}): Promise<Client> {
	const sandbox = await startTwentyFourSevenOffice({ port: 0, production, ...options });
	const http = axios.create({ baseURL: sandbox.url, validateStatus: () => true });
	const { data } = await http.post('/oauth/token', tokenRequest());
	const token = (data as { access_token: string }).access_token;
	return {
		sandbox,
		http,
		get: (path, query = {}) => http.get(`/v1${path}`, { params: query, headers: { Authorization: `Bearer ${token}` } }),
		close: () => sandbox.close(),
	};
}

/** The address after rel="next" in a Link header. */
export function nextLink(response: AxiosResponse): string | undefined {
	return /<([^>]+)>;\s*rel="next"/.exec(String(response.headers.link ?? ''))?.[1];
}
