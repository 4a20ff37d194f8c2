import fc from 'fast-check';
import { checkPattern } from '../../../../nodes/TwentyFourSevenOffice/resources/transaction/checkPattern';
import { toCommentPattern, type CommentPattern } from '../../../../nodes/TwentyFourSevenOffice/resources/transaction/commentPattern';

const usable = (pattern: string) => toCommentPattern(pattern) as CommentPattern;

test.each([
	['PO\\s*([\\w-]+)', 'Leie av lift, po 2021-0001', '2021-0001'],
	['\\b(\\d{4}-\\d{4})\\b', 'Leie 2021-0001 uke 9', '2021-0001'],
	['(?:PO|best\\.?\\s*nr\\.?)[:#\\s]*(\\w+-\\d+)', 'Best.nr: A-17', 'A-17'],
	['(?<![\\p{L}\\d])(\\d{4}-\\d{4}|\\p{L}+ ?- ?\\d{4})(?![\\p{L}\\d])', 'Vinterlys - 0001', 'Vinterlys - 0001'],
	['(?:\\d\\d-){3}', '11-22-33-', undefined],
	['bestilling [(]?(\\d+)', 'Bestilling (4711)', '4711'],
])('%s reads %s', (pattern, comment, expected) => {
	expect(usable(pattern).exec(comment)?.[1]).toBe(expected);
});

test.each([
	['', /is empty/],
	['PO (', /no regular expression/],
	['(a+)+$', /\+ repeats a group/],
	['(\\w|\\d)*x', /\* repeats a group/],
	['((?:a?)){2,}$', /\{2,\} repeats a group/],
	['(a*)*?b', /\*\? repeats a group/],
	['(([a-z])+.)+[A-Z]', /\+ repeats a group/],
	['(?<name>\\s+)+', /repeats a group/],
	['(?:(?=a*)a)+', /repeats a group/],
	['\\w*\\w*\\w*\\w*\\w*!', /5 parts of open length/],
	['(a+)\\1+\\1+', /5 parts of open length/],
	['a?'.repeat(20), /20 optional parts/],
	['a{2000}', /more than 100 times/],
	['a'.repeat(400), /400 characters/],
])('"%s" is refused with the reason', (pattern, reason) => {
	expect(toCommentPattern(pattern)).toMatch(reason);
});

test.each(['\\(a+\\)+', '[(a+)]+', '\\d{4}[+*?]{2}', '[\\]+]+'])('%s is no repetition within one', (pattern) => {
	expect(checkPattern(pattern)).toBeNull();
});

test('the worst pattern that is allowed ends', () => {
	const start = process.cpuUsage();
	usable('\\w*\\w*\\w*\\w*!').exec('a'.repeat(5000));
	const { user } = process.cpuUsage(start);
	expect(user / 1e6).toBeLessThan(5);
});

test('no pattern that is let through takes long, whatever it is made of', () => {
	const part = fc.constantFrom('a', '\\w', '[ab]', '(?:a|b)', '(a+)', '(?:a?b)', '.', '\\d');
	const quantifier = fc.constantFrom('', '*', '+', '?', '{2}', '{1,9}', '{2,}', '+?');
	const sequence = fc.array(fc.tuple(part, quantifier), { minLength: 1, maxLength: 6 }).map((parts) => parts.map(([one, many]) => one + many).join(''));
	const pattern = fc.oneof(sequence, fc.tuple(sequence, quantifier).map(([inner, many]) => `(?:${inner})${many}$`));
	fc.assert(
		fc.property(pattern, (text) => {
			const read = toCommentPattern(text);
			if (typeof read === 'string') return;
			const start = process.cpuUsage();
			// Long enough for what doubles with each letter; four parts of open length take a tenth of a second.
			read.exec('a'.repeat(50) + '!');
			expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
		}),
		{ numRuns: 300 },
	);
});

test('a slow pattern ends the run with an error instead of hanging it', () => {
	let time = 0;
	const pattern = toCommentPattern('a+b', () => (time += 3_000)) as CommentPattern;
	expect(() => { for (let line = 0; line < 5; line++) pattern.exec('aaa'); }).toThrow(/"a\+b" is too slow: it took 12 seconds/);
});
