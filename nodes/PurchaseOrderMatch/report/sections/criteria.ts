import type { CriterionReport } from '../matchReport';
import { bar, swatch } from '../charts';
import { type Html, html } from '../html';
import type { Texts } from '../texts';
import type { PageContext } from './pageContext';

/** What each criterion was tried on and what became of it. */
export function criteriaSection({ report, texts, format }: PageContext): Html {
	const most = Math.max(1, ...report.criteria.map(({ entered }) => entered));
	const rows = report.criteria.map((criterion) => {
		const parts = [
			{ value: criterion.matched, className: 'autoMatched', label: texts.columns.matched },
			{ value: criterion.ambiguous, className: 'needsReview', label: texts.columns.ambiguous },
			{ value: criterion.passedOn, className: 'skipped', label: texts.columns.passedOn },
		];
		const segments = parts.map((part) => ({ ...part, label: `${part.label}: ${format.count(part.value)}` }));
		return html`<tr><td class="head">${criterion.position}. ${criterionLabel(criterion.settings, texts)}</td>
<td class="bar">${bar(segments, most, 'slim')}</td>
<td class="number" data-label="${texts.columns.entered}">${format.count(criterion.entered)}</td>
${parts.map((part) => html`<td class="number" data-label="${part.label}">${format.count(part.value)}</td>`)}
<td class="number" data-label="${texts.columns.alone}">${criterion.alone === null ? null : format.count(criterion.alone)}</td></tr>`;
	});
	const { columns } = texts;
	return html`<section>
<h2>${texts.sections.criteria}</h2>
<p class="soft">${texts.notes.criteria}</p>
<table><thead><tr><th>${columns.criterion}</th><th></th><th class="number">${columns.entered}</th>
<th class="number">${swatch('autoMatched')}${columns.matched}</th><th class="number">${swatch('needsReview')}${columns.ambiguous}</th>
<th class="number">${swatch('skipped')}${columns.passedOn}</th><th class="number">${columns.alone}</th></tr></thead><tbody>${rows}</tbody></table>
</section>`;
}

/** A criterion's name with its tolerance, e.g. `Same supplier and value within ± 10 %`. */
export function criterionLabel(criterion: CriterionReport['settings'], texts: Texts): string {
	const name = criterionName(criterion, texts);
	return criterion.action === 'propose' ? `${name} (${texts.propose})` : name;
}

function criterionName(criterion: CriterionReport['settings'], texts: Texts): string {
	if (criterion.kind === 'sameSupplierAndValuePercent') return texts.withinPercent(String(criterion.percent));
	if (criterion.kind === 'sameSupplierAndValueAmount') return texts.withinAmount(String(criterion.amount));
	return texts.criteria[criterion.kind];
}
