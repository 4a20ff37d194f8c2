import { Router } from 'express';
import { addToBudgetByPerson, matchByPerson, unmatchByPerson } from '../store/personDecisions';
import type { Store } from '../store/store';
import { parameter } from './query';
import { requireApiTransaction } from './transactionRoutes';
import { write } from './write';

const decisions = { match: matchByPerson, unmatch: unmatchByPerson, 'add-to-budget': addToBudgetByPerson };

/** A person's decision on one transaction; answers with the transaction as it is then. */
export function personDecisionRoutes(store: Store): Router {
	const router = Router();
	for (const [verb, decide] of Object.entries(decisions)) {
		router.post(`/accounting-transactions/:externalId/${verb}`, (request, response) => {
			const externalId = parameter(request, 'externalId');
			write(store, request, response, () => {
				decide(store, externalId, request.body);
				return { status: 200, body: requireApiTransaction(store, externalId) };
			});
		});
	}
	return router;
}
