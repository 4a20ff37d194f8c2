import { Router } from 'express';
import { ApiError } from '../apiError';
import type { TransactionInput } from '../contract';
import { findHighWaterMark, rememberRead } from '../store/highWaterMarks';
import type { WriteContext } from '../store/journal';
import { listTransactions } from '../store/listTransactions';
import { recordCandidates } from '../store/recordCandidates';
import type { CandidatesInput } from '../store/recordCandidates';
import { recordMatch } from '../store/recordMatch';
import type { MatchInput } from '../store/recordMatch';
import { recordVanished } from '../store/recordVanished';
import type { Store } from '../store/store';
import { findSyncRunRow } from '../store/syncRuns';
import { findApiTransaction } from '../store/transactionRow';
import { upsertTransaction } from '../store/upsertTransaction';
import { parameter, query } from './query';
import { write, writeBatch } from './write';

/** Reads and batches of accounting transactions. */
export function transactionRoutes(store: Store): Router {
	const router = Router();
	router.get('/accounting-transactions', (request, response) => {
		response.json(listTransactions(store, query(request)));
	});
	router.get('/accounting-transactions/high-water-mark', (request, response) => {
		const { organizationId, filterFingerprint } = query<{ organizationId: string; filterFingerprint: string }>(request);
		response.json(findHighWaterMark(store, organizationId, filterFingerprint));
	});
	router.get('/accounting-transactions/:externalId', (request, response) => {
		response.json(requireApiTransaction(store, parameter(request, 'externalId')));
	});
	router.post('/accounting-transactions/batch', (request, response) => {
		const { items, filterFingerprint } = request.body as { items: TransactionInput[]; filterFingerprint?: string };
		write(store, request, response, (context) => ({
			status: 200,
			body: { results: upsertBatch(store, items, filterFingerprint, context) },
		}));
	});
	router.post('/accounting-transactions/matches', (request, response) => {
		const { items } = request.body as { items: MatchInput[] };
		write(store, request, response, (context) => ({
			status: 200,
			body: { results: writeBatch(store, 'matches', items, context, (item) => recordMatch(store, item, context)) },
		}));
	});
	router.post('/accounting-transactions/candidates', (request, response) => {
		const { items } = request.body as { items: CandidatesInput[] };
		write(store, request, response, (context) => ({
			status: 200,
			body: { results: writeBatch(store, 'candidates', items, context, (item) => recordCandidates(store, item, context)) },
		}));
	});
	router.post('/accounting-transactions/vanished', (request, response) => {
		const { items } = request.body as { items: Array<{ externalId: string }> };
		write(store, request, response, (context) => ({
			status: 200,
			body: { results: writeBatch(store, 'vanished', items, context, (item) => recordVanished(store, item, context)) },
		}));
	});
	return router;
}

export function requireApiTransaction(store: Store, externalId: string) {
	const transaction = findApiTransaction(store, externalId);
	if (!transaction) throw new ApiError(404, 'notFound', `No accounting transaction has the external id ${externalId}.`);
	return transaction;
}

function upsertBatch(store: Store, items: TransactionInput[], fingerprint: string | undefined, context: WriteContext) {
	const run = context.syncRunId === null ? undefined : findSyncRunRow(store, context.syncRunId);
	const filterFingerprint = fingerprint ?? run?.filter_fingerprint ?? null;
	const results = writeBatch(store, 'accountingTransactions', items, context, (item) =>
		upsertTransaction(store, item, filterFingerprint, context),
	);
	if (run && filterFingerprint !== null) {
		rememberRead(store, { runId: run.id, organizationId: run.organization_id, filterFingerprint }, items, results);
	}
	return results;
}
