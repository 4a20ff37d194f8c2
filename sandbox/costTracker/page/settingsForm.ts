import type { MasterDataItem } from '../contract';
import type { Criterion, CriterionKind, Settings } from '../store/settings';
import { html } from './html';
import type { Html } from './html';
import { criterionHelp, criterionLabel, criterionLabels } from './labels';

/** The form for filter and criteria. `focus`: the step whose button has the keyboard. */
export function settingsForm({ filter, match, revision }: Settings, projects: MasterDataItem[], departments: MasterDataItem[], focus?: string): Html {
	return html`<form method="post" action="/settings" class="settings">
<input type="hidden" name="revision" value="${revision}">
<button name="step" value="save" class="default-button" tabindex="-1" aria-hidden="true">Save</button>
<section aria-labelledby="filter-heading">
<h2 id="filter-heading">Integration filter</h2>
<p>Which transactions are read from 24SevenOffice.</p>
<div class="fields">
	<div><label for="startDate">Start date</label>
		<input id="startDate" name="startDate" type="date" value="${filter.startDate}" aria-describedby="start-help">
		<small id="start-help">Only transactions after this date.</small></div>
	<div><label for="endDate">End date</label>
		<input id="endDate" name="endDate" type="date" value="${filter.endDate}" aria-describedby="end-help">
		<small id="end-help">The last day included. Empty: no end.</small></div>
	<div class="wide"><label for="accounts">G/L accounts</label>
		<input id="accounts" name="accounts" value="${filter.accounts}" maxlength="2000" placeholder="e.g. 4000-4999, 5010, 6540-6560" aria-describedby="accounts-help">
		<small id="accounts-help">Intervals and single accounts. Empty: all cost accounts.</small></div>
</div>
${choices('Projects', 'projectExternalIds', projects, filter.projectExternalIds)}
${choices('Departments', 'departmentExternalIds', departments, filter.departmentExternalIds)}
<p><label><input type="checkbox" name="supplierInvoicesOnly"${filter.supplierInvoicesOnly && html` checked`}> Supplier invoices only</label></p>
</section>
<section aria-labelledby="criteria-heading">
<h2 id="criteria-heading">Automatic matching criteria</h2>
<p>They run in this order; each transaction takes the first that gives it a match. Drag them, or use the arrows.</p>
<ol class="criteria">${match.criteria.map((criterion, i) => criterionFields(criterion, i, match.criteria.length, focus))}</ol>
${match.criteria.length === 0 && html`<p class="empty">No criterion: nothing will match. Add one.</p>`}
<p class="add"><span>Add:</span> ${(Object.keys(criterionLabels) as CriterionKind[]).map(
		(kind) => html`<button name="step" value="add-${kind}"${focus === `add-${kind}` && html` autofocus`}>${criterionLabel(kind)}</button> `,
	)}</p>
</section>
<p class="save"><button name="step" value="save" class="primary">Save changes</button></p>
</form>`;
}

function choices(title: string, name: string, items: MasterDataItem[], selected: string[]): Html {
	const listed = new Set(items.map(({ externalId }) => externalId));
	const unlisted = selected.filter((externalId) => !listed.has(externalId)).map((externalId) => ({ externalId, name: externalId }));
	const all = [...unlisted, ...items];
	return html`<fieldset class="choices"><legend>${title} <small>none chosen: all</small></legend>
${all.length === 0 && html`<p class="empty">None read yet. Refresh reads them from 24SevenOffice.</p>`}
<div>${all.map(
		(item) => html`<label><input type="checkbox" name="${name}" value="${item.externalId}"${
			selected.includes(item.externalId) && html` checked`
		}> ${item.name}</label>`,
	)}</div>
</fieldset>`;
}

function criterionFields(criterion: Criterion, i: number, count: number, focus: string | undefined): Html {
	const { kind } = criterion;
	const label = criterionLabel(kind);
	const step = (verb: string, symbol: string, name: string, disabled: boolean) =>
		html`<button name="step" value="${verb}-${i}" aria-label="${name} ${label}" title="${name}"${disabled && html` disabled`}${
			focus === `${verb}-${i}` && html` autofocus`
		}>${symbol}</button>`;
	return html`<li>
<input type="hidden" name="kind-${i}" value="${kind}"><input type="hidden" name="stored-${i}" value="${JSON.stringify(criterion)}">
<div class="name"><strong>${label}</strong><small>${criterionHelp[kind]}</small></div>
<div class="parameters">
${kind === 'sameSupplierAndValuePercent' && tolerance('percent', '± %', criterion.percent, i)}
${kind === 'sameSupplierAndValueAmount' && tolerance('amount', '±', criterion.amount, i)}
<label>Action <select name="action-${i}">
	<option value="match">Match</option>
	<option value="propose"${criterion.action === 'propose' && html` selected`}>Propose for review</option>
</select></label>
</div>
<div class="steps">${step('up', '↑', 'Move up', i === 0)}${step('down', '↓', 'Move down', i === count - 1)}${step('remove', '✕', 'Remove', false)}</div>
</li>`;
}

function tolerance(name: string, label: string, value: string | undefined, i: number): Html {
	return html`<label>${label} <input name="${name}-${i}" value="${value?.replace('.', ',')}" inputmode="decimal" size="8" required></label>`;
}
