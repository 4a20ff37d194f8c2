import fc from 'fast-check';
import type { Api } from '../../../../nodes/TwentyFourSevenOffice/rest/api';
import { supplierReader } from '../../../../nodes/TwentyFourSevenOffice/rest/readRegisters';
import { memoryApi } from '../support/memoryApi';

const PAGE = 100;

/** 24SevenOffice with suppliers 1, 2, 3 … in this order, and the requests that it had. */
function withSuppliers(count: number): Api & { pages: number[]; singles: number[] } {
	const [pages, singles] = [[] as number[], [] as number[]];
	const supplier = (id: number) => ({ id, name: `Supplier ${id}` });
	const get: Api['get'] = async (path) => {
		const url = new URL(path, 'https://memory');
		const single = /\/customers\/(\d+)$/.exec(url.pathname)?.[1];
		if (single !== undefined) {
			singles.push(Number(single));
			return Number(single) <= count ? { statusCode: 200, headers: {}, body: supplier(Number(single)) } : { statusCode: 404, headers: {}, body: {} };
		}
		const page = Number(url.searchParams.get('page') ?? 1);
		pages.push(page);
		const from = (page - 1) * PAGE + 1;
		const body = Array.from({ length: Math.max(0, Math.min(PAGE, count - from + 1)) }, (_, at) => supplier(from + at));
		url.searchParams.set('page', String(page + 1));
		return { statusCode: 200, headers: from + PAGE <= count ? { link: `<${url.href}>; rel="next"` } : {}, body };
	};
	return { ...memoryApi([], 1), get, pages, singles };
}

const ids = (...numbers: number[]) => new Set(numbers.map(String));
const every = (step: number, count: number, from = step) => ids(...Array.from({ length: count }, (_, at) => from + at * step));

test('of many suppliers few are asked for one by one, and all of few by the list', async () => {
	const few = withSuppliers(50_000);
	await supplierReader(few)(every(7, 19));
	expect([few.pages.length, few.singles.length]).toEqual([0, 19]);
	const all = withSuppliers(300);
	expect((await supplierReader(all)(every(1, 300))).size).toBe(300);
	// The next page is asked for before it is known that there is none.
	expect([all.pages.slice(0, 3), all.pages.length <= 4, all.singles]).toEqual([[1, 2, 3], true, []]);
});

test('two hundred of fifty thousand: the list is given up, as it spares less than it costs', async () => {
	const api = withSuppliers(50_000);
	const found = await supplierReader(api)(every(250, 200));
	expect(found.size).toBe(200);
	expect(found.get('250')).toMatchObject({ id: '250', name: 'Supplier 250' });
	expect(api.pages.length + api.singles.length).toBeLessThanOrEqual(200 + 10 + 3);
});

test('none is read twice, nor asked for again when 24SevenOffice has it no longer', async () => {
	const api = withSuppliers(250);
	const read = supplierReader(api);
	expect([...(await read(ids(3, 4, 999))).keys()]).toEqual(['3', '4']);
	expect([...(await read(ids(3, 4, 5, 999))).keys()]).toEqual(['3', '4', '5']);
	expect(api.singles).toEqual([3, 4, 999, 5]);
	await read(every(1, 250));
	// What the list gave serves later questions, also about those that nobody asked for at the time.
	const asked = api.singles.length + api.pages.length;
	expect((await read(every(1, 250))).size).toBe(250);
	expect(api.singles.length + api.pages.length).toBe(asked);
});

test('law: each wanted supplier is found, by at most 1.05 requests each and three that were on their way', async () => {
	const world = fc.integer({ min: 1, max: 3000 }).chain((count) => fc.tuple(fc.constant(count), fc.uniqueArray(fc.integer({ min: 1, max: count + 20 }), { maxLength: 300 })));
	await fc.assert(
		fc.asyncProperty(world, async ([count, wanted]) => {
			const api = withSuppliers(count);
			const found = await supplierReader(api)(ids(...wanted));
			expect(new Set(found.keys())).toEqual(ids(...wanted.filter((id) => id <= count)));
			expect(api.pages.length + api.singles.length).toBeLessThanOrEqual(Math.floor(wanted.length * 1.05) + 3);
			expect(api.pages.length).toBeLessThanOrEqual(Math.ceil(count / PAGE) + 3);
		}),
		{ numRuns: 200 },
	);
});
