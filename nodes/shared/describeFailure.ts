import type { RequestFailure } from './requestFailure';

export interface FailureText {
	/** What happened, with the values. */
	message: string;
	/** What to do. */
	description: string;
}

/**
 * What happened and what to do, in general terms; a node adds what it knows of its own system by `explain`.
 * Connection codes stand in the description only: n8n replaces a message that contains one by a vague sentence of its own.
 */
export function describeFailure(failure: RequestFailure): FailureText {
	const request = `${failure.method} ${failure.address}`;
	const said = failure.serverMessage ? ` It said: "${failure.serverMessage}".` : '';
	const tried = failure.attempts > 1 ? ` It was tried ${failure.attempts} times.` : '';
	return {
		message: `${whatHappened(failure, request)}${said}${tried}`,
		description: whatToDo(failure),
	};
}

function whatHappened({ systemName, ...failure }: RequestFailure, request: string): string {
	if (failure.gettingToken) {
		return failure.statusCode === undefined && failure.networkErrorCode !== undefined
			? `${systemName} could not be reached for an access token at ${failure.address}.`
			: `${systemName} gave no access token at ${failure.address}${failure.statusCode ? ` (status ${failure.statusCode})` : ''}.`;
	}
	if (failure.notJson) {
		return failure.contentType === 'text/html'
			? `${systemName} answered ${request} with an HTML page instead of data.`
			: `${systemName} answered ${request} with text that is not complete JSON.`;
	}
	if (failure.redirectTo !== undefined) {
		return `${systemName} redirects ${request} to ${failure.redirectTo}. Redirects are not followed, so that the credential goes nowhere else.`;
	}
	if (failure.statusCode !== undefined) {
		const page = failure.contentType === 'text/html' ? ' and an HTML page instead of data' : '';
		return `${systemName} answered ${request} with status ${failure.statusCode}${page}.`;
	}
	if (failure.networkErrorCode === 'ECONNABORTED' || failure.networkErrorCode === 'ETIMEDOUT') {
		return `${systemName} did not answer ${request} in time.`;
	}
	return `${systemName} could not be reached for ${request}.`;
}

function whatToDo(failure: RequestFailure): string {
	const { statusCode } = failure;
	const code = failure.networkErrorCode ? ` (${failure.networkErrorCode})` : '';
	if (failure.gettingToken && statusCode === undefined && code !== '') {
		return `Check the token URL in the credential, and that n8n can reach that server${code}.`;
	}
	if (failure.gettingToken && (statusCode ?? 0) < 500) return 'Check the client ID, the client secret and the token URL in the credential.';
	if (failure.notJson) return 'Run the workflow again. If it stays so, check the base URL in the credential and anything between n8n and the server, such as a proxy.';
	if (failure.redirectTo !== undefined) return 'Put the address that it redirects to into the credential, if you trust it.';
	if (statusCode === undefined) return `Check the base URL in the credential, and that n8n can reach that server${code}.`;
	if (statusCode === 401) return 'Check the credential: its key or secret was refused.';
	if (statusCode === 403) return 'The credential is known, but may not do this. Check what its key or application is allowed to do.';
	if (statusCode === 404) return 'Check the ID, and the base URL in the credential.';
	if (statusCode === 429) {
		const wait = failure.retryAfterMs === undefined ? 'a few minutes' : `${Math.ceil(failure.retryAfterMs / 1000)} seconds`;
		return `Too many requests were made. Run the workflow again in ${wait}, or at a quieter time.`;
	}
	if (statusCode >= 500) return 'The server has a problem of its own. Run the workflow again later.';
	return 'Check the parameters of this node against what the server said.';
}
