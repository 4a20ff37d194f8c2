import type { RequestFailure } from './requestFailure';

/**
 * Why signing in failed, where that may pass: another try may work. Its connection's code is not named `code`: n8n's test of
 * a credential shows such a field instead of the message.
 */
export type PassingFailure = Pick<RequestFailure, 'networkErrorCode' | 'statusCode' | 'retryAfterMs' | 'notJson'>;

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
