import { readNextLink } from '../../../../nodes/TwentyFourSevenOffice/rest/nextLink';

test.each([
	['<https://api/v1/x?page=2>; rel="next"', 'https://api/v1/x?page=2'],
	['<https://api/x?page=1>; rel="first", <https://api/x?page=1>; rel="prev", <https://api/x?page=3>; rel="next"', 'https://api/x?page=3'],
	['</v1/x?a=1,2;3&page=2>; rel=next', '/v1/x?a=1,2;3&page=2'],
	['<https://api/x>; title="a, b; rel=prev"; rel="last next"', 'https://api/x'],
	['<https://api/x>;REL="NEXT"', 'https://api/x'],
	['<https://api/x?rel=next>; rel="prev"', null],
	['<https://api/x>; rel="nextish"', null],
	['https://api/x; rel="next"', null],
	['', null],
	[undefined, null],
	[['<https://api/x>; rel="next"'], null],
])('%p leads to %p', (header, expected) => {
	expect(readNextLink(header)).toBe(expected);
});
