import type { Outcome } from '../../../../domain/matching';

/** An unmatched transaction's outcome. State in the test what matters there. */
export function outcome(given: Partial<Outcome> = {}): Outcome {
	return {
		status: 'unmatched',
		criterion: null,
		criterionPosition: null,
		purchaseOrder: null,
		reason: 'noNumber',
		explanation: 'No purchase order fits.',
		candidates: [],
		warnings: [],
		trail: [],
		evidence: { parameters: null, facts: {}, settingsHash: '0123456789abcdef', engineVersion: '1.0.0' },
		...given,
	};
}
