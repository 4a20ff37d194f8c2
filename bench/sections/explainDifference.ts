import type { Comparison } from '../measure/jobs';

type Difference = Comparison['differences'][number];

/** Rules that the engine has and the SQL has not. What none of them explains is said to be unexplained. */
const RULES: ReadonlyArray<[applies: (difference: Difference) => boolean, explanation: string]> = [
	[({ why }) => why.includes('byElimination'), 'A later pass: an order used up left another as the only one. The SQL makes one pass.'],
	[
		({ duckDb, example }) => duckDb === 'purchaseOrderNumberInDescription' && /\| Faktura \S+ \|/.test(example),
		'"Faktura 2021-0001" names an invoice, not an order; the SQL takes any number.',
	],
	[
		({ duckDb, example }) => duckDb === 'unmatched' && /\| PO \S+ og PO \S+ \|/.test(example),
		'Of two numbers named, one is no open order.',
	],
];

export function explainDifference(difference: Difference): string {
	return RULES.find(([applies]) => applies(difference))?.[1] ?? '**unexplained**';
}
