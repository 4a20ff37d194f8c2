/** A request that is refused: becomes `{ error: { code, message } }`, and whatever `extra` adds beside it. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		readonly extra: Record<string, unknown> = {},
	) {
		super(message);
	}
}
