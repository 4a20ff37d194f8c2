/** Why a request failed: facts only, safe to show. Never a header, a body that was sent, or a credential's value. */
export interface RequestFailure {
	systemName: string;
	method: string;
	/** Address without its query, which may carry a signature. */
	address: string;
	/** Of the answer, when there was one. */
	statusCode?: number;
	/** Node.js' code of the connection's failure, e.g. `ECONNREFUSED`. */
	networkErrorCode?: string;
	/** What the server itself said, shortened. */
	serverMessage?: string;
	/** The server's own code for it, e.g. `invalid_client`. */
	serverCode?: string;
	/** The answer's media type, e.g. `text/html`. */
	contentType?: string;
	/** What the server asked to wait. */
	retryAfterMs?: number;
	/** Where an answer wanted to send the request instead. */
	redirectTo?: string;
	/** The access token could not be had, so the request itself was not answered. `address` is the token endpoint's then. */
	gettingToken?: boolean;
	/** A token answer without a token was kept, so that another must be asked for. */
	keptNoToken?: boolean;
	/** The answer's status was fine, its body was not JSON. */
	notJson?: boolean;
	/** The credential could not sign in: its own words. `networkErrorCode` is that of signing in then. */
	signIn?: { message: string; description: string };
	/** How often it was tried. */
	attempts: number;
}

const MAX_MESSAGE_LENGTH = 300;

/** An address that may be shown: without query, fragment and user information. */
export function toShownAddress(url: string): string {
	try {
		const { origin, pathname } = new URL(url);
		return `${origin}${pathname}`;
	} catch {
		return url.split(/[?#]/)[0] ?? '';
	}
}

/**
 * A server's own words in an error body, read leniently, since errors come in many shapes: `error.message`,
 * `error.name`, `error_description`, `message`, `title`, `detail`, `error`, or plain text. Undefined for HTML pages.
 */
export function readServerMessage(body: unknown): string | undefined {
	if (typeof body === 'string') {
		const text = body.trim();
		if (text === '' || text.startsWith('<')) return undefined;
		const parsed = parseJson(text);
		return parsed === undefined ? shorten(text) : readServerMessage(parsed);
	}
	if (typeof body !== 'object' || body === null) return undefined;
	const { error, ...outer } = body as Record<string, unknown>;
	const inner = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
	const said = [inner.message, outer.error_description, outer.message, outer.title, outer.detail, inner.name, inner.code, error];
	const first = said.find((candidate): candidate is string => typeof candidate === 'string' && candidate.trim() !== '');
	return first === undefined ? undefined : shorten(first);
}

/** The machine-readable code of an error body, e.g. OAuth's `invalid_client`; undefined when it has none. */
export function readServerCode(body: unknown): string | undefined {
	const parsed = typeof body === 'string' ? parseJson(body) : body;
	if (typeof parsed !== 'object' || parsed === null) return undefined;
	const { error, code } = parsed as Record<string, unknown>;
	const inner = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
	return [inner.code, inner.name, error, code].find(
		(candidate): candidate is string => typeof candidate === 'string' && /^\w{1,60}$/.test(candidate),
	);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What a server may echo of a request or of a token answer: a name that says "secret", and the value after it. */
const NAMED_SECRET = /\b((?:access|refresh|id)_?token|client_?secret|password|passord|api_?key|(?:ASP\.NET_)?session_?id)(["']?\s*[:=]\s*["']?)[^"'&,;}\s]+/gi;

/** One line without a full stop, and without secrets even where a server echoes them. */
function shorten(text: string): string {
	const line = text.replace(/\s+/g, ' ').replace(/\bBearer\s+\S+/gi, 'Bearer …').replace(NAMED_SECRET, '$1$2…').trim().replace(/\.$/, '');
	return line.length > MAX_MESSAGE_LENGTH ? `${line.slice(0, MAX_MESSAGE_LENGTH)}…` : line;
}
