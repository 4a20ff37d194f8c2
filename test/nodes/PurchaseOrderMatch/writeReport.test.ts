import type { INodeParameters } from 'n8n-workflow';
import { connect } from '../../support/engine/connect';
import { runWorkflow } from '../../support/engine/runWorkflow';
import { runAsTool } from './runAsTool';
import { PURCHASE_ORDER_MATCH, runMatch } from './runMatch';

const order = (number: string, amount: string) => ({ id: `po-${number}`, number, amount, currency: 'NOK', status: 'approved', supplier: { externalId: '24sevenoffice:1:6001', name: 'Utleie AS' }, project: null });
const line = (id: string, amount: string, more: object = {}) => ({ id, voucherId: `v${id}`, voucherNumber: `10${id}`, date: '2026-03-31', amount, currency: 'NOK', supplier: { id: '24sevenoffice:1:6001', name: 'Utleie AS' }, ...more });

/** One named, one that two orders fit, one that misses by 12.4 %. */
const PURCHASE_ORDERS = [order('2021-0001', '500.00'), order('2021-0002', '1000.00'), order('2021-0003', '1010.00'), order('2021-0004', '9000.00')];
const TRANSACTIONS = [
	line('1', '500.00', { purchaseOrderNumber: '2021-0001' }),
	line('2', '1005.00', { description: 'Leie av lift', invoiceNumber: '88123' }),
	line('3', '10116.00', { description: 'Rigg\n1. Falsk linje \u202egnp.exe <script>' }),
];

async function matchReport(language: 'en' | 'nb') {
	const run = await runMatch({ transactions: TRANSACTIONS, purchaseOrders: PURCHASE_ORDERS, parameters: { options: { explanationLanguage: language, reportFiles: ['html'] } } });
	return run.output('Match', 3)[0]!;
}

async function write(report: unknown, parameters: INodeParameters = {}, node: object = {}) {
	const run = await runWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{ name: 'Write', type: PURCHASE_ORDER_MATCH, parameters: { operation: 'writeReport', reportJson: '={{ $json }}', ...parameters }, ...node },
		],
		connections: connect(['Start', 'Write']),
		pinData: { Start: [{ json: report as never }] },
	});
	return { error: run.error as (Error & { description?: string }) | undefined, items: run.output('Write') };
}

const textOf = (item: { json: object } | undefined) => (item!.json as { text: string }).text;
const html = (item: { binary?: Record<string, { data: string }> } | undefined) => Buffer.from(item!.binary!.html!.data, 'base64').toString();

describe('Write Report', () => {
	it('makes the same page as the match did, from the report alone', async () => {
		const report = await matchReport('nb');
		const { items, error } = await write(JSON.parse(JSON.stringify(report.json)));
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(html(items[0])).toBe(html(report));
	});

	it('says in plain text what was matched, what waits and what was nearly right', async () => {
		const { items } = await write((await matchReport('en')).json);
		expect(items[0]!.json).toMatchObject({ subject: 'Auto-matched 1, Needs review 1, Unmatched 1', autoMatched: 1, needsReview: 1, unmatched: 1, nearestMisses: 1 });
		const lines = textOf(items[0]).replace(/\u00a0/g, ' ').split('\n');
		expect(lines.slice(1)).toEqual([
			'Transactions: 3 · Purchase orders: 4',
			'',
			'Auto-matched: 1 (500.00 NOK)',
			'Needs review: 1 (1,005.00 NOK)',
			'Unmatched: 1 (10,116.00 NOK)',
			'',
			'For a person to decide (1)',
			'1. Utleie AS · Voucher 102 · Invoice 88123 · 2026-03-31 · 1,005.00 NOK · Leie av lift',
			expect.stringMatching(/^ {3}.*2021-0002.*2021-0003/),
			expect.stringMatching(/^ {3}- 2021-0002 · 1,000.00 NOK · difference /),
			expect.stringMatching(/^ {3}- 2021-0003 · 1,010.00 NOK · difference /),
			'',
			'Nearest misses (1)',
			'1. Utleie AS · Voucher 103 · 2026-03-31 · 10,116.00 NOK · Rigg 1. Falsk linje  gnp.exe <script>',
			expect.stringMatching(/^ {3}.*12\.4 %/),
			expect.stringMatching(/^ {3}- 2021-0004 · 9,000.00 NOK · difference 1,116.00 NOK \(12\.4 %\)$/),
		]);
	});

	it('writes its headings in the language that was asked for', async () => {
		const { items } = await write((await matchReport('en')).json, { language: 'nb' });
		expect(items[0]!.json.subject).toBe('Automatisk matchet 1, Til vurdering 1, Uten match 1');
		expect(textOf(items[0])).toContain('Må avgjøres av et menneske (1)');
		expect(html(items[0])).toContain('<html lang="nb">');
	});

	it('finds the report in that of a sync run, and lists no more than was asked for', async () => {
		const match = (await matchReport('en')).json;
		const { items } = await write({ report: { kind: 'syncReport', match } }, { reportJson: '={{ $json.report }}', maxEntries: 0 });
		expect(textOf(items[0])).toContain('Nearest misses (1)\n1 more: see the page.');
	});

	it.each([
		['a sync run that matched nothing', { kind: 'syncReport', match: null }, 'it lacks kind: matchReport'],
		['another object', { kind: 'readingPlan' }, 'It was {"kind":"readingPlan"}'],
		['a report that was cut', { kind: 'matchReport', summary: {}, settings: {} }, 'it lacks reasons, suppliers, projects, forReview'],
	])('refuses %s, and says what was there', async (_, report, message) => {
		const { error, items } = await write(report);
		expect(items).toEqual([]);
		expect(error!.message).toContain(message);
		expect(error!.description).toContain('Nothing was written.');
	});

	it('gives the error as an item where the workflow is to go on', async () => {
		const { items, error } = await write({ kind: 'readingPlan' }, {}, { onError: 'continueRegularOutput' });
		expect(error).toBeUndefined();
		expect(items[0]!.json.error).toContain('no report of a match');
	});

	it('answers an agent with the message alone', async () => {
		const report = JSON.stringify((await matchReport('en')).json);
		const answer = await runAsTool({ operation: 'writeReport', reportJson: report }, {});
		expect(JSON.stringify(answer)).toContain('Auto-matched 1, Needs review 1, Unmatched 1');
	});
});
