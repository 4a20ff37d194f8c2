import type { Request, RequestHandler } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import type { LoggedRequest, SandboxState } from '../state';
import { randomText } from '../state';
import { playFault } from './playFault';

/** The query as text, each name once; what is signed stays out of the log. */
export function readQuery(request: Request): URLSearchParams {
	return new URL(request.originalUrl, 'http://sandbox').searchParams;
}

function describe(request: Request): LoggedRequest {
	const query = Object.fromEntries([...readQuery(request)].map(([name, value]) => [name, name === 'signature' ? '(hidden)' : value]));
	const action = /(\w+)"?$/.exec(request.get('soapaction') ?? '')?.[1];
	if (action !== undefined) query.soapAction = action;
	return { method: request.method, path: request.path, query, status: null };
}

/** Logs each request, lets it wait, and plays the scripted faults. */
export function observe(state: SandboxState): RequestHandler {
	return async (request, response, next) => {
		const logged = describe(request);
		state.requests.push(logged);
		response.on('finish', () => void (logged.status = response.statusCode));
		// SPEC responses.200.headers: X-Trace-Id on every answer.
		response.setHeader('X-Trace-Id', randomText(12));
		if (state.options.latencyMs > 0) await wait(state.options.latencyMs);
		const fault = state.faults.meet(logged);
		if (fault === undefined) return next();
		playFault(fault, state, request, response, next);
	};
}
