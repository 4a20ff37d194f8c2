import { includesAccount, parseAccountRanges } from '../../domain/accountRanges';

function rangesOf(text: string) {
	const parsed = parseAccountRanges(text);
	if (!parsed.ok) throw new Error(parsed.errors.map((error) => error.message).join('\n'));
	return parsed.ranges;
}

describe('reading G/L accounts', () => {
	it.each([
		['4000-4999, 5010, 6540-6560', [[4000, 4999], [5010, 5010], [6540, 6560]]],
		['4000', [[4000, 4000]]],
		['4000-4000', [[4000, 4000]]],
		['  4000  -  4999 ,5010 ', [[4000, 4999], [5010, 5010]]],
		['4000–4999', [[4000, 4999]]],
		['4000−4999', [[4000, 4999]]],
		['4000-4999\n5010\r\n6540', [[4000, 4999], [5010, 5010], [6540, 6540]]],
		['4000; 5010', [[4000, 4000], [5010, 5010]]],
		['4000, 5010,', [[4000, 4000], [5010, 5010]]],
		['', []],
		[' \n ', []],
	])('%j', (text, expected) => {
		expect(rangesOf(text)).toEqual(expected.map(([from, to]) => ({ from, to })));
	});

	it.each([
		['4999-4000', '4999-4000', 1, 'Part 1: "4999-4000" is reversed: 4999 is higher than 4000. Write 4000-4999.'],
		['4000, abc', 'abc', 2, 'Part 2: "abc" is neither an account nor an interval. Write e.g. 5010 or 4000-4999, with commas between them.'],
		['4000, -', '-', 2, undefined],
		['4000-', '4000-', 1, undefined],
		['-4000', '-4000', 1, undefined],
		['4000-4100-4200', '4000-4100-4200', 1, undefined],
		['4000 5010', '4000 5010', 1, undefined],
		['4000.5', '4000.5', 1, undefined],
		['40O0', '40O0', 1, undefined],
		['4000 til 4999', '4000 til 4999', 1, undefined],
		[',', ',', 1, undefined],
		['1234567890', '1234567890', 1, undefined],
	])('%j is refused', (text, part, position, message) => {
		const parsed = parseAccountRanges(text);
		expect(parsed).toMatchObject({ ok: false, errors: [{ part, position }] });
		if (message !== undefined) expect(parsed).toMatchObject({ errors: [{ message }] });
	});

	it('reports every faulty part, not just the first', () => {
		expect(parseAccountRanges('x, 4000, 6000-5000')).toMatchObject({
			ok: false,
			errors: [{ part: 'x', position: 1 }, { part: '6000-5000', position: 3 }],
		});
	});
});

describe('lying in the ranges', () => {
	const ranges = rangesOf('4000-4999, 5010');

	it.each([
		['4000', true],
		['4999', true],
		[4500, true],
		[' 5010 ', true],
		['05010', true],
		['3999', false],
		['5000', false],
		['5009', false],
		['5011', false],
		['4000A', false],
		['', false],
		[null, false],
		[undefined, false],
	])('%j: %s', (accountNumber, expected) => {
		expect(includesAccount(ranges, accountNumber)).toBe(expected);
	});

	it('no ranges hold every account', () => {
		expect(includesAccount([], '1920')).toBe(true);
	});
});

it.each(['', ' ', null, undefined, '0x10', '1e3', '10.5', '-5'])('%j is no account, also where the interval begins at 0', (account) => {
	expect(includesAccount([{ from: 0, to: 9999 }], account)).toBe(false);
});
