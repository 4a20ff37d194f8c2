import type { ErrorRequestHandler, Response } from 'express';
import { randomText } from '../state';

/** An answer other than 200. `name` and `payload` as in SPEC components/schemas/Error, ValidationError. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		readonly errorName: string,
		message: string,
		readonly payload?: unknown,
	) {
		super(message);
	}
}

/** A parameter that is missing, unknown or wrong; `keyword` as in JSON Schema. */
export function validationError(place: 'query' | 'path', parameter: string, keyword: string, message: string): ApiError {
	return new ApiError(400, 'ValidationError', message, { validationErrors: [{ path: `${place}.${parameter}`, keyword }] });
}

/** ASSUMED errors.body: the specification has these schemas, but wires them to sales orders only. */
function sendApiError(response: Response, error: ApiError): void {
	response.status(error.status).json({
		error: { name: error.errorName, message: error.message, ...(error.payload === undefined ? {} : { payload: error.payload }) },
		trackingId: randomText(9),
	});
}

interface ValidatorError extends Error {
	status: number;
	errors?: Array<{ path: string; message: string }>;
}

const isValidatorError = (error: unknown): error is ValidatorError => error instanceof Error && 'errors' in error && typeof (error as { status?: unknown }).status === 'number';

/** Turns what was thrown into an answer. What is our own mistake is a 500 that says so. */
export const answerErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
	if (response.headersSent) return next(error);
	if (error instanceof ApiError) return sendApiError(response, error);
	if (isValidatorError(error)) return sendApiError(response, new ApiError(error.status, 'ValidationError', `By the vendor's specification: ${error.message}`, { validationErrors: error.errors }));
	const message = error instanceof Error ? error.message : String(error);
	sendApiError(response, new ApiError(500, 'SandboxError', `The sandbox itself failed: ${message}`));
};
