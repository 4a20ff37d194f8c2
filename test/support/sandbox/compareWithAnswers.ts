import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StoredTransaction } from './costTrackerClient';

interface AnswerSheet {
	entries: Array<{
		transactionId: string;
		case: string;
		status: string;
		criterion: string | null;
		purchaseOrderNumber: string | null;
		why: string;
	}>;
}

export interface Comparison {
	/** Auto-matched, but the sheet says otherwise or another order. Must be empty, always. */
	wrongMatches: string[];
	/** Any other difference from the sheet. */
	differences: string[];
	/** How many the sheet and CostTracker agree on, by criterion or status. */
	agreed: Record<string, number>;
}

/** Where CostTracker keeps an outcome: what is invalid waits for a person, too. */
const storedStatus: Record<string, string> = {
	autoMatched: 'autoMatched',
	needsReview: 'needsReview',
	invalid: 'needsReview',
	unmatched: 'unmatched',
};

/** Holds what is in CostTracker against the answer sheet, which the nodes never see. */
export function compareWithAnswers(stored: StoredTransaction[]): Comparison {
	const sheet = JSON.parse(
		readFileSync(resolve(__dirname, '../../../sandbox/production/answers.json'), 'utf8'),
	) as AnswerSheet;
	const byId = new Map(stored.map((transaction) => [transaction.externalId.split(':').at(-1)!, transaction]));
	const comparison: Comparison = { wrongMatches: [], differences: [], agreed: {} };
	for (const expected of sheet.entries) {
		const found = byId.get(expected.transactionId);
		byId.delete(expected.transactionId);
		const wanted = [storedStatus[expected.status], expected.criterion, expected.purchaseOrderNumber].join(' / ');
		const got = found
			? [found.matchStatus, found.outcome?.criterion ?? null, found.purchaseOrder?.number ?? null].join(' / ')
			: 'not in CostTracker';
		const key = expected.criterion ?? expected.status;
		if (wanted === got) comparison.agreed[key] = (comparison.agreed[key] ?? 0) + 1;
		else {
			const difference = `${expected.transactionId} (${expected.case}): expected ${wanted}, got ${got}. ${expected.why} | ${found?.outcome?.explanation ?? ''}`;
			const isWrongMatch =
				found?.matchStatus === 'autoMatched' &&
				(expected.status !== 'autoMatched' || found.purchaseOrder?.number !== expected.purchaseOrderNumber);
			(isWrongMatch ? comparison.wrongMatches : comparison.differences).push(difference);
		}
	}
	for (const id of byId.keys()) comparison.differences.push(`${id} is in CostTracker but not on the sheet`);
	return comparison;
}
