/** Why signing in failed, where that may pass: another try may work. */
export interface PassingFailure {
	/** Node.js' code of the connection's failure. Not named `code`: n8n's test of a credential shows such a field instead of the message. */
	networkErrorCode?: string;
	/** Of an answer that says "later", e.g. 503. */
	statusCode?: number;
	/** What such an answer asked to wait. */
	retryAfterMs?: number;
}

/** A credential could not sign in: what happened and what to do. Carries nothing that is secret. */
export class SignInError extends Error {
	constructor(
		message: string,
		readonly description: string,
		readonly passing: PassingFailure = {},
	) {
		super(message);
		this.name = 'SignInError';
	}
}

/** Longest chain of causes that is followed. */
const MAX_DEPTH = 10;

/** The one that n8n's request helper wrapped, if it did. */
export function findSignInError(error: unknown): SignInError | undefined {
	let next = error;
	for (let depth = 0; depth < MAX_DEPTH && typeof next === 'object' && next !== null; depth++) {
		if (next instanceof SignInError) return next;
		next = (next as { cause?: unknown }).cause;
	}
	return undefined;
}
