import { join } from 'node:path';
import express from 'express';
import type { Express, Router } from 'express';
import { middleware as openApiValidator } from 'express-openapi-validator';
import { requireApiKey } from './routes/apiKey';
import { documentRoutes } from './routes/documentRoutes';
import { answerError } from './routes/errorAnswers';
import { masterDataRoutes } from './routes/masterDataRoutes';
import { journalReads } from './routes/journalReads';
import { meRoutes } from './routes/meRoutes';
import { personDecisionRoutes } from './routes/personDecisionRoutes';
import { purchaseOrderRoutes } from './routes/purchaseOrderRoutes';
import { sandboxRoutes } from './routes/sandboxRoutes';
import { settingsRoutes } from './routes/settingsRoutes';
import { syncRunRoutes } from './routes/syncRunRoutes';
import { transactionRoutes } from './routes/transactionRoutes';
import type { RequestWithBytes } from './routes/write';
import type { PurchaseOrderSeed } from './store/seedPurchaseOrders';
import type { Store } from './store/store';

const contract = join(__dirname, '../../docs/costtracker-api.yaml');
const jsonLimit = '20mb';
const documentLimit = '20mb';

export interface AppOptions {
	apiKey: string;
	organizationId: string;
	purchaseOrders: PurchaseOrderSeed[];
	/** The page people look at, at `/`. */
	pages: Router;
}

/** The contract under `/api/v1`, each request and answer checked against it; the page at `/`; the stage at `/_sandbox`. */
export function createCostTrackerApp(store: Store, options: AppOptions): Express {
	const app = express();
	app.disable('x-powered-by');
	app.use('/api/v1', api(store, options));
	app.use('/_sandbox', requireApiKey(options.apiKey), sandboxRoutes(store, options.organizationId, options.purchaseOrders), answerError);
	app.use(options.pages);
	return app;
}

function api(store: Store, { apiKey, organizationId }: AppOptions): Router {
	const router = express.Router();
	const keepBytes = (request: RequestWithBytes, _response: unknown, bytes: Buffer) => {
		request.bodyBytes = bytes;
	};
	router.use(requireApiKey(apiKey));
	router.use(express.json({ limit: jsonLimit, verify: keepBytes as never }));
	router.use(express.raw({ type: 'application/pdf', limit: documentLimit, verify: keepBytes as never }));
	router.use(
		openApiValidator({
			apiSpec: contract,
			validateRequests: { allowUnknownQueryParameters: false },
			validateResponses: true,
			// The calendar too: 30 February is no date.
			ajvFormats: { mode: 'full' },
			// The key is checked before anything is read.
			validateSecurity: false,
		}),
	);
	router.use(journalReads(store));
	router.use(
		meRoutes(organizationId),
		masterDataRoutes(store),
		purchaseOrderRoutes(store),
		transactionRoutes(store),
		personDecisionRoutes(store),
		documentRoutes(store),
		settingsRoutes(store),
		syncRunRoutes(store),
	);
	router.use(answerError);
	return router;
}
