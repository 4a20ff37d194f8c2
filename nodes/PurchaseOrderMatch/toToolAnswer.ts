import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Outcome, Transaction } from '../../domain/matching';
import type { MatchReport } from './report/matchReport';

/** Most transactions that an answer to an AI agent spells out. What needs a person comes first. */
export const MAX_TOOL_OUTCOMES = 200;

const ORDER: ReadonlyArray<Outcome['status']> = ['needsReview', 'invalid', 'unmatched', 'autoMatched', 'skipped'];

/**
 * One item that tells an AI agent everything: n8n gives an agent the first output only, so outcomes and sums come
 * together. The trail and the evidence stay out; the explanation says what they say.
 */
export function toToolAnswer(
	transactions: readonly Transaction[],
	outcomes: readonly Outcome[],
	{ summary }: MatchReport,
): INodeExecutionData {
	const ordered = ORDER.flatMap((status) =>
		outcomes.flatMap((outcome, index) => (outcome.status === status ? [{ outcome, id: transactions[index]!.id }] : [])),
	);
	const shown = ordered.slice(0, MAX_TOOL_OUTCOMES).map(({ id, outcome }) => ({
		transactionId: id ?? null,
		status: outcome.status,
		purchaseOrder: outcome.purchaseOrder,
		reason: outcome.reason,
		explanation: outcome.explanation,
		candidates: outcome.candidates,
		warnings: outcome.warnings.map(({ message }) => message),
	}));
	return {
		json: { summary, outcomes: { total: ordered.length, shown } } as unknown as IDataObject,
		pairedItem: { item: 0 },
	};
}
