import { type Html, html, isolated } from '../html';
import type { OutcomeChange } from '../matchReport';
import { criterionLabel } from './criteria';
import type { PageContext } from './pageContext';

/** What other criteria would change; nothing at all when none were given. */
export function whatIfSection({ report, texts, format }: PageContext): Html | null {
	if (report.whatIf === null) return null;
	const { criteria, moves, total, shown } = report.whatIf;
	const side = ({ status, purchaseOrder }: OutcomeChange['from']) =>
		html`<span class="whole">${texts.statuses[status]}</span>${purchaseOrder === null ? null : html` (${isolated(purchaseOrder)})`}`;
	return html`<section>
<h2>${texts.sections.whatIf} <span class="soft">${format.count(total)}</span></h2>
<p class="soft">${texts.notes.whatIf}</p>
<ol>${criteria.map((criterion) => html`<li>${criterionLabel(criterion, texts)}</li>`)}</ol>
<ul>${moves.map(({ from, to, count }) => html`<li>${texts.statuses[from]} → ${texts.statuses[to]}: ${format.count(count)}</li>`)}</ul>
<table><thead><tr><th>${texts.columns.supplier}</th><th>${texts.columns.transaction}</th><th class="number">${texts.columns.amount}</th>
<th>${texts.columns.now}</th><th>${texts.columns.then}</th></tr></thead>
<tbody>${shown.map(
		({ id, supplier, amount, currency, from, to }) => html`<tr><td class="head">${isolated(supplier ?? texts.missing)}</td>
<td data-label="${texts.columns.transaction}">${isolated(id)}</td>
<td class="number" data-label="${texts.columns.amount}">${format.amount(amount, currency)}</td>
<td data-label="${texts.columns.now}">${side(from)}</td><td data-label="${texts.columns.then}">${side(to)}</td></tr>`,
	)}</tbody></table>
${total > shown.length ? html`<p class="soft">${texts.moreChanges(format.count(total - shown.length))}</p>` : null}
</section>`;
}
