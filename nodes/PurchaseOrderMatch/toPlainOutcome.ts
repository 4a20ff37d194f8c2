import { explain, explainWarning, type Outcome, type PlainOutcome } from '../../domain/matching';
import type { Language } from './report/matchReport';

/**
 * An outcome as plain data for items, its sentences in one language. The engine works out each part when it is read, so
 * every part is read once.
 */
export function toPlainOutcome(outcome: Outcome, language: Language): PlainOutcome {
	const { status, criterion, criterionPosition, purchaseOrder, reason, candidates, warnings, trail, evidence } = outcome;
	return {
		status,
		criterion,
		criterionPosition,
		purchaseOrder,
		reason,
		explanation: explain({ reason, evidence }, language),
		candidates,
		warnings: language === 'en' ? warnings : warnings.map((warning) => ({ ...warning, message: explainWarning(warning, language) })),
		trail,
		evidence,
	};
}
