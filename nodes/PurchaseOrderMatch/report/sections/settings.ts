import { type Html, html, isolated } from '../html';
import { criterionLabel } from './criteria';
import type { PageContext } from './pageContext';

/** What the run was asked to do, so that it can be done again. */
export function settingsSection({ report, texts, format }: PageContext): Html {
	const { criteria, ...others } = report.settings;
	const statuses = report.purchaseOrderStatuses.map(({ code, count }) => `${code ?? texts.missing} (${format.count(count)})`);
	const rows = Object.entries(others).filter(([, value]) => value !== null && value !== undefined);
	return html`<section>
<h2>${texts.sections.settings}</h2>
<dl>
${criteria.map((criterion, index) => html`<dt>${index + 1}</dt><dd>${criterionLabel(criterion, texts)}</dd>`)}
${rows.map(([name, value]) => html`<dt>${texts.settings[name] ?? name}</dt><dd>${isolated(shown(value, texts.settingValues))}</dd>`)}
<dt>${texts.purchaseOrderStatuses}</dt><dd>${isolated(statuses.join(', '))}</dd>
</dl>
<p class="soft">${texts.footer(report.engineVersion, report.settingsHash)}</p>
</section>`;
}

function shown(value: unknown, words: Readonly<Record<string, string>>): string {
	if (Array.isArray(value)) return value.join(', ');
	return words[String(value)] ?? String(value);
}
