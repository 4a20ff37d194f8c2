import type { TransactionLine } from '../../../sandbox/production';
import { connect, nextLink, production, type Client } from './sandboxClient';

const year = { dateFrom: '2026-01-01', dateTo: '2027-01-01' };

describe('GET /transactionlines', () => {
	let client: Client;
	beforeAll(async () => (client = await connect()));
	afterAll(() => client.close());
	const read = async (query: Record<string, string | number | boolean>): Promise<TransactionLine[]> => {
		const response = await client.get('/transactionlines', { ...year, limit: 1000, ...query });
		expect(response.status).toBe(200);
		return response.data as TransactionLine[];
	};
	const refused = async (path: string, query: Record<string, string | number | boolean>): Promise<{ status: number; message: string }> => {
		const { status, data } = await client.get(path, query);
		return { status, message: (data as { error: { message: string } }).error.message };
	};

	test('dateFrom is included, dateTo is not', async () => {
		const day = production.transactionLines[500]!.date;
		const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
		expect(new Set((await read({ dateFrom: day, dateTo: next })).map((line) => line.date))).toEqual(new Set([day]));
		expect(await read({ dateFrom: day, dateTo: day })).toEqual([]);
	});

	test('following next gives each line once, fifty at a time, and ends', async () => {
		const seen: string[] = [];
		let response = await client.get('/transactionlines', { dateFrom: '2026-03-01', dateTo: '2026-05-01' });
		expect(String(response.headers.link)).not.toContain('rel="prev"');
		for (;;) {
			const page = response.data as TransactionLine[];
			expect(page.length).toBeLessThanOrEqual(50);
			seen.push(...page.map((line) => line.id));
			const next = nextLink(response);
			if (next === undefined) break;
			expect(next.startsWith(`${client.sandbox.url}/v1/transactionlines?`)).toBe(true);
			response = await client.get('/transactionlines', Object.fromEntries(new URL(next).searchParams));
			expect(String(response.headers.link)).toContain('rel="prev"');
		}
		expect(seen).toEqual(production.transactionLines.filter((line) => line.date >= '2026-03-01' && line.date < '2026-05-01').map((line) => line.id));
		expect(seen.length).toBeGreaterThan(100);
		expect((await client.get('/transactionlines', { ...year, page: 999 })).data).toEqual([]);
	});

	test('dimensions come only when asked for', async () => {
		expect((await read({})).some((line) => 'dimensions' in line)).toBe(false);
		expect((await read({ includeDimensions: true })).some((line) => line.dimensions?.some((one) => one.dimensionType === 101))).toBe(true);
	});

	test('each filter lets through exactly what it names', async () => {
		const sample = production.transactionLines.find((line) => line.customer !== undefined && line.account.number === 2400)!;
		const all = production.transactionLines;
		const filters: Array<[Record<string, string | number>, (line: TransactionLine) => boolean]> = [
			[{ transactionId: sample.transaction.id }, (line) => line.transaction.id === sample.transaction.id],
			[{ transactionNumber: sample.transaction.number }, (line) => line.transaction.number === sample.transaction.number],
			[{ transactionTypeId: 5 }, (line) => line.transactionType.id === 5],
			[{ customerId: sample.customer!.id }, (line) => line.customer?.id === sample.customer!.id],
			[{ accountId: sample.account.id, dateTo: '2026-02-15' }, (line) => line.account.number === 2400 && line.date < '2026-02-15'],
			[{ accountNumber: 5000 }, (line) => line.account.number === 5000],
			[{ invoiceNumber: sample.invoice!.number! }, (line) => line.invoice?.number === sample.invoice!.number],
			[{ currencyCode: 'EUR' }, (line) => line.currency.code === 'EUR'],
		];
		for (const [query, passes] of filters) {
			const expected = all.filter(passes).map((line) => line.id);
			expect(expected.length).toBeGreaterThan(0);
			expect((await read(query)).map((line) => line.id)).toEqual(expected);
		}
	});

	test('modifiedFrom and createdFrom mean after, not at', async () => {
		const sample = production.transactionLines[900]!;
		for (const name of ['modifiedFrom', 'modifiedAfter', 'createdFrom', 'createdAfter']) {
			const ids = (query: Record<string, string>) => read({ transactionId: sample.transaction.id, ...query }).then((lines) => lines.map((line) => line.id));
			expect(await ids({ [name]: sample.modifiedAt })).toEqual([]);
			expect(await ids({ [name]: new Date(Date.parse(sample.modifiedAt) - 1000).toISOString() })).toContain(sample.id);
		}
	});

	test('one line by its id, without dimensions; an unknown id is a 404', async () => {
		const sample = production.transactionLines[0]!;
		const { data } = await client.get(`/transactionlines/${sample.id}`);
		expect(data).toEqual({ ...sample, dimensions: undefined });
		expect(data).not.toHaveProperty('dimensions');
		expect(await refused('/transactionlines/00000000-0000-4000-8000-000000000000', {})).toMatchObject({ status: 404 });
	});

	test.each([
		[{}, 'The query parameter dateFrom is required.'],
		[{ dateFrom: '2026-01-01' }, 'The query parameter dateTo is required.'],
		[{ ...year, dateFrom: '2026-02-30' }, 'dateFrom is "2026-02-30"; it must be a date'],
		[{ ...year, limit: 0 }, 'limit is "0"; it must be 1 or more'],
		[{ ...year, limit: 1001 }, 'limit is "1001"; it must be 1000 or less'],
		[{ ...year, page: 0 }, 'page is "0"'],
		[{ ...year, includeDimensions: 'yes' }, 'includeDimensions is "yes"; it must be true or false'],
		[{ ...year, transactionId: '12' }, 'transactionId is "12"; it must be a GUID'],
		[{ ...year, projectId: 13 }, 'The query parameter projectId does not exist here.'],
		[{ ...year, modifiedFrom: 'yesterday' }, 'modifiedFrom is "yesterday"'],
	])('%j is a 400 that names the parameter', async (query, message) => {
		const answer = await refused('/transactionlines', query as Record<string, string>);
		expect(answer.status).toBe(400);
		expect(answer.message).toContain(message);
	});

	test('an error has the body of the specification', async () => {
		const { data, headers } = await client.get('/transactionlines', { dateFrom: '2026-01-01' });
		expect(data).toEqual({
			error: { name: 'ValidationError', message: 'The query parameter dateTo is required.', payload: { validationErrors: [{ path: 'query.dateTo', keyword: 'required' }] } },
			trackingId: expect.any(String) as string,
		});
		expect(headers['x-trace-id']).toEqual(expect.any(String));
	});
});
