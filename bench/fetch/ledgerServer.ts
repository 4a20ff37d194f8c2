import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server is started with, as its first message. */
export interface LedgerWish {
	lines: number;
	latencyMs: number;
	/** Most lines of a page, whatever `limit` is asked for. */
	largestPage: number;
}

const LINES_PER_VOUCHER = 4;
/** One voucher in so many has its cost on account 4000, which the filter of the memory measurement wants. */
const ONE_IN = 100;

/** A ledger of four lines a voucher: payables, two costs, VAT. A process of its own, so that it takes no time from the client. */
process.once('message', ({ lines, latencyMs, largestPage }: LedgerWish) => {
	const server = createServer((request, response) => {
		const url = new URL(request.url!, `http://${request.headers.host}`);
		const answer = (body: string, headers: Record<string, string> = {}): void => {
			setTimeout(() => response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(body), latencyMs);
		};
		if (url.pathname === '/oauth/token') return answer('{"access_token":"bench","token_type":"Bearer","expires_in":3600}');
		if (url.pathname === '/v1/organization/information') return answer('{"id":543819716587312,"name":"Bench","settings":{"currencyCode":"NOK"}}');
		const page = Number(url.searchParams.get('page') ?? 1);
		const size = Math.min(Number(url.searchParams.get('limit') ?? 50), largestPage);
		const from = (page - 1) * size;
		url.searchParams.set('page', String(page + 1));
		answer(pageText(from, Math.min(lines, from + size)), { Link: from + size < lines ? `<${url.href}>; rel="next"` : `<${url.href}>; rel="first"` });
	});
	server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
});
process.once('disconnect', () => process.exit(0));

const pages = new Map<number, string>();

/** The same text for the same page; kept, so that a second reading costs the server nothing. */
function pageText(from: number, to: number): string {
	const known = pages.get(from);
	if (known !== undefined) return known;
	const text = `[${Array.from({ length: Math.max(0, to - from) }, (_, index) => lineText(from + index)).join(',')}]`;
	if (pages.size < 1000) pages.set(from, text);
	return text;
}

function lineText(index: number): string {
	const voucher = Math.floor(index / LINES_PER_VOUCHER);
	const kind = index % LINES_PER_VOUCHER;
	const account = [2400, voucher % ONE_IN === 0 ? 4000 : 6540, 6560, 2710][kind]!;
	return JSON.stringify({
		id: guid(index), transaction: { id: guid(1_000_000_000 + voucher), number: voucher + 1 },
		account: { id: account + 1_000_000, number: account, name: 'Konto' }, transactionType: { id: 2 },
		amount: [-125, 60, 40, 25][kind], currency: { code: 'NOK', rate: 1 }, date: '2021-03-01',
		...(kind === 0 ? { invoice: { number: `F-${voucher}`, dueDate: '2021-04-01' }, customer: { id: 6000 + (voucher % 500) } } : {}),
		dimensions: kind === 0 ? [] : [{ dimensionType: 1, dimensionTypeName: 'Prosjekt', value: String(voucher % 40), name: `Prosjekt ${voucher % 40}` }, { dimensionType: 2, dimensionTypeName: 'Avdeling', value: '2', name: 'Avdeling 2' }],
		comment: `Faktura F-${voucher}`, documentId: voucher + 1, createdAt: '2021-03-01T08:00:00Z', modifiedAt: '2021-03-01T08:00:00Z',
	});
}

function guid(index: number): string {
	return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}
