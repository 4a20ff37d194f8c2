import { readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { patchSpecification } from './patchSpecification';

/** Validates each request below /v1 and each answer by the vendor's own OpenAPI file. Tokens and scopes are checked elsewhere. */
export function validateBySpecification(openApiFile: string): RequestHandler[] {
	const specification = patchSpecification(JSON.parse(readFileSync(openApiFile, 'utf8')));
	return middleware({
		apiSpec: specification as unknown as Parameters<typeof middleware>[0]['apiSpec'],
		validateRequests: { allowUnknownQueryParameters: false },
		validateResponses: true,
		validateSecurity: false,
		ignorePaths: (path: string) => !path.startsWith('/v1/'),
	}) as unknown as RequestHandler[];
}
