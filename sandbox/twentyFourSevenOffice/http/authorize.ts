import type { Request } from 'express';
import type { SandboxState } from '../state';
import { ApiError } from './apiError';

const bearer = (request: Request): string | undefined => /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];

/**
 * SPEC x-topics "Authentication": `Authorization: Bearer <token>` on every call. SPEC x-topics "Scopes": each operation names its scopes.
 * ASSUMED 401/403 bodies: the specification gives status codes only.
 * @throws ApiError 401 without a living token, 403 without the scope
 */
export function authorize(state: SandboxState, request: Request, scopes: readonly string[]): void {
	const given = bearer(request);
	if (given === undefined) throw new ApiError(401, 'Unauthorized', 'The request has no bearer token in its Authorization header.');
	const token = state.tokens.get(given);
	if (token === undefined) throw new ApiError(401, 'Unauthorized', 'The bearer token is not one that this server issued.');
	if (token.expiresAt <= state.options.now()) throw new ApiError(401, 'Unauthorized', 'The bearer token has expired.');
	const missing = scopes.filter((scope) => !token.scopes.includes(scope));
	if (missing.length > 0) throw new ApiError(403, 'Forbidden', `The application lacks the scope ${missing.join(' and ')}.`);
}
