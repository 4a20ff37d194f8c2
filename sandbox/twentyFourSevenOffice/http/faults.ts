import type { Change } from './changeAnswer';

/** What a scripted fault does instead of, before, or to the usual answer. */
export type FaultResponse =
	/** Answers so, without looking at the request. */
	| { status: number; headers?: Record<string, string>; body?: unknown }
	/** Closes the connection without an answer. */
	| 'dropConnection'
	/** Resets the connection without an answer (TCP RST). */
	| 'resetConnection'
	/** All tokens and sessions issued so far expire; then the request goes on, and finds out. */
	| 'expireToken'
	/** All tokens issued so far lose this scope, and the client's application too; then the request goes on. */
	| { revokeScope: string }
	/** The request is answered as if this parameter had not been sent. */
	| { ignoreParameter: string }
	/** The usual answer, sent badly. */
	| { transfer: Transfer }
	/** The usual answer, its content or its Link header changed: one after the other. */
	| { change: Change[] };

/** How an answer's bytes go wrong. Shares are from 0 to 1. */
export type Transfer =
	/** The connection breaks after this share of the body. */
	| { cutAfter: number }
	/** The answer is complete by HTTP, but holds this share of the JSON only. */
	| { truncateTo: number }
	/** The body takes so many milliseconds, a piece at a time. */
	| { slowMs: number };

export interface Fault {
	match?: {
		method?: string;
		/** The whole path, e.g. `/v1/transactionlines`; a `*` at the end stands for any rest. */
		path?: string;
		/** These parameters with these values, e.g. `{ page: '3' }`; others may be there too. */
		query?: Record<string, string>;
	};
	/** How many matching requests pass untouched first; 0 unless given. */
	after?: number;
	/** How many requests it meets before it is spent; 1 unless given. */
	times?: number;
	respond: FaultResponse;
}

export interface Faults {
	add(fault: Fault): void;
	clear(): void;
	/** The fault that meets this request, if any; counts it. The earliest added goes first. */
	meet(request: { method: string; path: string; query: Record<string, string> }): FaultResponse | undefined;
	/** Faults that have not struck as often as they should. */
	pending(): Fault[];
}

interface Armed {
	fault: Fault;
	toPass: number;
	toMeet: number;
}

function matches({ match }: Fault, request: { method: string; path: string; query: Record<string, string> }): boolean {
	if (match === undefined) return true;
	if (match.method !== undefined && match.method.toUpperCase() !== request.method) return false;
	if (match.path !== undefined) {
		const fits = match.path.endsWith('*') ? request.path.startsWith(match.path.slice(0, -1)) : request.path === match.path;
		if (!fits) return false;
	}
	return Object.entries(match.query ?? {}).every(([name, value]) => request.query[name] === value);
}

/** Faults by script: "the third page answers 429", "the token expires after two requests". */
export function createFaults(): Faults {
	let armed: Armed[] = [];
	return {
		add: (fault) => void armed.push({ fault, toPass: fault.after ?? 0, toMeet: fault.times ?? 1 }),
		clear: () => void (armed = []),
		pending: () => armed.map((one) => one.fault),
		meet: (request) => {
			for (const one of armed.filter(({ fault }) => matches(fault, request))) {
				if (one.toPass > 0) {
					one.toPass -= 1;
					continue;
				}
				one.toMeet -= 1;
				if (one.toMeet <= 0) armed = armed.filter((other) => other !== one);
				return one.fault.respond;
			}
			return undefined;
		},
	};
}
