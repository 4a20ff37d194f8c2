import { setTimeout as pass } from 'node:timers/promises';
import type { Api } from '../../../../nodes/TwentyFourSevenOffice/rest/api';
import { readList, readPages } from '../../../../nodes/TwentyFourSevenOffice/rest/readPages';
import type { List } from '../../../../nodes/TwentyFourSevenOffice/rest/followPages';
import { memoryApi } from '../support/memoryApi';

const SIZE = 10;
const list: List = { path: '/things', pageSize: SIZE, takesPageNumber: true, what: 'things' };

interface Server {
	api: Api;
	asked: number[];
	/** Most requests under way at once. */
	most: () => number;
}

type Answered = { items: unknown[]; link?: string | undefined };

/** A list of `count` things in numbered pages; `spoil` may change an answer. Later pages answer sooner than earlier ones. */
function serve(count: number, spoil: (page: number, usual: Answered, time: number) => Answered | Error | Promise<Answered> = (_page, usual) => usual): Server {
	const asked: number[] = [];
	let underWay = 0;
	let most = 0;
	const get: Api['get'] = async (address) => {
		const page = Number(new URL(address).searchParams.get('page') ?? 1);
		const time = asked.push(page) && asked.filter((one) => one === page).length;
		most = Math.max(most, ++underWay);
		await pass(page % 2 === 0 ? 10 : 15);
		underWay--;
		const items = Array.from({ length: Math.max(0, Math.min(SIZE, count - (page - 1) * SIZE)) }, (_, index) => ({ id: (page - 1) * SIZE + index }));
		const last = page * SIZE >= count;
		const answered = await spoil(page, { items, link: last ? '<x>; rel="first"' : `<https://memory/v1/things?page=${page + 1}>; rel="next"` }, time);
		if (answered instanceof Error) throw answered;
		return { statusCode: 200, headers: answered.link === undefined ? {} : { link: answered.link }, body: answered.items };
	};
	return { api: { ...memoryApi([], 1), get }, asked, most: () => most };
}

const idsOf = async ({ api }: Server, limit?: number) => (await readList(api, list, limit)).map((item) => (item as { id: number }).id);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

test('pages are asked for four at once at most, and come out in order', async () => {
	const server = serve(205);
	expect(await idsOf(server)).toEqual(upTo(205));
	expect(server.most()).toBe(4);
	// 21 pages, and three that were asked for before the last one said that it was the last.
	expect(server.asked.length).toBeLessThanOrEqual(24);
});

test('a short list costs nothing ahead', async () => {
	const server = serve(15);
	expect(await idsOf(server)).toEqual(upTo(15));
	expect(server.asked).toEqual([1, 2]);
});

test('a failure of a page beyond the end is nobody’s', async () => {
	const server = serve(45, (page, usual) => (page > 5 ? new Error('400: no such page') : usual));
	expect(await idsOf(server)).toEqual(upTo(45));
	expect(Math.max(...server.asked)).toBeGreaterThan(5);
});

test('a failure of a page within is everybody’s', async () => {
	await expect(idsOf(serve(105, (page, usual) => (page === 7 ? new Error('500') : usual)))).rejects.toThrow('500');
});

test('pages that are led to by tokens are asked for one after the other', async () => {
	const following = serve(95, (_page, usual) => ({ ...usual, link: usual.link!.replace('?page=', '?continuationToken=') }));
	const get = following.api.get;
	following.api.get = async (address, options) => await get(address.replace('continuationToken=', 'page='), options);
	expect(await idsOf(following)).toEqual(upTo(95));
	expect(following.most()).toBe(1);
});

test('a link that skips a page ahead of what was asked for is what counts', async () => {
	const server = serve(100, (page, usual) => (page === 4 ? { ...usual, link: '<https://memory/v1/things?page=6>; rel="next"' } : usual));
	expect(await idsOf(server)).toEqual(upTo(100).filter((id) => id < 40 || id >= 50));
});

test.each([1, 3, 5])('page %d comes with half its records once: it is asked for again', async (spoilt) => {
	const server = serve(60, (page, usual, time) => (page === spoilt && time === 1 ? { ...usual, items: usual.items.slice(0, 5) } : usual));
	expect(await idsOf(server)).toEqual(upTo(60));
});

test.each([1, 3, 5])('page %d comes empty once: it is asked for again', async (spoilt) => {
	const server = serve(60, (page, usual, time) => (page === spoilt && time === 1 ? { ...usual, items: [] } : usual));
	expect(await idsOf(server)).toEqual(upTo(60));
});

test.each([1, 3, 5])('page %d comes without its Link header once: page numbers are counted on', async (spoilt) => {
	const server = serve(60, (page, usual, time) => (page === spoilt && time === 1 ? { ...usual, link: undefined } : usual));
	expect(await idsOf(server)).toEqual(upTo(60));
});

test('a server that skips records after it cut the list in pages has short pages, which count when they stay so', async () => {
	const server = serve(60, (_page, usual) => ({ ...usual, items: usual.items.filter((item) => (item as { id: number }).id % 3 !== 0) }));
	expect(await idsOf(server)).toEqual(upTo(60).filter((id) => id % 3 !== 0));
});

test('a record that is added in front while the list is read: nothing doubled, nothing lost', async () => {
	let shifted = false;
	const server = serve(55, (page, usual) => {
		shifted ||= page === 3;
		return shifted && page > 1 ? { ...usual, items: [{ id: (page - 1) * SIZE - 1 }, ...usual.items].slice(0, SIZE) } : usual;
	});
	const ids = await idsOf(server);
	expect(ids.sort((a, b) => a - b)).toEqual(upTo(55).filter((id) => id < 54 || ids.includes(id)));
	expect(new Set(ids).size).toBe(ids.length);
});

test('a record that moves to the front while the list is read is found by reading again', async () => {
	// 45 moves from page 5 to the front after page 1 was read: all between shift by one.
	const moved = [45, ...upTo(60).filter((id) => id !== 45)];
	let read = 0;
	const server = serve(60, (page, usual) => {
		read++;
		return read === 1 ? usual : { ...usual, items: moved.slice((page - 1) * SIZE, page * SIZE).map((id) => ({ id })) };
	});
	const ids = await idsOf(server);
	expect(ids.sort((a, b) => a - b)).toEqual(upTo(60));
});

test('a list that never stands still is an error', async () => {
	let turn = 0;
	const server = serve(60, (page, usual) => {
		turn++;
		return page === 3 ? { ...usual, items: [{ id: 5 }, ...usual.items.slice(1, -1), { id: 1000 + turn }] } : usual;
	});
	await expect(idsOf(server)).rejects.toThrow('The list of things changed each of the 3 times that it was read');
});

describe('long pages of a list that is wanted whole', () => {
	const LONG = 200;
	const whole: List = { ...list, pageSize: LONG, isWhole: true };

	/** Tells a page's link as soon as it is there, as the API's requests do, and notes what happens. */
	function serveLong(count: number) {
		const events: string[] = [];
		let underWay = 0;
		let most = 0;
		const get: Api['get'] = async (address, options) => {
			const page = Number(new URL(address).searchParams.get('page') ?? 1);
			events.push(`asked ${page}`);
			most = Math.max(most, ++underWay);
			await pass(10);
			underWay--;
			const headers = { link: page * LONG >= count ? '<x>; rel="first"' : `<https://memory/v1/things?page=${page + 1}>; rel="next"` };
			await options?.beforeBody?.(headers);
			events.push(`read ${page}`);
			return { statusCode: 200, headers, body: Array.from({ length: Math.max(0, Math.min(LONG, count - (page - 1) * LONG)) }, (_, index) => ({ id: (page - 1) * LONG + index })) };
		};
		return { api: { ...memoryApi([], 1), get }, events, most: () => most };
	}
	const asked = ({ events }: { events: string[] }) => events.filter((event) => event.startsWith('asked')).map((event) => Number(event.slice(6)));

	test('come out in order and complete, four under way at once, three too many at most', async () => {
		const server = serveLong(20 * LONG + 5);
		const ids = (await readList(server.api, whole)).map((item) => (item as { id: number }).id);
		expect(ids).toEqual(upTo(20 * LONG + 5));
		expect(server.most()).toBe(4);
		expect(asked(server).length).toBeLessThanOrEqual(24);
	});

	test('are asked for before the page that leads to them is read', async () => {
		const server = serveLong(10 * LONG);
		await readList(server.api, whole);
		for (const page of [2, 3, 4, 5, 6, 7, 8, 9]) {
			expect(server.events.indexOf(`asked ${page + 1}`)).toBeLessThan(server.events.indexOf(`read ${page}`));
		}
	});

	test.each([1, 2])('%d of them cost as many requests', async (pages) => {
		const server = serveLong(pages * LONG);
		await readList(server.api, whole);
		expect(asked(server)).toEqual(upTo(pages).map((index) => index + 1));
	});

	test('are not asked for any more once the reader has stopped', async () => {
		const server = serveLong(40 * LONG);
		await readList(server.api, whole, LONG);
		const before = asked(server).length;
		await pass(50);
		expect(asked(server).length).toBe(before);
	});

	test('wait for a reader who takes his time, eight at most', async () => {
		const server = serveLong(40 * LONG);
		let count = 0;
		for await (const page of readPages(server.api, whole)) {
			expect(page).toHaveLength(LONG);
			await pass(25);
			count++;
			expect(Math.max(...asked(server))).toBeLessThanOrEqual(count + 8);
		}
		expect(count).toBe(40);
	});
});
