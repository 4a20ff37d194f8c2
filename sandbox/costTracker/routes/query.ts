import type { Request } from 'express';

/** Query parameters as the contract's validation left them: checked, converted, defaults filled in. */
export function query<Filter>(request: Request): Filter & { limit: number } {
	return request.query as unknown as Filter & { limit: number };
}

/** A path parameter of the matched route. */
export function parameter(request: Request, name: string): string {
	return String(request.params[name]);
}
