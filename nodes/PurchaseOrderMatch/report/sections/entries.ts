import { type Html, html, isolated, linked } from '../html';
import type { ReportCandidate, ReportEntry } from '../matchReport';
import type { PageContext } from './pageContext';

/** Transactions for a person to look at, each with its explanation and the orders that come near. */
export function entriesSection(page: PageContext, which: 'forReview' | 'nearestMisses'): Html {
	const { texts, format } = page;
	const { total, shown } = page.report[which];
	return html`<section>
<h2>${texts.sections[which]} <span class="soft">${format.count(total)}</span></h2>
<p class="soft">${total === 0 ? texts.notes.nothing : texts.notes[which]}</p>
${shown.map((entry) => renderEntry(entry, page))}
${total > shown.length ? html`<p class="soft">${texts.more(format.count(total - shown.length))}</p>` : null}
</section>`;
}

function renderEntry(entry: ReportEntry, page: PageContext): Html {
	const { texts, format } = page;
	const labelled: Array<[label: string, value: string | null]> = [
		[texts.columns.voucher, entry.voucherNumber],
		[texts.columns.invoice, entry.invoiceNumber],
		[texts.columns.date, entry.date],
		[texts.columns.project, entry.project],
		// An id of the accounting system says little to a person who has the voucher's number.
		[texts.columns.transaction, entry.voucherNumber === null ? entry.id : null],
	];
	const facts = labelled.flatMap(([label, value]) => (value === null ? [] : [html`<span class="soft">${label} ${isolated(value)}</span>`]));
	return html`<article class="entry">
<header><b>${isolated(entry.supplier ?? texts.missing)}</b>${facts}<span class="amount">${format.amount(entry.amount, entry.currency)}</span></header>
${entry.description === null ? null : html`<p class="soft">${isolated(entry.description)}</p>`}
<p>${isolated(entry.explanation)}</p>
${entry.warnings.map((warning) => html`<p class="warning">${isolated(warning)}</p>`)}
${renderCandidates(entry, page)}
</article>`;
}

function renderCandidates({ candidates }: ReportEntry, page: PageContext): Html | null {
	if (candidates.total === 0) return null;
	const hidden = candidates.total - candidates.shown.length;
	return html`<ul>${candidates.shown.map((candidate) => html`<li>${renderCandidate(candidate, page)}</li>`)}${
		hidden > 0 ? html`<li class="soft">${page.texts.more(page.format.count(hidden))}</li>` : null
	}</ul>`;
}

function renderCandidate(candidate: ReportCandidate, { texts, format }: PageContext): Html {
	const number = linked(isolated(candidate.number ?? candidate.id), candidate.url);
	const amount = candidate.amount === null ? null : html` · ${format.amount(candidate.amount, candidate.currency)}`;
	if (candidate.difference === undefined) return html`${number}${amount}`;
	const percent = candidate.differencePercent === undefined ? '' : ` (${format.percent(candidate.differencePercent)})`;
	return html`${number}${amount} <span class="soft">· ${texts.difference} ${format.amount(candidate.difference, candidate.currency)}${percent}</span>`;
}
