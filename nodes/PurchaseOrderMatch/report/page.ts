import { Html, html } from './html';
import { formattingOf } from './formatting';
import type { MatchReport } from './matchReport';
import { criteriaSection } from './sections/criteria';
import { entriesSection } from './sections/entries';
import { groupSection } from './sections/groups';
import type { PageContext } from './sections/pageContext';
import { reasonsSection } from './sections/reasons';
import { settingsSection } from './sections/settings';
import { statusesSection } from './sections/statuses';
import { warningsSection } from './sections/warnings';
import { whatIfSection } from './sections/whatIf';
import { STYLE } from './style';
import { textsOf } from './texts';

/**
 * The report as one HTML file that needs nothing else: no script, no request, every text from outside escaped.
 * The policy in its head makes a browser refuse scripts and requests even if an escape were ever missed.
 */
export function renderPage(report: MatchReport): string {
	const texts = textsOf(report.language);
	const page: PageContext = { report, texts, format: formattingOf(report.language) };
	const { count } = page.format;
	const body = html`<main>
<h1>${texts.title}</h1>
<p class="soft">${texts.intro(count(report.summary.input), count(report.purchaseOrderCount))} · ${report.createdAt.slice(0, 16).replace('T', ' ')}</p>
${statusesSection(page)}
${criteriaSection(page)}
${reasonsSection(page)}
${entriesSection(page, 'forReview')}
${entriesSection(page, 'nearestMisses')}
${whatIfSection(page)}
${warningsSection(page)}
${groupSection(page, 'suppliers')}
${groupSection(page, 'projects')}
${settingsSection(page)}
</main>`;
	return html`<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${texts.title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`.source;
}
