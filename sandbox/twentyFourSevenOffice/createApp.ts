import express, { Router, type Express } from 'express';
import { controls } from './controls';
import { ApiError, answerErrors } from './http/apiError';
import { authorize } from './http/authorize';
import { observe, readQuery } from './http/observe';
import { readParameters } from './http/parameters';
import { routes } from './routes';
import { downloads } from './routes/documents';
import { createSoapRouter } from './soap/createSoapRouter';
import { createState, type SandboxOptions, type SandboxState } from './state';
import { tokenEndpoint } from './tokenEndpoint';
import { validateBySpecification } from './vendor/validateBySpecification';

/** The REST side of 24SevenOffice, as its specification v0.60.1 describes it, on made-up data. */
export function createTwentyFourSevenOfficeApp(options: SandboxOptions, state: SandboxState = createState(options)): Express {
	const app = express();
	app.disable('x-powered-by').disable('etag');
	app.use('/_sandbox', controls(state));
	app.use(observe(state));
	app.use('/soap', createSoapRouter(state));
	app.use(tokenEndpoint(state));
	app.use(downloads(state));
	app.use('/v1', authorizeRoutes(state));
	if (options.openApiFile !== undefined) app.use(validateBySpecification(options.openApiFile));
	app.use('/v1', answerRoutes(state));
	app.use((request) => {
		throw new ApiError(404, 'NotFound', `${request.method} ${request.path} does not exist. 24SevenOffice's sandbox plays: ${routes.map((one) => `/v1${one.path}`).join(', ')}.`);
	});
	app.use(answerErrors);
	return app;
}

/** First who may ask, then whether the question is well put: so a stranger learns nothing from error messages. */
function authorizeRoutes(state: SandboxState): Router {
	const router = Router();
	for (const { path, scopes } of routes) {
		router.all(path, (request, _response, next) => {
			authorize(state, request, scopes);
			// SPEC paths: of these only the reading operations are played.
			if (request.method !== 'GET') throw new ApiError(405, 'MethodNotAllowed', `${request.method} ${request.originalUrl} is not possible: this API is only read.`);
			next();
		});
	}
	return router;
}

function answerRoutes(state: SandboxState): Router {
	const router = Router();
	for (const { path, query, answer } of routes) {
		router.get(path, async (request, response) => {
			const wanted = readParameters(query, readQuery(request));
			response.json(await answer({ query: wanted, path: request.params as Record<string, string>, state, request, response }));
		});
	}
	return router;
}
