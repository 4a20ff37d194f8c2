import type { ReasonCode } from '../reasons';

/** What a criterion finds for a transaction: one order, several between which it can't decide, or none. */
export type Finding =
	| { result: 'decided'; order: number }
	| { result: 'tied'; reason: ReasonCode; candidates: readonly number[] }
	| { result: 'passed'; reason: ReasonCode };
