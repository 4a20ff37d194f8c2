import { formattingOf } from './formatting';
import type { MatchReport, ReportCandidate, ReportEntry } from './matchReport';
import { STATUSES } from './sections/pageContext';
import { textsOf } from './texts';

/** A report for a mail or a chat. `text` has lines of plain text, and nothing in it from outside can begin one. */
export interface Message {
	kind: 'matchMessage';
	/** The figures in one line. */
	subject: string;
	text: string;
	autoMatched: number;
	needsReview: number;
	unmatched: number;
	/** Unmatched ones with a purchase order that was nearly right. */
	nearestMisses: number;
}

/** The report's figures, its open questions and its nearest misses, at most `maxEntries` of each. */
export function writeMessage(report: MatchReport, maxEntries: number): Message {
	const texts = textsOf(report.language);
	const { count, amount } = formattingOf(report.language);
	const { status } = report.summary;
	const figures = STATUSES.filter((name) => status[name].count > 0 || name === 'autoMatched').map((name) => {
		const sums = Object.entries(status[name].sums).map(([currency, sum]) => amount(sum, /^[A-Z]{3}$/.test(currency) ? currency : null));
		return { short: `${texts.statuses[name]} ${count(status[name].count)}`, line: `${texts.statuses[name]}: ${count(status[name].count)}${sums.length > 0 ? ` (${sums.join(', ')})` : ''}` };
	});
	const list = (which: 'forReview' | 'nearestMisses') => {
		const { total, shown } = report[which];
		if (total === 0) return [];
		const entries = shown.slice(0, maxEntries);
		const hidden = total - entries.length;
		return ['', `${texts.sections[which]} (${count(total)})`, ...entries.flatMap((entry, index) => entryLines(entry, index + 1, report)), ...(hidden > 0 ? [texts.moreInPage(count(hidden))] : [])];
	};
	const heading = `${texts.title} · ${report.createdAt.slice(0, 16).replace('T', ' ')}`;
	const lines = [heading, texts.intro(count(report.summary.input), count(report.purchaseOrderCount)), '', ...figures.map(({ line }) => line), ...list('forReview'), ...list('nearestMisses')];
	return {
		kind: 'matchMessage',
		subject: figures.map(({ short }) => short).join(', '),
		text: lines.map(plain).join('\n'),
		autoMatched: status.autoMatched.count,
		needsReview: status.needsReview.count,
		unmatched: status.unmatched.count,
		nearestMisses: report.nearestMisses.total,
	};
}

function entryLines(entry: ReportEntry, position: number, report: MatchReport): string[] {
	const { columns, missing } = textsOf(report.language);
	const { amount } = formattingOf(report.language);
	const facts = [
		entry.supplier ?? missing,
		entry.voucherNumber === null ? `${columns.transaction} ${entry.id}` : `${columns.voucher} ${entry.voucherNumber}`,
		entry.invoiceNumber === null ? null : `${columns.invoice} ${entry.invoiceNumber}`,
		entry.date,
		amount(entry.amount, entry.currency),
		entry.description,
	];
	return [
		`${position}. ${facts.filter((fact) => fact !== null && fact !== '').join(' · ')}`,
		`   ${entry.explanation}`,
		...entry.candidates.shown.map((candidate) => `   - ${candidateLine(candidate, report)}`),
	];
}

function candidateLine(candidate: ReportCandidate, report: MatchReport): string {
	const { amount, percent } = formattingOf(report.language);
	const { difference, differencePercent, currency } = candidate;
	const value = candidate.amount === null ? '' : ` · ${amount(candidate.amount, currency)}`;
	const percentage = differencePercent === undefined ? '' : ` (${percent(differencePercent)})`;
	const distance = difference === undefined ? '' : ` · ${textsOf(report.language).difference} ${amount(difference, currency)}${percentage}`;
	return `${candidate.number ?? candidate.id}${value}${distance}`;
}

/** Line breaks, control characters and marks that turn the order of letters around become a space, so that a line stays one. */
function plain(line: string): string {
	return line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
