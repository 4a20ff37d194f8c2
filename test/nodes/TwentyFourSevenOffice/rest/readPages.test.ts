import type { Api } from '../../../../nodes/TwentyFourSevenOffice/rest/api';
import { MAX_PAGES } from '../../../../nodes/TwentyFourSevenOffice/rest/followPages';
import { readList } from '../../../../nodes/TwentyFourSevenOffice/rest/readPages';
import { memoryApi } from '../support/memoryApi';

test('a list without end is an error that says how much was read', async () => {
	let page = 0;
	const endless: Api = {
		...memoryApi([], 1),
		get: async () => ({ statusCode: 200, headers: { link: `<https://memory/v1/things?page=${++page + 1}>; rel="next"` }, body: [{ id: page }] }),
	};
	await expect(readList(endless, { path: '/things', what: 'things' })).rejects.toThrow(
		`24SevenOffice gave ${MAX_PAGES} pages of things and has more.`,
	);
});

test('a limit ends the reading early', async () => {
	const asked: string[] = [];
	const endless: Api = {
		...memoryApi([], 1),
		get: async (address) => {
			const page = Number(new URL(address).searchParams.get('page') ?? 1);
			asked.push(address);
			const body = Array.from({ length: 50 }, (_, index) => ({ id: page * 1000 + index }));
			return { statusCode: 200, headers: { link: `<https://memory/v1/things?page=${page + 1}>; rel="next"` }, body };
		},
	};
	const found = await readList(endless, { path: '/things', what: 'things' }, 51);
	expect([found.length, found[50]]).toEqual([51, { id: 2000 }]);
	expect(asked).toHaveLength(2);
});
