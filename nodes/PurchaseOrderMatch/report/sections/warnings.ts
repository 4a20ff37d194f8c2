import { type Html, html } from '../html';
import type { PageContext } from './pageContext';

/** How often each warning was given; nothing at all when none was. */
export function warningsSection({ report, texts, format }: PageContext): Html | null {
	if (report.warnings.length === 0) return null;
	return html`<section>
<h2>${texts.sections.warnings}</h2>
<table><thead><tr><th>${texts.columns.warning}</th><th class="number">${texts.columns.times}</th></tr></thead>
<tbody>${report.warnings.map(
		({ code, count }) => html`<tr><td class="head">${texts.warnings[code]}</td><td class="number" data-label="${texts.columns.times}">${format.count(count)}</td></tr>`,
	)}</tbody></table>
</section>`;
}
