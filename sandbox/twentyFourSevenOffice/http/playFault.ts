import type { NextFunction, Request, Response } from 'express';
import type { Socket } from 'node:net';
import type { SandboxState } from '../state';
import { changeAnswer, type Change } from './changeAnswer';
import type { FaultResponse, Transfer } from './faults';
import { sendBadly } from './sendBadly';

/** Plays one fault. Those that spoil the usual answer let the request go on and catch what is sent. */
export function playFault(fault: FaultResponse, state: SandboxState, request: Request, response: Response, next: NextFunction): void {
	if (fault === 'dropConnection') return void request.socket.destroy();
	if (fault === 'resetConnection') return void (request.socket as Socket).resetAndDestroy();
	if (fault === 'expireToken') {
		for (const issued of [...state.tokens.values(), ...state.soapSessions.values()]) issued.expiresAt = 0;
		return next();
	}
	if ('status' in fault) return answerSo(fault, response);
	if ('revokeScope' in fault) {
		const without = (scopes: readonly string[]): string[] => scopes.filter((scope) => scope !== fault.revokeScope);
		for (const token of state.tokens.values()) token.scopes = without(token.scopes);
		state.options.scopes = without(state.options.scopes);
	} else if ('ignoreParameter' in fault) ignoreParameter(request, fault.ignoreParameter);
	else if ('transfer' in fault) catchBytes(response, fault.transfer);
	else catchAnswer(fault.change, state, request, response);
	next();
}

function answerSo(fault: { status: number; headers?: Record<string, string>; body?: unknown }, response: Response): void {
	response.status(fault.status).set(fault.headers ?? {});
	if (fault.body === undefined) return void response.end();
	if (typeof fault.body === 'string') return void response.send(fault.body);
	response.json(fault.body);
}

function ignoreParameter(request: Request, name: string): void {
	const address = new URL(request.originalUrl, 'http://sandbox');
	address.searchParams.delete(name);
	request.url = request.originalUrl = address.pathname + address.search;
}

function catchAnswer(changes: Change[], state: SandboxState, request: Request, response: Response): void {
	const send = response.json.bind(response);
	response.json = (body: unknown) => {
		if (response.statusCode !== 200) return send(body);
		const usual = { body, link: response.getHeader('Link') as string | undefined };
		const currency = state.production.organization.settings.currencyCode;
		const changed = changes.reduce((answer, change) => changeAnswer(answer, change, request, currency), usual);
		response.removeHeader('Link');
		if (changed.link !== undefined) response.setHeader('Link', changed.link);
		return send(changed.body);
	};
}

function catchBytes(response: Response, transfer: Transfer): void {
	response.json = (body: unknown) => {
		response.setHeader('Content-Type', 'application/json; charset=utf-8');
		return response.send(Buffer.from(JSON.stringify(body)));
	};
	response.send = (content: unknown) => {
		void sendBadly(response, Buffer.isBuffer(content) ? content : Buffer.from(String(content)), transfer);
		return response;
	};
}
