import type { NodeExecutionHint } from 'n8n-workflow';
import type { MatchReport } from './report/matchReport';

/** Most statuses that a hint names. */
const MAX_STATUSES = 8;

/**
 * What to look at when nothing matched though there was something to match: most often the purchase orders' statuses
 * are called something else than expected. Undefined when there is nothing to say.
 */
export function hintOf({ summary, settings, purchaseOrderCount, purchaseOrderStatuses }: MatchReport): NodeExecutionHint | undefined {
	const { autoMatched, needsReview, unmatched } = summary.status;
	if (purchaseOrderCount === 0 || unmatched.count === 0 || autoMatched.count + needsReview.count > 0) return undefined;
	// The editor reads a hint as HTML.
	const seen = purchaseOrderStatuses.slice(0, MAX_STATUSES).map(({ code, count }) => `${code?.replace(/[<>]/g, '') ?? 'none'} (${count})`);
	return {
		type: 'warning',
		location: 'outputPane',
		message:
			`Nothing matched. The purchase orders have the status ${seen.join(', ')}. Open, and so free to match, are: ` +
			`${settings.openStatuses.join(', ')}. If yours are called something else, set Open Statuses under Options.`,
	};
}
