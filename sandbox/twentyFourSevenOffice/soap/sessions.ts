import { randomText, type SandboxState } from '../state';
import { notAuthenticated, SoapFault } from './soapFault';

/** One company that a person may work in. WSDL Authenticate, Identity. */
export interface SoapIdentity {
	id: string;
	client: { id: number; name: string };
	isDisabled: boolean;
}

export interface SoapSession {
	identityId: string;
	/** Milliseconds since 1970. */
	expiresAt: number;
}

export interface SoapOptions {
	username: string;
	password: string;
	applicationId: string;
	/** The organization alone, unless given. The first is the default one. */
	identities: SoapIdentity[];
	/** Seconds without a request after which a session is gone. ASSUMED: no lifetime is published. */
	sessionSeconds: number;
	/** DOC faq: 7200 requests an hour. */
	requestsPerHour: number;
	/** More lines than this take the server too long. ASSUMED: the limit is time, and not published. */
	maxTransactions: number;
	/** How the day of an entry is written. ASSUMED: DOC faq says only "returns UTC DateTimes". */
	days: 'midnight' | 'utc';
}

export const defaultSoapOptions: Omit<SoapOptions, 'identities'> = {
	username: 'regnskap@nordlys.example',
	password: 'sandbox <password> & more',
	applicationId: '5a0db0c5-0000-4000-8000-5a0db0c50001',
	sessionSeconds: 1200,
	requestsPerHour: 7200,
	maxTransactions: Infinity,
	days: 'midnight',
};

export function identitiesOf({ options, production }: SandboxState): SoapIdentity[] {
	if (options.soap.identities.length > 0) return options.soap.identities;
	const { id, name } = production.organization;
	return [{ id: '1de00000-0000-4000-8000-000000000001', client: { id, name }, isDisabled: false }];
}

/** Whoever knows e-mail, password and application. */
export function isKnown({ options: { soap } }: SandboxState, given: { username?: string; password?: string; applicationId?: string }): boolean {
	return given.username === soap.username && given.password === soap.password && given.applicationId?.toLowerCase() === soap.applicationId;
}

export function startSession(state: SandboxState, identityId: string): string {
	const id = randomText(18);
	state.soapSessions.set(id, { identityId, expiresAt: state.options.now() + state.options.soap.sessionSeconds * 1000 });
	return id;
}

/** WSDL Authenticate, documentation: the cookie 'ASP.NET_SessionId' carries the session. */
export function findSession(state: SandboxState, cookie: string | undefined): SoapSession | undefined {
	const id = /(?:^|;\s*)ASP\.NET_SessionId=([^;]*)/.exec(cookie ?? '')?.[1];
	const session = id === undefined ? undefined : state.soapSessions.get(id);
	if (session === undefined || session.expiresAt <= state.options.now()) return undefined;
	session.expiresAt = state.options.now() + state.options.soap.sessionSeconds * 1000;
	return session;
}

/** The identity that the session works as; a fault when there is no session. */
export function requireIdentity(state: SandboxState, session: SoapSession | undefined): SoapIdentity {
	const identity = identitiesOf(state).find(({ id }) => id === session?.identityId);
	if (identity === undefined) throw notAuthenticated();
	return identity;
}

/** DOC faq: 7200 requests an hour, then quarantine. 3P headers: APILimitRemaining, APILimitReset. */
export function countRequest(state: SandboxState): Record<string, string> {
	const hour = 3_600_000;
	const { now, soap } = state.options;
	const started = Math.floor(now() / hour) * hour;
	if (state.soapRequests.hour !== started) state.soapRequests = { hour: started, count: 0 };
	state.soapRequests.count += 1;
	const over = state.soapRequests.count - soap.requestsPerHour;
	const until = new Date(started + hour).toISOString();
	const headers = { APILimitRemaining: String(Math.max(0, -over)), APILimitReset: until };
	if (over > 0) throw new SoapFault('soap:Server', `Limit exceeded by ${over}. Request is blocked. Quarantine ends at ${until.slice(0, 19).replace('T', ' ')}`, 500, headers);
	return headers;
}
