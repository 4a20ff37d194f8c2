import type { AnswerSheet } from './answerSheet';

/** The sheet as text: one line an entry, so that a difference reads like a list of cases. */
export function renderAnswers({ entries, ...head }: AnswerSheet): string {
	const top = JSON.stringify(head, null, '\t').slice(0, -2);
	return `${top},\n\t"entries": [\n${entries.map((entry) => `\t\t${JSON.stringify(entry)}`).join(',\n')}\n\t]\n}\n`;
}
