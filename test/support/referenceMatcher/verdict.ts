import type { Order } from './world';

/** What one criterion says about one line in one round. */
export type Verdict =
	| { result: 'match'; order: Order }
	/** Has candidates and can't choose, or must not: the next criterion is tried. */
	| { result: 'tie'; reason: string; candidates: string[] }
	| { result: 'pass'; reason: string; nearest?: string[] };

export const match = (order: Order): Verdict => ({ result: 'match', order });
export const pass = (reason: string, nearest?: string[]): Verdict => ({ result: 'pass', reason, ...(nearest && { nearest }) });
export const tie = (reason: string, candidates: Order[]): Verdict => ({
	result: 'tie',
	reason,
	candidates: candidates.map((order) => order.id),
});
