import { randomBytes } from 'node:crypto';
import type { Production } from '../production';
import { createFaults, type Faults } from './http/faults';
import { defaultSoapOptions, type SoapOptions, type SoapSession } from './soap/sessions';

/** One request as it arrived and what was answered; never a secret, a token or a signature. */
export interface LoggedRequest {
	method: string;
	path: string;
	query: Record<string, string>;
	/** Null while it is being answered, and for ever when the connection was dropped. */
	status: number | null;
}

/** An access token is good for one organization (SPEC x-topics "Get Access Token"). */
export interface IssuedToken {
	organizationId: string;
	scopes: string[];
	/** Milliseconds since 1970. */
	expiresAt: number;
}

export interface SandboxOptions {
	production: Production;
	clientId?: string;
	clientSecret?: string;
	/** What the client's application was granted; all that exist unless given. */
	scopes?: readonly string[];
	/** Seconds that a token lives. */
	expiresIn?: number;
	/** Seconds that a download link lives. */
	downloadUrlSeconds?: number;
	/** Milliseconds that each request waits before it is looked at. */
	latencyMs?: number;
	/** A page holds no more than this, however large a `limit` is asked for; no bound unless given. ASSUMED limit.cap: no maximum is documented. */
	largestPage?: number;
	/** The vendor's OpenAPI file: each request and each answer is then validated by it. */
	openApiFile?: string;
	/** Parts of the SOAP side's behaviour; the rest as usual. */
	soap?: Partial<SoapOptions>;
	/** Milliseconds since 1970; the machine's clock unless given. */
	now?: () => number;
}

export interface SandboxState {
	/** What is served; may be replaced while the server runs. */
	production: Production;
	/** What the server was started with. */
	original: Production;
	requests: LoggedRequest[];
	faults: Faults;
	tokens: Map<string, IssuedToken>;
	downloads: Map<string, { documentId: number; expiresAt: number }>;
	soapSessions: Map<string, SoapSession>;
	/** Since the hour began. */
	soapRequests: { hour: number; count: number };
	options: Required<Omit<SandboxOptions, 'production' | 'openApiFile' | 'soap'>> & { openApiFile: string | undefined; soap: SoapOptions };
}

/** Every scope that a route of this sandbox asks for (SPEC x-topics "Scopes"). */
const allScopes: readonly string[] = [
	'api.accounting.account:read',
	'api.accounting.dimension:read',
	'api.accounting.tax:read',
	'api.accounting.transaction:read',
	'api.accounting.transactiontype:read',
	'api.crm.customer:read',
	'api.organization.information:read',
];

export function createState(options: SandboxOptions): SandboxState {
	const { production, ...given } = options;
	return {
		production,
		original: production,
		requests: [],
		faults: createFaults(),
		tokens: new Map(),
		downloads: new Map(),
		soapSessions: new Map(),
		soapRequests: { hour: 0, count: 0 },
		options: {
			clientId: 'sandbox-client-id', clientSecret: 'sandbox-client-secret', scopes: allScopes,
			// ASSUMED token lifetime: no number is published; clients fall back to an hour.
			expiresIn: 3600,
			// ASSUMED documents.downloadUrl: "limited validity" without a number.
			downloadUrlSeconds: 300,
			latencyMs: 0, largestPage: Infinity, now: Date.now, openApiFile: undefined,
			...given,
			soap: { ...defaultSoapOptions, identities: [], ...given.soap },
		},
	};
}

/** Unguessable text for tokens, signatures and trace ids. */
export const randomText = (bytes: number): string => randomBytes(bytes).toString('base64url');
