import type { Order } from './world';

/** What one criterion says about one line in one round. */
export type Verdict =
	| { result: 'match'; order: Order }
	/** Has candidates and can't choose, or must not: the next criterion is tried. */
	| { result: 'tie'; reason: string; candidates: string[]; named?: Order[] }
	| { result: 'pass'; reason: string; nearest?: string[] };

export const match = (order: Order): Verdict => ({ result: 'match', order });
export const pass = (reason: string, nearest?: string[]): Verdict => ({ result: 'pass', reason, ...(nearest && { nearest }) });
export const tie = (reason: string, candidates: Order[]): Verdict => ({
	result: 'tie',
	reason,
	candidates: candidates.map((order) => order.id),
});
/** A tie of orders that a text names or seems to name: later criteria may choose only among them. */
export const namedTie = (reason: string, named: Order[]): Verdict => ({ ...tie(reason, named), named } as Verdict);
