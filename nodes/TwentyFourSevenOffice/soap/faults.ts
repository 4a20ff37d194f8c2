import type { NodeApiError } from 'n8n-workflow';
import { asObject, asText } from '../../shared/json';

/** 24SevenOffice's texts: read in other people's clients and in its FAQ, not in the WSDLs, which tell none. */
const LOST_SESSION = /not authenticated|not logged in|session (?:has )?(?:expired|ended)/i;
const REFUSED_FOR_NOW = /limit exceeded|quarantine|too many requests/i;
const QUARANTINE = /quarantine/i;
/** "Later", whoever says it; a fault of the services themselves has status 500 (SOAP 1.1 §6.2). */
const LATER = new Set([408, 425, 429, 502, 503, 504]);
/** ASP.NET's own, for what takes it too long or too much. */
const TOO_MUCH = /timed? ?out|OutOfMemory|maximum (?:request|message)|too (?:large|many(?! requests))/i;

export function isLostSession(said: string): boolean {
	return LOST_SESSION.test(said);
}

/** Whether the same may work in a moment. A quarantine may last an hour, so what it says is for a person. */
export function isLater(statusCode: number, body: string): boolean {
	return LATER.has(statusCode) && !QUARANTINE.test(body);
}

/** Whether less at once may work. */
export function isTooMuch(said: string): boolean {
	return TOO_MUCH.test(said) && !REFUSED_FOR_NOW.test(said);
}

const MAX_LENGTH = 300;

/** One line of it without its full stop, and no more than a message bears. */
export function quote(said: string): string {
	const line = said.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
	return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
}

/** What a fault means, and what to do. */
export function explainFault(said: string, operation: string): { message: string; description: string; failure: NodeApiError['failure'] } {
	const quoted = quote(said);
	if (REFUSED_FOR_NOW.test(said)) {
		return {
			message: `24SevenOffice takes no more requests for now. It said: "${quoted}".`,
			description: '7,200 requests an hour are allowed. Run the workflow again after the time that it names, and narrow the filter if it stays so.',
			failure: { cause: 'rate-limited' },
		};
	}
	if (isLostSession(said)) {
		return {
			message: `24SevenOffice ended the session, also the fresh one, at ${operation}. It said: "${quoted}".`,
			description: 'Check in 24SevenOffice whether this user may use the web services of this company, and test the credential.',
			failure: { cause: 'credential-invalid' },
		};
	}
	return {
		message: `24SevenOffice answered ${operation} with a fault. It said: "${quoted}".`,
		description: 'Run the workflow again. If it stays so, check the parameters of this node against what 24SevenOffice said.',
		failure: undefined,
	};
}

/** The message of an `APIException` inside an answer whose status is 200, on the result itself or on one of its records. */
export function findApiException(result: unknown): string | undefined {
	const records = Object.values(asObject(result)).flatMap((value) => (Array.isArray(value) ? value : [value]));
	for (const record of [result, ...records]) {
		const { APIException: exception, Type: type, Description: description } = asObject(record);
		const { Type, Message } = asObject(exception);
		if (asText(Message) !== null || asText(Type) !== null) return asText(Message) ?? asText(Type)!;
		if (type === 'Exception') return asText(description) ?? 'an exception without a text';
	}
	return undefined;
}
