import { type Html, html } from '../html';
import { swatch } from '../charts';
import { type PageContext, STATUSES } from './pageContext';

/** Why transactions ended as they did: how often each reason was given, by status. */
export function reasonsSection({ report, texts, format }: PageContext): Html {
	const rows = STATUSES.flatMap((status) =>
		report.reasons[status].map(
			({ code, count }) => html`<tr><td class="head">${swatch(status)}${texts.reasons[code]}</td>
<td data-label="${texts.columns.status}">${texts.statuses[status]}</td>
<td class="number" data-label="${texts.columns.transactions}">${format.count(count)}</td></tr>`,
		),
	);
	return html`<section>
<h2>${texts.sections.reasons}</h2>
<table><thead><tr><th>${texts.columns.reason}</th><th>${texts.columns.status}</th><th class="number">${texts.columns.transactions}</th></tr></thead>
<tbody>${rows}</tbody></table>
</section>`;
}
