import type { Outcome, Transaction } from '../../../domain/matching';
import type { Decided } from '../../measure/engineJob';

/** One transaction on which the two decide differently. */
export interface Difference {
	outcome: Outcome;
	duckDb: Decided;
	transaction: Transaction;
}

/** Rules that the engine has and the SQL has not, each tried on every single difference. */
const RULES: ReadonlyArray<[applies: (difference: Difference) => boolean, explanation: string]> = [
	[({ transaction }) => /^Faktura \S+$/.test(transaction.description ?? ''), '"Faktura 2021-0001" names an invoice, not an order. The SQL takes any number.'],
	[
		({ outcome }) => outcome.warnings.some(({ code }) => code === 'byElimination'),
		'A later pass: an order that was used up left another as the only one. The SQL makes one pass.',
	],
	[
		({ transaction }) => / og PO /.test(transaction.description ?? ''),
		'Several orders are named, and a later criterion may choose among them. The SQL leaves it at that.',
	],
];

/** Which rule it is, or null where none of them explains it. */
export function explainDifference(difference: Difference): string | null {
	return RULES.find(([applies]) => applies(difference))?.[1] ?? null;
}

/** For what no rule explains: the rules reach on, as a match more or less leaves other orders to the supplier's other invoices. */
export const CONSEQUENCE = 'A consequence of one of the others: the supplier has other orders left.';
export const UNEXPLAINED = '**unexplained**';
