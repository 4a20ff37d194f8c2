import { join } from 'node:path';
import express, { Router } from 'express';
import type { ErrorRequestHandler } from 'express';
import type { Store } from '../store/store';
import { html } from './html';
import { layout, notice } from './layout';
import { purchaseOrderPages } from './purchaseOrderPages';
import { refreshPages } from './refreshPages';
import type { RefreshTarget } from './refreshWebhook';
import { pageHeaders, sameOriginOnly } from './security';
import { settingsPages } from './settingsPages';
import { supplierPages } from './supplierPages';
import { syncRunPages } from './syncRunPages';
import { transactionPages } from './transactionPages';

/** All pages that people look at, from `/`. */
export function createPages(store: Store, refresh: RefreshTarget | undefined): Router {
	const router = Router();
	router.use(pageHeaders, sameOriginOnly);
	router.use('/assets', express.static(join(__dirname, 'assets')));
	router.use(
		transactionPages(store),
		purchaseOrderPages(store),
		supplierPages(store),
		settingsPages(store),
		syncRunPages(store),
		refreshPages(store, refresh),
	);
	router.use((request, response) => {
		response.status(404).send(problemPage('Not found', `There is no page at ${request.path}.`));
	});
	router.use(showError);
	return router;
}

const showError: ErrorRequestHandler = (error: Error & { status?: number }, _request, response, next) => {
	if (response.headersSent) return next(error);
	const status = error.status ?? 500;
	if (status >= 500) console.error(error);
	response.status(status).send(problemPage(status === 409 ? 'That was not possible' : 'Something is wrong', error.message));
};

function problemPage(title: string, message: string): string {
	return layout({ title, section: '/', body: html`${notice('problem', message)}<p><a href="/">Accounting transactions</a></p>` });
}
