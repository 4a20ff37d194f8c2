import express, { Router, type Response } from 'express';
import { randomText, type SandboxState } from './state';

const AUDIENCE = 'https://api.24sevenoffice.com';
const FIELDS = ['grant_type', 'audience', 'client_id', 'client_secret', 'login_organization', 'scope'] as const;

/** ASSUMED token.errors: the OAuth 2 form (RFC 6749 §5.2), as clients parse it. */
function refuse(response: Response, status: number, error: string, description: string): void {
	response.status(status).json({ error, error_description: description });
}

/**
 * `POST /oauth/token`: client credentials, as a form or as JSON. SPEC x-topics "Get Access Token".
 * The credentials are in the body; the real server is login.24sevenoffice.com.
 */
export function tokenEndpoint(state: SandboxState): Router {
	const router = Router();
	router.use(express.urlencoded({ extended: false }), express.json());
	router.post('/oauth/token', (request, response) => {
		const body = (request.body ?? {}) as Record<string, unknown>;
		const unknown = Object.keys(body).filter((name) => !(FIELDS as readonly string[]).includes(name));
		if (unknown.length > 0) return refuse(response, 400, 'invalid_request', `Unknown: ${unknown.join(', ')}.`);
		const missing = FIELDS.filter((name) => name !== 'scope' && (body[name] === undefined || body[name] === ''));
		if (missing.length > 0) return refuse(response, 400, 'invalid_request', `Missing: ${missing.join(', ')}.`);
		if (body.grant_type !== 'client_credentials') return refuse(response, 400, 'unsupported_grant_type', 'grant_type must be client_credentials.');
		if (body.audience !== AUDIENCE) return refuse(response, 403, 'access_denied', `There is no service for the audience ${String(body.audience)}; it must be ${AUDIENCE}.`);
		const { clientId, clientSecret, scopes, expiresIn, now } = state.options;
		if (body.client_id !== clientId || body.client_secret !== clientSecret) return refuse(response, 401, 'invalid_client', 'The client id or the client secret is wrong.');
		const organizationId = String(state.production.organization.id);
		if (String(body.login_organization) !== organizationId) return refuse(response, 403, 'access_denied', `The application is not connected to the organization ${String(body.login_organization)}.`);
		// SPEC x-topics "Scopes": the answer may hold fewer scopes than were asked for.
		const wanted = typeof body.scope === 'string' && body.scope !== '' ? body.scope.split(' ') : scopes;
		const granted = scopes.filter((scope) => wanted.includes(scope));
		const accessToken = randomText(32);
		state.tokens.set(accessToken, { organizationId, scopes: granted, expiresAt: now() + expiresIn * 1000 });
		// RFC 6749 §5.1
		response.set('Cache-Control', 'no-store').json({ access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn, scope: granted.join(' ') });
	});
	router.all('/oauth/token', (request, response) => refuse(response, 405, 'invalid_request', `${request.method} is not possible here; POST is.`));
	return router;
}
