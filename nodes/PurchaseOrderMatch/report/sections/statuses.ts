import { bar } from '../charts';
import { type Html, html } from '../html';
import { type PageContext, STATUSES } from './pageContext';

/** How many transactions ended how, and what they sum up to. */
export function statusesSection({ report, texts, format }: PageContext): Html {
	const { status, input } = report.summary;
	const segments = STATUSES.map((name) => ({
		value: status[name].count,
		className: name,
		label: `${texts.statuses[name]}: ${format.count(status[name].count)}`,
	}));
	const tiles = STATUSES.filter((name) => status[name].count > 0 || name === 'autoMatched').map((name) => {
		const sums = Object.entries(status[name].sums).map(
			([currency, sum]) => html`<span class="sum">${format.amount(sum, /^[A-Z]{3}$/.test(currency) ? currency : null)}</span>`,
		);
		return html`<div class="tile ${name}"><span class="soft">${texts.statuses[name]}</span><b>${format.count(status[name].count)}</b>${sums}</div>`;
	});
	return html`<section>
<h2>${texts.sections.statuses}</h2>
${bar(segments, input, 'wide')}
<div class="tiles">${tiles}</div>
</section>`;
}
