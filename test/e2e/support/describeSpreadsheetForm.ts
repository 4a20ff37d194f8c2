import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { readTemplate, type Launched } from '../../../sandbox/launcher/launch';
import { openBrowser } from './browser';
import { freshDirectory } from './freshDirectory';
import { formSignIn, publishForm } from './publishForm';
import { fillSpreadsheetForm } from './spreadsheetForm';

const examples = resolve(__dirname, '../../../workflows/examples');

/** Tests of the template "Match from a spreadsheet" in a running n8n, through its form. */
export function describeSpreadsheetForm(running: () => Launched): void {
	describe('Match from a spreadsheet', () => {
		let browser: Browser;

		beforeAll(async () => {
			browser = await openBrowser();
			const template = readTemplate('match-from-spreadsheet');
			// As after importing it without a 24SevenOffice account: the node is off and has no credential.
			for (const node of template.nodes) delete node.credentials;
			await publishForm(running(), template, formUrl());
		});

		afterAll(() => browser?.close());

		const formUrl = () => `${running().n8n.url}/form/match-from-spreadsheet`;

		const fill = (given: { purchaseOrders: string; transactions?: string; from24SevenOfficeAfter?: string; language?: 'Norsk'; downloads: number }) =>
			fillSpreadsheetForm(browser, { url: formUrl(), signIn: formSignIn(running()), ...given });

		function writeCsv(name: string, lines: string[], encoding: BufferEncoding = 'utf8'): string {
			const file = join(freshDirectory(), name);
			writeFileSync(file, Buffer.from(lines.join('\r\n'), encoding));
			return file;
		}

		async function readRows(file: string): Promise<Array<Record<string, unknown>>> {
			const [sheet] = await readExcelFile(file);
			const [headings, ...rows] = sheet!.data;
			return rows.map((row) => Object.fromEntries(headings!.map((heading, index) => [String(heading), row[index]])));
		}

		test('the example lists: every transaction comes back with its outcome, and the report opens', async () => {
			const answer = await fill({ purchaseOrders: join(examples, 'purchase-orders.xlsx'), transactions: join(examples, 'transactions.csv'), downloads: 2 });
			expect(answer.text).toContain('6 matched, 1 to look at, 1 unmatched');
			const rows = await readRows(answer.files.xlsx!);
			expect(rows.map((row) => [row.Voucher, row.Status, row['Purchase order'], row.Date, row.Amount])).toEqual([
				['50011', 'Auto-matched', '2026-0101', '2026-01-12', 12000],
				['50012', 'Auto-matched', '2026-0102', '2026-01-15', 48500],
				['50013', 'Auto-matched', '2026-0103', '2026-01-26', 83950],
				['50014', 'Auto-matched', '2026-0104', '2026-01-30', 21450],
				['50015', 'Auto-matched', '2026-0105', '2026-02-02', 17900],
				['50016', 'Needs review', null, '2026-02-09', 64000],
				['50017', 'Unmatched', null, '2026-02-12', 1234.5],
				['50018', 'Auto-matched', '2026-0108', '2026-02-16', 9800],
			]);
			expect(rows[5]).toMatchObject({ Candidates: '2026-0106, 2026-0107' });
			expect(readFileSync(answer.files.html!, 'utf8')).toContain('Kulissen Scenografi AS has 2 open purchase orders');
		});

		test('hostile and untidy rows: formulas stay text, empty rows go, duplicates and unreadable amounts are told', async () => {
			const purchaseOrders = writeCsv('orders.csv', ['PO-nr;Leverandør;Beløp', '2021-0001;Åsgård AS;1 000,50', ';;', '2021-0002;Ørn AS;500'], 'latin1');
			const transactions = writeCsv('lines.csv', [
				'Transaksjons-ID,Supplier,Text,Amount,Date',
				'a,Åsgård AS,"=HYPERLINK(""http://example.org"";""x"") PO 2021-0001","1 000,50",31.01.2026',
				',,,,',
				'b,Ørn AS,Leie,"fem hundre",01.02.2026',
				'c,Ørn AS,Leie,500,2026-02-01',
				'c,Ørn AS,Leie,500,2026-02-01',
			]);
			const answer = await fill({ purchaseOrders, transactions, language: 'Norsk', downloads: 2 });
			const rows = await readRows(answer.files.xlsx!);
			expect(rows.map((row) => [row.Transaksjon, row.Innkjøpsordre, row.Årsak, row.Dato, row.Beløp])).toEqual([
				['a', '2021-0001', 'numberNamed', '2026-01-31', 1000.5],
				['b', null, 'invalidAmount', '2026-02-01', 'fem hundre'],
				['c', null, 'duplicateId', '2026-02-01', 500],
				['c', null, 'duplicateId', '2026-02-01', 500],
			]);
			expect(rows[0]!.Beskrivelse).toMatch(/^'=HYPERLINK/);
		});

		test('transactions from 24SevenOffice, once its node is activated: all of them, and none matched to another order than the answer sheet has', async () => {
			const template = readTemplate('match-from-spreadsheet');
			delete (template.nodes.find(({ name }) => name === 'Get Transactions') as { disabled?: boolean }).disabled;
			await publishForm(running(), template, formUrl());
			const { production } = running().twentyFourSevenOffice.state;
			const purchaseOrders = writeCsv('orders.csv', [
				'PO number;Supplier;Amount;Currency;Status;Project',
				...production.purchaseOrders.map(({ number, supplier, amount, currency, status, project }) => [number, supplier?.name, amount, currency, status, project?.name].map((cell) => cell ?? '').join(';')),
			]);
			const answer = await fill({ purchaseOrders, from24SevenOfficeAfter: '2026-01-15', downloads: 2 });
			const rows = await readRows(answer.files.xlsx!);
			const sheet = new Map(production.answers.entries.map((entry) => [entry.transactionId, entry]));
			expect(rows).toHaveLength(sheet.size);
			const matched = rows.filter((row) => row.Status === 'Auto-matched').map((row) => ({ order: row['Purchase order'], entry: sheet.get(String(row.Transaction).split(':').at(-1)!)! }));
			expect(matched.length).toBeGreaterThan(100);
			expect(matched.filter(({ order, entry }) => entry.purchaseOrderNumber !== null && entry.purchaseOrderNumber !== order)).toEqual([]);
		});

		test('a missing column is named, with what would be recognized and what the file has', async () => {
			const purchaseOrders = writeCsv('orders.csv', ['PO-nr;Kreditor;Beløp', '2021-0001;Lift AS;100']);
			const answer = await fill({ purchaseOrders, downloads: 0 });
			expect(answer.text).toContain('The purchase orders lack the column "Supplier"');
			expect(answer.text).toContain('"PO-nr", "Kreditor", "Beløp"');
			expect(answer.text).toContain('Choose a file of transactions');
		});
	});
}
