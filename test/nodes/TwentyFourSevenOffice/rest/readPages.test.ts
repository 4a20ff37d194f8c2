import type { Api } from '../../../../nodes/TwentyFourSevenOffice/rest/api';
import { MAX_PAGES, readList } from '../../../../nodes/TwentyFourSevenOffice/rest/readPages';
import { memoryApi } from '../support/memoryApi';

test('a list without end is an error that says how much was read', async () => {
	let page = 0;
	const endless: Api = {
		...memoryApi([], 1),
		get: async () => ({ statusCode: 200, headers: { link: `<https://memory/v1/things?page=${++page + 1}>; rel="next"` }, body: [{ id: page }] }),
	};
	await expect(readList(endless, { path: '/things', what: 'things' })).rejects.toThrow(
		`24SevenOffice gave ${MAX_PAGES} things on ${MAX_PAGES} pages and has more.`,
	);
});

test('a limit ends the reading early', async () => {
	let page = 0;
	const endless: Api = {
		...memoryApi([], 1),
		get: async () => ({ statusCode: 200, headers: { link: `<https://memory/v1/things?page=${++page + 1}>; rel="next"` }, body: [{ id: `${page}a` }, { id: `${page}b` }] }),
	};
	expect(await readList(endless, { path: '/things', what: 'things' }, 3)).toEqual([{ id: '1a' }, { id: '1b' }, { id: '2a' }]);
	expect(page).toBe(2);
});
