import type { ErrorRequestHandler, Response } from 'express';
import { error as validatorErrors } from 'express-openapi-validator';
import { ApiError } from '../apiError';

interface HttpError extends Error {
	status?: number;
	errors?: Array<{ path: string; message: string }>;
}

const codes: Record<number, string> = {
	400: 'invalidRequest',
	404: 'notFound',
	405: 'methodNotAllowed',
	413: 'tooLarge',
	415: 'unsupportedMediaType',
};

/** Every failure in the contract's one shape. What we did not foresee is our mistake: 500. */
export const answerError: ErrorRequestHandler = (error: HttpError, _request, response, next) => {
	if (response.headersSent) return next(error);
	if (error instanceof ApiError) return send(response, error.status, error.code, error.message, error.extra);
	const status = error.status ?? 500;
	const details = error.errors?.map(({ path, message }) => ({ path, message }));
	if (error instanceof validatorErrors.InternalServerError) {
		return send(response, 500, 'contractViolation', `This answer breaks the contract: ${error.message}.`, {}, details);
	}
	const code = codes[status];
	if (code) return send(response, status, code, `${error.message}. See docs/costtracker-api.yaml.`, {}, details);
	console.error(error);
	return send(response, 500, 'internalError', `CostTracker's sandbox failed: ${error.message}.`);
};

function send(
	response: Response,
	status: number,
	code: string,
	message: string,
	extra: Record<string, unknown> = {},
	details?: unknown[],
): void {
	response.status(status).json({ error: { code, message, ...(details && { details }) }, ...extra });
}
