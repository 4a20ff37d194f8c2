import fc from 'fast-check';
import { toCsv } from '../../../../nodes/PurchaseOrderMatch/report/csv';

const lineOf = (text: string) => toCsv([[text]], 'en').slice(1, -2);

describe('A CSV file', () => {
	it.each([
		['=HYPERLINK("http://evil.example","Klikk")', '"\'=HYPERLINK(""http://evil.example"",""Klikk"")"'],
		['+47 22 33 44 55', '"\'+47 22 33 44 55"'],
		['-2+3+cmd|\' /C calc\'!A0', '"\'-2+3+cmd|\' /C calc\'!A0"'],
		['@SUM(A1:A9)', '"\'@SUM(A1:A9)"'],
		['\t=1+1', '"\'\t=1+1"'],
		['\r=1+1', '"\'\r=1+1"'],
		[' =1+1', '"\' =1+1"'],
		['\u200f=1+1', '"\'\u200f=1+1"'],
		['\u202e\ufeff=1+1', '"\'\u202e\ufeff=1+1"'],
		['＝1+1', '"\'＝1+1"'],
		['"=1+1', '"\'""=1+1"'],
		['Leie av lift = dyrt', '"Leie av lift = dyrt"'],
		['2021-0001', '"2021-0001"'],
		['a "b"; c,\nd', '"a ""b""; c,\nd"'],
	])('shows %j and runs nothing', (text, written) => {
		expect(lineOf(text)).toBe(written);
	});

	it('lets no text begin as a formula', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('=', '+', '-', '@'), (before, sign) => {
				const written = lineOf(before.trim() === '' ? before + sign : sign + before);
				expect(written.startsWith('"\'')).toBe(true);
			}),
		);
	});

	it('gives every text back, but for the apostrophe', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const inner = lineOf(text).slice(1, -1).replaceAll('""', '"');
				expect([text, `'${text}`]).toContain(inner);
			}),
		);
	});

	it('writes amounts that calculate: a negative one is no formula', () => {
		const rows = [['Sum', { decimal: '-1234.50' }, { decimal: 7 }, { decimal: null }, null]] as const;
		expect(toCsv(rows, 'en')).toBe('\ufeff"Sum",-1234.50,7,,\r\n');
		expect(toCsv(rows, 'nb')).toBe('\ufeff"Sum";-1234,50;7;;\r\n');
	});

	it('takes an amount that is none for text', () => {
		expect(toCsv([[{ decimal: '=1+1' }]], 'en')).toBe('\ufeff"\'=1+1"\r\n');
	});
});
