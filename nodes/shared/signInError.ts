/** A credential could not sign in: what happened and what to do. Carries nothing that is secret. */
export class SignInError extends Error {
	constructor(
		message: string,
		readonly description: string,
		/** Node.js' code of the connection's failure, when that was it. Not named `code`: n8n's test of a credential shows such a field instead of the message. */
		readonly networkErrorCode?: string,
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
