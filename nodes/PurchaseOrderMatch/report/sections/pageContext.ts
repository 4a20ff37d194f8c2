import type { OutcomeStatus } from '../../../../domain/matching';
import type { Formatting } from '../formatting';
import type { MatchReport } from '../matchReport';
import type { Texts } from '../texts';

/** What every section of the page is made from. */
export interface PageContext {
	report: MatchReport;
	texts: Texts;
	format: Formatting;
}

/** The order in which statuses are shown everywhere. */
export const STATUSES: readonly OutcomeStatus[] = ['autoMatched', 'needsReview', 'unmatched', 'skipped', 'invalid'];
