import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { ApiError } from '../apiError';

/** Refuses requests without the key in `X-API-Key`. */
export function requireApiKey(apiKey: string): RequestHandler {
	const expected = digest(apiKey);
	return (request, _response, next) => {
		const given = request.header('X-API-Key');
		if (given === undefined) throw new ApiError(401, 'unauthorized', 'The header X-API-Key is missing.');
		if (!timingSafeEqual(digest(given), expected)) {
			throw new ApiError(401, 'unauthorized', 'The key in X-API-Key is not valid here. Check the CostTracker credential.');
		}
		next();
	};
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
