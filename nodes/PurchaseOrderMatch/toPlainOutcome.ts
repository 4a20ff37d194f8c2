import { explain, explainWarning, type Outcome, type PlainOutcome } from '../../domain/matching';
import type { Language } from './report/matchReport';

/** An outcome with all that the engine works out on demand, as plain data for items; its sentences in one language. */
export function toPlainOutcome(outcome: Outcome, language: Language): PlainOutcome {
	const plain = outcome.toJSON?.() ?? outcome;
	if (language === 'en') return plain;
	return {
		...plain,
		explanation: explain(outcome, language),
		warnings: plain.warnings.map((warning) => ({ ...warning, message: explainWarning(warning, language) })),
	};
}
