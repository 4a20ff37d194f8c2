import { credentialFor, runNode, transactions } from '../support/runNode';
import { rawLine } from '../support/ledger';
import { answer, startScriptedServer, type ScriptedServer } from '../support/scriptedServer';

let server: ScriptedServer;
beforeEach(async () => void (server = await startScriptedServer()));

/** An invoice whose lines have these numbers. */
const invoice = (number: number) => [
	rawLine({ id: `cost-${number}`, voucher: `v${number}`, account: 4000, amount: 100 }),
	rawLine({ id: `owed-${number}`, voucher: `v${number}`, account: 2400, amount: -100, party: 7 }),
];
const read = () => runNode(transactions({ startDate: '2020-12-31', options: { supplierDetails: false } }), credentialFor(server.url));
const LAST = { Link: '</v1/transactionlines?page=1>; rel="first"' };
const next = (target: string) => ({ Link: `<${target}>; rel="next"` });

test('next is followed as it stands, also when it is relative', async () => {
	server.script = (_request, response, url) => {
		const token = url.searchParams.get('continuationToken');
		if (token === null) answer(response, invoice(1), next('/v1/transactionlines?continuationToken=a%2Fb%3D&x=1'));
		else answer(response, invoice(2));
	};
	expect((await read()).data.map(({ id }) => id)).toEqual(['cost-1', 'cost-2']);
	expect(server.asked.at(-1)).toBe('/transactionlines?continuationToken=a%2Fb%3D&x=1');
});

test('next on another server is refused, and the token never goes there', async () => {
	const foreign = await startScriptedServer();
	server.script = (_request, response) => answer(response, invoice(1), next(`${foreign.url}/v1/transactionlines?page=2`));
	const { error, items } = await read();
	expect(error?.message).toBe(
		`24SevenOffice's next page is at ${foreign.url}, which is not its API server ${server.url}. It was not read, since the access token must not go there.`,
	);
	expect(items).toEqual([]);
	expect(foreign.asked).toEqual([]);
});

test('a redirect is not followed', async () => {
	const foreign = await startScriptedServer();
	server.script = (_request, response) => answer(response, '', { Location: `${foreign.url}/v1/transactionlines?secret=1` }, 302);
	const { error } = await read();
	expect(error?.message).toContain(`24SevenOffice redirects GET ${server.url}/v1/transactionlines to ${foreign.url}/v1/transactionlines.`);
	expect(foreign.authorizations).toEqual([]);
});

const LED_BACK = "24SevenOffice's next page of transaction lines leads back to one that was read already, so the rest can't be reached.";

test('next that leads back is an error: the rest is out of reach', async () => {
	server.script = (_request, response, url) => {
		const page = Number(url.searchParams.get('page') ?? 1);
		answer(response, invoice(page), next(`${server.url}/v1/transactionlines?page=${page === 3 ? 2 : page + 1}`));
	};
	const { items, error } = await read();
	expect([items, error?.message]).toEqual([[], LED_BACK]);
});

test('a server that gives the same page for every number is an error', async () => {
	server.script = (_request, response, url) => answer(response, invoice(1), next(`${server.url}/v1/transactionlines?page=${Number(url.searchParams.get('page') ?? 1) + 1}`));
	const { items, error } = await read();
	expect([items, error?.message]).toEqual([[], LED_BACK]);
});

test('an empty page ends the reading though it names a next one', async () => {
	server.script = (_request, response, url) => answer(response, url.searchParams.has('page') ? [] : invoice(1), next(`${server.url}/v1/transactionlines?page=2`));
	const { data, error } = await read();
	expect([data.length, error]).toEqual([1, undefined]);
	// Each page once more, since it is shorter than asked for and yet leads on.
	expect(server.asked).toHaveLength(4);
});

test('a link that forgets the question is not trusted with it', async () => {
	server.script = (_request, response, url) =>
		url.searchParams.has('page') ? answer(response, invoice(2), LAST) : answer(response, invoice(1), next(`${server.url}/v1/transactionlines?page=2`));
	expect((await read()).data).toHaveLength(2);
	expect(server.asked.at(-1)).toBe('/transactionlines?dateFrom=2021-01-01&dateTo=2200-01-01&includeDimensions=true&limit=1000&page=2');
});

test('an answer without a body is no empty list', async () => {
	server.script = (_request, response) => answer(response, '');
	const { items, error } = await read();
	expect(items).toEqual([]);
	expect(error?.message).toContain('not complete JSON. It was tried 5 times.');
}, 60_000);

test('lines that shift to the next page while it is read are not doubled', async () => {
	server.script = (_request, response, url) =>
		url.searchParams.has('page') ? answer(response, [...invoice(1), ...invoice(2)], LAST) : answer(response, invoice(1), next(`${server.url}/v1/transactionlines?page=2`));
	const { data } = await read();
	expect(data.map(({ id, invoiceAmount }) => [id, invoiceAmount])).toEqual([['cost-1', 100], ['cost-2', 100]]);
});

describe('without a Link header', () => {
	const numbered = (sizes: number[]) => {
		server.script = (_request, response, url) => {
			const page = Number(url.searchParams.get('page') ?? 1);
			const before = sizes.slice(0, page - 1).reduce((sum, size) => sum + size, 0);
			answer(response, Array.from({ length: (sizes[page - 1] ?? 0) / 2 }, (_, index) => invoice(before + index)).flat());
		};
	};
	test('full pages lead on, up to the one that is not', async () => {
		numbered([1000, 1000, 430]);
		expect((await read()).data).toHaveLength(1215);
		// Two pages were there when the third was asked for, so a fourth was with it.
		expect(server.asked).toHaveLength(4);
	});
	test('a server that gives fewer than asked for may have more', async () => {
		numbered([200, 200, 36]);
		expect((await read()).data).toHaveLength(218);
	});
	test('a short page is the last', async () => {
		numbered([36]);
		expect((await read()).data).toHaveLength(18);
		expect(server.asked).toHaveLength(1);
	});
	test('a last page that happens to be full is followed by an empty one', async () => {
		numbered([1000]);
		expect((await read()).data).toHaveLength(500);
		expect(server.asked).toHaveLength(2);
	});
});

test('a server that finds the page size too large is asked for less', async () => {
	server.script = (_request, response, url) =>
		Number(url.searchParams.get('limit')) > 100 ? answer(response, { error: { message: 'limit' } }, {}, 400) : answer(response, invoice(1));
	expect((await read()).data).toHaveLength(1);
	expect(server.asked.map((path) => new URLSearchParams(path.split('?')[1]).get('limit'))).toEqual(['1000', '100']);
});

test('any other refusal of the parameters is an error with the server’s words', async () => {
	server.script = (_request, response) => answer(response, { error: { message: 'dateTo is wrong' } }, {}, 400);
	expect((await read()).error?.message).toContain('status 400. It said: "dateTo is wrong"');
});

test('what is no list is an error', async () => {
	server.script = (_request, response) => answer(response, { data: [] });
	expect((await read()).error?.message).toBe('24SevenOffice answered GET /transactionlines with something that is not a list.');
});

test('a line without an ID is an error, not skipped', async () => {
	server.script = (_request, response) => answer(response, [{ ...rawLine({ account: 4000, amount: 1 }), id: null }]);
	expect((await read()).error?.message).toContain('a transaction line without an ID');
});

test('every request to the API carries the token', async () => {
	server.script = (_request, response) => answer(response, invoice(1));
	await read();
	expect(new Set(server.authorizations)).toEqual(new Set(['Bearer scripted-token']));
});
