import type { Evidence, ReasonCode, Warning } from './outcome';
import { reasonsInEnglish, warningsInEnglish } from './sentences/english';
import { reasonsInNorwegian, warningsInNorwegian } from './sentences/norwegian';
import { type Language, Words } from './sentences/sentence';

export type { Language } from './sentences/sentence';

/** An outcome's explanation in English or Norwegian (bokmål), from an outcome or from its plain data. */
export function explain({ reason, evidence }: { reason: ReasonCode; evidence: Pick<Evidence, 'facts'> }, language: Language): string {
	const sentences = language === 'nb' ? reasonsInNorwegian : reasonsInEnglish;
	return inOnePiece(sentences[reason](new Words(evidence.facts, language)));
}

/** A warning's message in English or Norwegian (bokmål). */
export function explainWarning({ code, facts }: Pick<Warning, 'code' | 'facts'>, language: Language): string {
	const sentences = language === 'nb' ? warningsInNorwegian : warningsInEnglish;
	return inOnePiece(sentences[code](new Words(facts, language)));
}

/**
 * The same text. V8 keeps what was put together as a tree of its parts until a character of it is read, and as many
 * trees as there are sentences are what garbage collection then walks again and again.
 */
function inOnePiece(text: string): string {
	return Number.isNaN(text.charCodeAt(0)) ? '' : text;
}
