import express, { Router } from 'express';
import { changeAmount, emptyLedger } from '../production';
import { ApiError } from './http/apiError';
import type { Fault } from './http/faults';
import type { SandboxState } from './state';

interface LedgerWish {
	ledger: 'default' | 'empty' | 'changed';
	/** With `changed`: cost lines by id, and what they come to now, in major units. */
	changes?: Array<{ lineId: string; amount: number }>;
}

function applyWish(state: SandboxState, { ledger, changes = [] }: LedgerWish): void {
	if (ledger === 'default') state.production = state.original;
	else if (ledger === 'empty') state.production = emptyLedger(state.original);
	else if (ledger === 'changed') {
		if (changes.length === 0) throw new ApiError(400, 'BadRequest', 'A changed ledger needs "changes": a list of { lineId, amount }.');
		const modifiedAt = new Date(state.options.now()).toISOString().replace(/\.\d+Z$/, 'Z');
		try {
			state.production = changes.reduce((production, { lineId, amount }) => changeAmount(production, lineId, amount, modifiedAt), state.production);
		} catch (error) {
			throw new ApiError(400, 'BadRequest', (error as Error).message);
		}
	} else throw new ApiError(400, 'BadRequest', `"${String(ledger)}" is no ledger: default, empty or changed.`);
}

/** `/_sandbox`: for tests and for people trying things out. No part of the vendor's API. */
export function controls(state: SandboxState): Router {
	const router = Router();
	router.use(express.json({ limit: '1mb' }));
	router.get('/requests', (_request, response) => void response.json(state.requests));
	router.delete('/requests', (_request, response) => {
		state.requests.length = 0;
		response.status(204).end();
	});
	router.get('/faults', (_request, response) => void response.json(state.faults.pending()));
	router.post('/faults', (request, response) => {
		const fault = request.body as Fault | undefined;
		if (fault?.respond === undefined) throw new ApiError(400, 'BadRequest', 'A fault needs "respond": { status, headers?, body? }, { change }, { transfer }, { ignoreParameter }, { revokeScope }, "dropConnection", "resetConnection" or "expireToken".');
		state.faults.add(fault);
		response.status(204).end();
	});
	router.delete('/faults', (_request, response) => {
		state.faults.clear();
		response.status(204).end();
	});
	router.put('/production', (request, response) => {
		applyWish(state, (request.body ?? {}) as LedgerWish);
		response.json({ ledgerLines: state.production.transactionLines.length });
	});
	return router;
}
