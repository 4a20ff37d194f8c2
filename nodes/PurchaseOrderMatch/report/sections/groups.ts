import { bar, swatch } from '../charts';
import { type Html, html, isolated } from '../html';
import type { GroupSums } from '../matchReport';
import { type PageContext, STATUSES } from './pageContext';

/** Sums per supplier or per project, by what became of the transactions. */
export function groupSection(page: PageContext, which: 'suppliers' | 'projects'): Html {
	const { texts, format, report } = page;
	const { total, shown, others } = report[which];
	const statuses = STATUSES.filter((status) => [...shown, ...others].some((group) => group.status[status]));
	const heading = which === 'suppliers' ? texts.columns.supplier : texts.columns.project;
	const toRow = (group: GroupSums, name: Html) => html`<tr><td class="head">${name}</td>
<td class="bar">${bar(
		statuses.map((status) => ({
			value: group.status[status]?.count ?? 0,
			className: status,
			label: `${texts.statuses[status]}: ${format.count(group.status[status]?.count ?? 0)}`,
		})),
		group.count,
		'slim',
	)}</td>
<td class="number" data-label="${texts.columns.transactions}">${format.count(group.count)}</td>
<td class="number" data-label="${texts.columns.sum}">${format.amount(group.sum, group.currency)}</td>
${statuses.map((status) => html`<td class="number" data-label="${texts.statuses[status]}">${format.amount(group.status[status]?.sum ?? null, null)}</td>`)}</tr>`;
	return html`<section>
<h2>${texts.sections[which]}</h2>
<table class="groups"><thead><tr><th>${heading}</th><th></th><th class="number">${texts.columns.transactions}</th><th class="number">${texts.columns.sum}</th>
${statuses.map((status) => html`<th class="number">${swatch(status)}${texts.statuses[status]}</th>`)}</tr></thead>
<tbody>${shown.map((group) => toRow(group, isolated(group.name ?? group.id ?? texts.missing)))}</tbody>
<tfoot>${others.map((group) => toRow(group, html`${texts.others(format.count(total - shown.length))}`))}</tfoot></table>
</section>`;
}
