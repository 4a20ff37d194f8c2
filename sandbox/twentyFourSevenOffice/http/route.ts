import type { Request, Response } from 'express';
import type { SandboxState } from '../state';
import type { Parameters, Read } from './parameters';

/** What a route works with: its parameters read, and the data served now. */
export interface Call<P extends Parameters> {
	query: Read<P>;
	path: Record<string, string>;
	state: SandboxState;
	request: Request;
	response: Response;
}

/** One GET of the API. `answer` returns the body; throws ApiError for anything but 200. */
export interface Route<P extends Parameters = Parameters> {
	/** Below /v1, as the specification writes it. */
	path: string;
	/** All of these are needed; none for what every token may read. */
	scopes: readonly string[];
	query: P;
	answer(call: Call<P>): unknown;
}

/** Keeps the types of the query parameters together with their use; the table itself needs them no more. */
export function route<P extends Parameters>(definition: Route<P>): Route {
	return definition as unknown as Route;
}
