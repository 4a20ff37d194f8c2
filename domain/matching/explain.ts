import type { Evidence, ReasonCode, Warning } from './outcome';
import { reasonsInEnglish, warningsInEnglish } from './sentences/english';
import { reasonsInNorwegian, warningsInNorwegian } from './sentences/norwegian';
import { type Language, Words } from './sentences/sentence';

export type { Language } from './sentences/sentence';

/** An outcome's explanation in English or Norwegian (bokmål), from an outcome or from its plain data. */
export function explain({ reason, evidence }: { reason: ReasonCode; evidence: Pick<Evidence, 'facts'> }, language: Language): string {
	const sentences = language === 'nb' ? reasonsInNorwegian : reasonsInEnglish;
	return sentences[reason](new Words(evidence.facts, language));
}

/** A warning's message in English or Norwegian (bokmål). */
export function explainWarning({ code, facts }: Pick<Warning, 'code' | 'facts'>, language: Language): string {
	const sentences = language === 'nb' ? warningsInNorwegian : warningsInEnglish;
	return sentences[code](new Words(facts, language));
}
