import type { CriterionSettings } from '../../../domain/matching/settings';
import { type Book, hold, isWaiting, openBook } from './book';
import { conclude, type ReferenceOutcome } from './conclude';
import { judgeByNumber } from './numberCriterion';
import { judgeByProject } from './projectCriterion';
import { judgeByValue } from './valueCriterion';
import type { Verdict } from './verdict';
import type { Line, ReferenceInput } from './world';

export type { ReferenceInput } from './world';
export type { ReferenceOutcome } from './conclude';

function judge(book: Book, criterion: CriterionSettings, line: Line): Verdict {
	switch (criterion.kind) {
		case 'purchaseOrderNumberOnInvoice':
		case 'purchaseOrderNumberInDescription':
			return judgeByNumber(book, criterion, line);
		case 'sameSupplierAndProject':
			return judgeByProject(book, criterion, line);
		default:
			return judgeByValue(book, criterion, line);
	}
}

/**
 * A proposal "decides the same": it takes its line and its order for the rest of the pass. But it is no match, so it does
 * not start another pass, and each pass begins without proposals. Otherwise a run whose result is fed back, where
 * proposals have taken nothing, could match something new.
 */
function withdrawProposals(book: Book): void {
	for (const [line, { criterion }] of book.decisions) {
		if (criterion.action === 'propose') book.decisions.delete(line);
	}
}

/**
 * The slow, obvious matcher, written from the specification alone, that judges the engine. It compares everything with
 * everything and asks the same questions again and again, so use it on small worlds only.
 *
 * Where the specification is silent it decides as an accountant would; each such decision is stated where it is made.
 * Settings must be valid.
 */
export function referenceMatch(input: ReferenceInput): ReferenceOutcome[] {
	const book = openBook(input);
	let lastVerdicts = new Map<Line, Verdict[]>();
	for (let pass = 1, matchedSome = true; matchedSome; pass++) {
		matchedSome = false;
		lastVerdicts = new Map(book.lines.map((line) => [line, []]));
		withdrawProposals(book);
		book.held.clear();
		input.settings.criteria.forEach((criterion, at) => {
			const waiting = book.lines.filter((line) => isWaiting(book, line));
			// All verdicts of a round are made before any of them counts.
			const verdicts = waiting.map((line) => judge(book, criterion, line));
			verdicts.forEach((verdict, place) => {
				const line = waiting[place]!;
				lastVerdicts.get(line)!.push(verdict);
				if (verdict.result === 'tie' && verdict.named) hold(book, line, verdict.named);
				if (verdict.result !== 'match') return;
				book.decisions.set(line, { order: verdict.order, criterion, position: at + 1, pass });
				if (criterion.action !== 'propose') matchedSome = true;
			});
		});
	}
	return book.lines.map((line) => conclude(book, line, lastVerdicts.get(line)!));
}
