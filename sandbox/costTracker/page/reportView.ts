import { amount, count, humanise } from './format';
import { html } from './html';
import type { Html } from './html';
import { criterionLabel } from './labels';

const maxDepth = 6;
const maxRows = 200;

/** A report is whatever the workflow sent: objects become lists of names and values, lists of objects become tables. */
export function reportView(value: unknown, depth = 0): Html {
	if (value === null || value === undefined || value === '') return html`–`;
	if (typeof value !== 'object') return html`${scalar(value)}`;
	if (depth >= maxDepth) return html`<code>${JSON.stringify(value).slice(0, 500)}</code>`;
	if (!Array.isArray(value)) return objectView(value as Record<string, unknown>, depth);
	if (value.length === 0) return html`none`;
	const shown = value.slice(0, maxRows);
	const rest = value.length > maxRows && html`<p>… and ${value.length - maxRows} more</p>`;
	const view = shown.every(isRecord) ? tableView(shown, depth) : html`<ul>${shown.map((one) => html`<li>${reportView(one, depth + 1)}</li>`)}</ul>`;
	return html`${view}${rest}`;
}

function objectView(record: Record<string, unknown>, depth: number): Html {
	const entries = Object.entries(record);
	if (entries.length === 0) return html`none`;
	return html`<dl class="report">${entries.map(([name, value]) => html`<div><dt>${humanise(name)}</dt><dd>${reportView(value, depth + 1)}</dd></div>`)}</dl>`;
}

function tableView(records: Array<Record<string, unknown>>, depth: number): Html {
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
	const columns = names.filter((name) => name !== 'kind' && records.some((record) => saysSomething(record[name])));
	return html`<div class="sideways" tabindex="0" role="group" aria-label="Table: ${columns.map(humanise).join(', ')}"><table>
<thead><tr>${columns.map((column) => html`<th scope="col">${humanise(column)}</th>`)}</tr></thead>
<tbody>${records.map(
		(record) => html`<tr>${columns.map((column) => html`<td data-label="${humanise(column)}">${reportView(record[column], depth + 1)}</td>`)}</tr>`,
	)}</tbody></table></div>`;
}

function saysSomething(value: unknown): boolean {
	return value !== null && value !== undefined && value !== '' && value !== false;
}

/** Decimal text is an amount; a criterion has a name. */
function scalar(value: unknown): string {
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return count(value);
	if (typeof value !== 'string') return String(value);
	return /^-?\d{1,15}\.\d{2,4}$/.test(value) ? amount(value) : criterionLabel(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
