import { HashSet } from '../../../domain/purchaseOrderNumber/hashSet';
import { alikeHash, exactHash, hashAfter } from '../../../domain/purchaseOrderNumber/wordHashes';

const exact = (text: string): number => exactHash(text, 0, text.length);
const alike = (text: string): number => alikeHash(text, 0, text.length);
const numbers = (prefix: string, count: number): number[] => Array.from({ length: count }, (_, number) => exact(`${prefix}${number}`));

describe('a set of hashes', () => {
	it.each([1, 2, 15, 16, 17, 1000, 5000])('of %d numbers has each, and of ten thousand others few', (count) => {
		const set = new HashSet();
		const held = numbers('po', count);
		for (const hash of held) set.add(hash);
		expect(held.every((hash) => set.mayHave(hash))).toBe(true);
		const mistaken = numbers('x-', 10_000).filter((hash) => set.mayHave(hash));
		expect(mistaken.length).toBeLessThan(500);
	});

	it('without any has none', () => {
		expect(numbers('po', 1000).some((hash) => new HashSet().mayHave(hash))).toBe(false);
	});

	it('has what is added after it was asked', () => {
		const set = new HashSet();
		const [first, second] = [exact('1001'), exact('1002')];
		set.add(first);
		expect([set.mayHave(first), set.mayHave(second)]).toEqual([true, false]);
		set.add(second);
		expect([set.mayHave(first), set.mayHave(second)]).toEqual([true, true]);
	});
});

describe('the hash of a word', () => {
	it.each(['1001', 'event', 'øst', 'a', ''])('%j is the same in both cases and wherever it stands', (word) => {
		expect([exact(word.toUpperCase()), exactHash(`x ${word}.`, 2, 2 + word.length)]).toEqual([exact(word), exact(word)]);
	});

	it.each([
		['1001', '1010'],
		['1001', '01001'],
		['ab', 'ba'],
		['2O21', '2021'],
		['l', '1'],
	])('tells %j from %j', (one, other) => {
		expect(exact(one)).not.toBe(exact(other));
	});

	it.each([
		['2O21', '2021'],
		['OOO1', '1'],
		['l001', '1001'],
		['IOO1', '1001'],
		['00005', '5'],
		['A005', 'a5'],
		['A005B07', 'a5b7'],
		['100', '1oo'],
	])('with look-alikes unified, %j is %j', (one, other) => {
		expect(alike(one)).toBe(alike(other));
	});

	it.each([
		['1001', '1002'],
		['1001', '101'],
		['100', '10'],
		['a5', 'a50'],
		['905', '95'],
		['a9', 'a'],
		['5a', '5'],
		['a', 'b'],
	])('but not %j %j', (one, other) => {
		expect(alike(one)).not.toBe(alike(other));
	});

	it('after a dash is another than after a slash, or than alone', () => {
		const after = (sign: string): number => hashAfter(sign.charCodeAt(0), exact('0001'));
		expect(new Set([after('-'), after('/'), after('_'), after(' '), hashAfter(-2, exact('0001'))]).size).toBe(5);
	});
});
