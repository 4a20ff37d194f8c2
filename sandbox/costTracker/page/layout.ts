import { html } from './html';
import type { Html } from './html';

const sections = [
	['/', 'Accounting transactions'],
	['/purchase-orders', 'Purchase orders'],
	['/suppliers', 'Suppliers'],
	['/sync-runs', 'Sync runs'],
	['/settings', 'Settings'],
] as const;

export type Section = (typeof sections)[number][0];

export interface PageContent {
	title: string;
	section: Section;
	body: Html;
	/** Reload after so many seconds, while something is going on. */
	reloadSeconds?: number;
}

/** The whole document around one page's content. */
export function layout({ title, section, body, reloadSeconds }: PageContent): string {
	const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${reloadSeconds && html`<noscript><meta http-equiv="refresh" content="${reloadSeconds}"></noscript>`}
<title>${title} – CostTracker sandbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/page.css">
<script src="/assets/page.js" defer></script>
${section === '/settings' && html`<script src="/assets/sortable.js" defer></script>`}
</head>
<body${reloadSeconds && html` data-reload-seconds="${reloadSeconds}"`}>
<a class="skip" href="#content">Skip to content</a>
<header>
	<div class="bar">
		<p class="brand">CostTracker <span>sandbox</span></p>
		<form id="refresh" method="post" action="/refresh">
			<button type="submit" class="refresh" title="Synchronise with 24SevenOffice now">
				<span class="symbol" aria-hidden="true">⟳</span><span class="label">Refresh</span>
			</button>
		</form>
	</div>
	<nav aria-label="Sections"><ul>
		${sections.map(([href, name]) => html`<li><a href="${href}"${href === section && html` aria-current="page"`}>${name}</a></li>`)}
	</ul></nav>
</header>
<p id="refresh-status" role="status" hidden></p>
<main id="content">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
	return page.text;
}

export function notice(kind: 'done' | 'problem', text: string): Html {
	return html`<p class="notice ${kind}" role="${kind === 'done' ? 'status' : 'alert'}">${text}</p>`;
}

/** Search box; `hidden` keeps the rest of the list's filter. */
export function searchForm(action: string, search: string, what: string, hidden: Record<string, string> = {}): Html {
	return html`<form class="search" role="search" method="get" action="${action}">
	${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
	<label for="search">Search</label>
	<input id="search" type="search" name="search" value="${search}" placeholder="${what}" maxlength="200">
	<button type="submit">Search</button>
</form>`;
}

/** Links to the next page and back to the first. */
export function pager(path: string, parameters: Record<string, string>, cursor: string | undefined, nextCursor: string | null): Html {
	const link = (extra: Record<string, string>) => `${path}?${new URLSearchParams({ ...parameters, ...extra }).toString()}`;
	if (cursor === undefined && nextCursor === null) return html``;
	return html`<nav class="pager" aria-label="Pages">
	${cursor !== undefined && html`<a href="${link({})}">First page</a>`}
	${nextCursor !== null && html`<a href="${link({ cursor: nextCursor })}">Next page</a>`}
</nav>`;
}
