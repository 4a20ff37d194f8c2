import { numberKey } from '../../../domain/purchaseOrderNumber/keys';
import { Hint, NumberTraces } from '../../../domain/purchaseOrderNumber/numberTraces';

const KNOWN = ['2021-0001', 'EVENT-00005', 'Film Nord - 0007', '1001', 'TBD', 'Øst-12A'];

function lookAt(text: string, known: readonly string[] = KNOWN): Hint {
	const traces = new NumberTraces();
	for (const number of known) traces.add(numberKey(number)!);
	return traces.read(text);
}

describe('a first look at a text tells', () => {
	it.each([
		'',
		' ',
		'---',
		'Leie av lift uke 12',
		'Faktura 10445 forfall 12.05.2021, kr 1 250,50',
		'0001',
		'2021/0001',
		'2021_0001',
		'2021-0002',
		'2021-00010',
		'2021-00011',
		'EVENT 00005',
		'Nord / 0007',
		'11001',
		'10011',
		'100',
		'TB',
		'TBDX',
		'Øst-12B',
		'Øst-13A',
		'2021-0002: lift',
		'2021-0002/1',
		'Kr. 2 021,50 for 2-3/4',
	])('that %j names nothing', (text) => {
		expect(lookAt(text)).toBe(Hint.Nothing);
	});

	it.each(['2021-001', '2021-1', '2O21-OOO1', 'EVENT-5', 'EVENT-0005 lift', '01001', 'lOOl', 'PO lOO1', 'Nord - 7', 'øst-l2a'])('that %j may nearly name something', (text) => {
		expect(lookAt(text)).toBe(Hint.LookAlike);
	});

	it.each([
		'2021-0001',
		'Leie 2021-0001 uke 12',
		'2021 - 0001',
		'2021 -\t0001',
		'2021–0001',
		'2021―0001',
		'2021 -\u00a00001',
		'2021 -\r0001',
		'event-00005',
		'(1001)',
		'1001/1002',
		'1002/1001',
		'PO1001',
		'tbd',
		'ØST-12a',
		'øst-12A.',
		'Film Nord-0007',
		'2021-001 og 1001',
		'1001 og 2021-001',
	])('that %j may name something', (text) => {
		expect(lookAt(text)).toBe(Hint.Number);
	});

	it.each(['Leie\u200b av lift', '１００２', 'Łódź', 'stra\u00dfe', 'ª'])('nothing of %j: it may become something else when it is normalised', (text) => {
		expect(lookAt(text)).toBe(Hint.Number);
	});

	it.each(['«Leie» – “lift” • 5 €', 'Leie\u00a0av lift', '5 × 3 ÷ 2 · 4°', '£5 ¥5 §5', 'Leie ‐ lift ― ‘5’'])('that %j names nothing: these signs are what they are', (text) => {
		expect(lookAt(text)).toBe(Hint.Nothing);
	});

	it('nothing is named where nothing is known', () => {
		expect(lookAt('2021-0001', [])).toBe(Hint.Nothing);
	});

	it.each([
		['000', '000', Hint.Number],
		['PO000', '000', Hint.Number],
		['00', '000', Hint.LookAlike],
		['O', '000', Hint.LookAlike],
		['007', '007', Hint.Number],
		['7', '007', Hint.LookAlike],
		['nr007', '007', Hint.Number],
		['nr7', '007', Hint.LookAlike],
		['l7', 'I7', Hint.LookAlike],
		['Ø7', 'ø7', Hint.Number],
		['x/17', '17', Hint.Number],
		['2/17', '1/17', Hint.Number],
		['2 17', '1/17', Hint.Nothing],
		['27', '17', Hint.Nothing],
		['0', '17', Hint.Nothing],
	])('how %j begins says no more than it may of %j alone', (text, known, hint) => {
		expect(lookAt(text, [known])).toBe(hint);
	});

	it('the sign right before the last word counts, not an earlier one', () => {
		expect([lookAt('4-3', ['1-2/3']), lookAt('2/3', ['1-2/3']), lookAt('1-2/3', ['1-2/3'])]).toEqual([Hint.Nothing, Hint.Number, Hint.Number]);
	});
});
