import fc from 'fast-check';
import { includesAccount, parseAccountRanges } from '../../domain/accountRanges';

/** What people paste: digits, dashes of all kinds, separators, spaces of all kinds, letters, and anything else. */
const piece = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom('4000', '4999', '0400', '5', '999999999', '9999999999', '6540') },
	{ weight: 4, arbitrary: fc.constantFrom('-', '–', '—', '−', '‐', ',', ';', '\n', '\r\n', ', ') },
	{ weight: 2, arbitrary: fc.constantFrom(' ', '\t', '\u00a0', '\u200b') },
	{ weight: 1, arbitrary: fc.constantFrom('abc', '*', '4xxx', '..', 'til', '٤٠٠٠', '1e3', '-5', '+4000', '0x10', '😀', '\u0000', '(4000)') },
	{ weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
const expression = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** The rules once more, character by character and without regular expressions: null where a part is neither account nor interval. */
function plainly(text: string): Array<[number, number]> | null {
	const isDigit = (character: string) => character >= '0' && character <= '9';
	const dashes = '-‐‑‒–—―−';
	const parts: string[] = [''];
	for (const character of text) {
		if (',;\n\r'.includes(character)) parts.push('');
		else parts[parts.length - 1] += character;
	}
	const ranges: Array<[number, number]> = [];
	for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
		const ends: string[] = [''];
		for (const character of part) {
			if (dashes.includes(character)) ends.push('');
			else ends[ends.length - 1] += character;
		}
		const accounts = ends.map((end) => end.trim());
		if (accounts.length > 2 || accounts.some((end) => end === '' || end.length > 9 || ![...end].every(isDigit))) return null;
		const [from, to] = [Number(accounts[0]), Number(accounts.at(-1))];
		if (from > to) return null;
		ranges.push([from, to]);
	}
	return ranges.length === 0 && text.trim() !== '' ? null : ranges;
}

test('law: an account expression is read as the rules say, or is an error that quotes what is wrong; never both, never neither', () => {
	fc.assert(
		fc.property(expression, (text) => {
			const parsed = parseAccountRanges(text);
			const expected = plainly(text);
			if (expected === null) {
				if (parsed.ok) throw new Error(`Passed silently: ${JSON.stringify(parsed.ranges)}`);
				expect(parsed.errors.length).toBeGreaterThan(0);
				for (const { part, message, position } of parsed.errors) {
					expect(text).toContain(part);
					expect(message).toContain(`"${part}"`);
					expect(position).toBeGreaterThan(0);
				}
			} else {
				expect(parsed).toEqual({ ok: true, ranges: expected.map(([from, to]) => ({ from, to })) });
			}
		}),
		{ numRuns: 3000 },
	);
});

test('law: an account is included when one of the intervals holds it', () => {
	fc.assert(
		fc.property(expression, fc.integer({ min: 0, max: 10_000 }), (text, account) => {
			const parsed = parseAccountRanges(text);
			if (!parsed.ok) return;
			const expected = parsed.ranges.length === 0 || plainly(text)!.some(([from, to]) => from <= account && account <= to);
			expect(includesAccount(parsed.ranges, String(account))).toBe(expected);
		}),
	);
});

test.each([
	['digits', '4'.repeat(300_000)],
	['dashes', '-'.repeat(300_000)],
	['spaces between digits', `4${' '.repeat(300_000)}x`],
	['an interval with spaces', `4000${' '.repeat(150_000)}-${' '.repeat(150_000)}x`],
	['many parts', '4000-4999,'.repeat(30_000)],
	['many faulty parts', 'x,'.repeat(100_000)],
])('%s without end: an answer within a second', (_what, text) => {
	const before = process.cpuUsage();
	parseAccountRanges(text);
	const { user, system } = process.cpuUsage(before);
	expect((user + system) / 1000).toBeLessThan(1000);
});
