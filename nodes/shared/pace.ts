/** How fast one system may be asked, shared by all requests of one execution, so that they slow down together. */
export interface Pace {
	/** How many requests may be under way at once. */
	width: number;
	/** No request begins before this, in milliseconds since 1970. */
	pausedUntilMs: number;
}

/** @param width how many requests may be under way at once, as long as the server doesn't object */
export const createPace = (width: number): Pace => ({ width, pausedUntilMs: 0 });

/** After "too many requests": everybody waits, and from then on half as many go at once. */
export function slowDown(pace: Pace, waitMs: number, nowMs: number): void {
	pace.width = Math.max(1, Math.floor(pace.width / 2));
	pace.pausedUntilMs = Math.max(pace.pausedUntilMs, nowMs + waitMs);
}
