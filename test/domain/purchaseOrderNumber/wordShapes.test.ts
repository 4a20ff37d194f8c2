import { NumberBook } from '../../../domain/purchaseOrderNumber';
import { WordShapes } from '../../../domain/purchaseOrderNumber/wordShapes';
import { lookAlikesIn, namedIn } from './naming';

const LONG = `a${'1'.repeat(30)}`;
const LONGER = `${LONG}11111`;

function mayHave(word: string, known: readonly string[]): boolean {
	const shapes = new WordShapes();
	for (const each of known) shapes.add(each);
	return shapes.mayHave(`x${word}x`, 1, 1 + word.length);
}

describe('the shapes of words', () => {
	it.each(['2021', '2abc', 'øst', LONG, LONGER])('may be that of %j', (word) => {
		expect(mayHave(word, ['2021', 'øst', LONG])).toBe(true);
	});

	it.each(['2', '20211', '1021', 'østa', 'ost', 'b', '', LONG.slice(1)])('are not that of %j', (word) => {
		expect(mayHave(word, ['2021', 'øst', LONG])).toBe(false);
	});
});

describe('a number is found whatever the shape of its first word', () => {
	it.each([
		['PO2021-0001', '2021-0001'],
		['best.nr2021-0001', '2021-0001'],
		['Bestillingsnr2021-0001', '2021-0001'],
		['ØST-12', 'Øst-12'],
		['я-7', 'Я-7'],
		[`Leie ${LONG}-7`, `${LONG}-7`],
		[`Leie ${LONGER}`, LONGER],
		['PO 1001/1002', '1002'],
	])('%j', (text, number) => {
		expect(namedIn(text, { known: ['1001', number] })).toContain(number);
	});

	it.each([
		['PO 01001', '1001'],
		['PO lOOl', '1001'],
		['PO 1001', '01001'],
		['Leie OlA-7', '1A-7'],
	])('%j nearly names it, though neither its first letter nor its length are the same', (text, number) => {
		expect(lookAlikesIn(text, { known: [number] })).toEqual([number]);
	});

	it('also a number that became known after a text was read', () => {
		const book = new NumberBook();
		book.add('2021-0001');
		book.read('PO 2021-0001 og A-0001', 'description');
		const entry = book.add('A-0001');
		expect(book.read('PO 2021-0001 og A-0001', 'description').mentions.map((mention) => mention.entry)).toContain(entry);
	});
});
