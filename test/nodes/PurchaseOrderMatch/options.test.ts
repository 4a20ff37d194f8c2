import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';
import { counts, idsOn, runMatch } from './runMatch';
import type { MatchReport } from '../../../nodes/PurchaseOrderMatch/report/matchReport';

const settingsOf = async (options: object, timezone?: string) => {
	const run = await runMatch({ transactions: [transaction()], purchaseOrders: [], parameters: { options } as never, timezone });
	return (run.output('Match', 3)[0]!.json as unknown as MatchReport).settings;
};

describe('Options', () => {
	it.each<[options: object, settings: object]>([
		[{ valueFrom: 'transaction' }, { valueFrom: 'transaction' }],
		[{ compareWith: 'remaining' }, { compareWith: 'remaining' }],
		[{ transactionAmounts: 'includingVat' }, { transactionAmounts: 'includingVat' }],
		[{ explicitNumberWins: false }, { explicitNumberWins: false }],
		[{ matchSuppliersByName: true }, { matchSuppliersByName: true }],
		[{ reevaluateAutoMatched: true }, { reevaluateAutoMatched: true }],
		[{ openStatuses: 'Godkjent, sendt' }, { openStatuses: ['Godkjent', 'sendt'] }],
		[{ openStatuses: '={{ ["Godkjent"] }}' }, { openStatuses: ['Godkjent'] }],
		[{ openStatuses: '' }, { openStatuses: expect.arrayContaining(['approved', 'sent']) }],
		[{ lockedThrough: '2026-06-30T00:00:00' }, { lockedThrough: '2026-06-30' }],
		[{ lockedThrough: '={{ DateTime.fromISO("2026-06-30T22:30:00Z") }}' }, { lockedThrough: '2026-07-01' }],
		[{ lockedThrough: '' }, { lockedThrough: null }],
		[{}, { valueFrom: 'invoice', compareWith: 'amount', explicitNumberWins: true, lockedThrough: null }],
	])('%j', async (options, settings) => {
		expect(await settingsOf(options)).toMatchObject(settings);
	});

	it('read a moment as the day in the workflow\'s time zone', async () => {
		expect(await settingsOf({ lockedThrough: '={{ DateTime.fromISO("2026-06-30T22:30:00Z") }}' }, 'America/New_York')).toMatchObject({ lockedThrough: '2026-06-30' });
	});

	it('try out other criteria, and match nothing by them', async () => {
		const run = await runMatch({
			transactions: [transaction({ amount: 115 })],
			purchaseOrders: [purchaseOrder()],
			parameters: {
				criteria: { criterion: [{ kind: 'sameSupplierAndValuePercent', percent: 10 }] },
				options: { whatIf: { criterion: [{ kind: 'sameSupplierAndValuePercent', percent: 20 }] } },
			},
		});
		expect(idsOn(run, 'Unmatched')).toEqual(['t1']);
		expect(run.output('Match', 3)[0]!.json.whatIf).toMatchObject({
			criteria: [{ percent: '20' }],
			moves: [{ from: 'unmatched', to: 'autoMatched', count: 1 }],
			total: 1,
			shown: [{ id: 't1', from: { purchaseOrder: null }, to: { purchaseOrder: '2021-0001', criterionPosition: 1 } }],
		});
	});

	it('refuse wrong criteria to try out, and say that it is those', async () => {
		const { error } = await runMatch({
			transactions: [transaction()],
			purchaseOrders: [],
			parameters: { options: { whatIf: { criterion: [{ kind: 'sameSupplierAndValuePercent', percent: -1 }] } } },
		});
		expect(error!.message).toMatch(/^What-If Criteria: Criterion 1 .*Percent is -1\./);
	});

	it('attach no file unless asked', async () => {
		const run = await runMatch({ transactions: [transaction()], purchaseOrders: [purchaseOrder()] });
		expect(run.output('Match', 3)[0]).not.toHaveProperty('binary');
	});

	it('attach the report as a page and as CSV, in its language', async () => {
		const run = await runMatch({
			transactions: [transaction({ supplier: { id: '999', name: 'Østfold Lys & Lyd' } })],
			purchaseOrders: [purchaseOrder()],
			parameters: { options: { reportFiles: ['html', 'csv'], explanationLanguage: 'nb' } },
		});
		const { binary, json } = run.output('Match', 3)[0]!;
		const textOf = (key: string) => Buffer.from(binary![key]!.data, 'base64').toString('utf8');
		expect(Object.values(binary!).map(({ fileName, mimeType }) => [fileName, mimeType])).toEqual([
			['purchase-order-match.html', 'text/html'],
			['purchase-order-match.csv', 'text/csv'],
			['purchase-order-match-sums.csv', 'text/csv'],
		]);
		const explanation = (run.output('Match', 2)[0]!.json.match as { explanation: string }).explanation;
		expect(json.language).toBe('nb');
		expect(textOf('html')).toContain('<html lang="nb">');
		expect(textOf('html')).toContain('Østfold Lys &amp; Lyd');
		expect(textOf('transactionsCsv')).toContain(`"${explanation.replaceAll('"', '""')}"`);
		expect(textOf('sumsCsv')).toContain('"Leverandør";"999";"Østfold Lys & Lyd"');
	});
});

describe('Rows from a spreadsheet', () => {
	it('match by their columns', async () => {
		const run = await runMatch({
			transactions: [{ Bilag: 10041, Beløp: '1 234,50', Leverandør: 'Lift AS', 'Best.nr': '' }],
			purchaseOrders: [{ Nummer: 'B-17', Sum: '1.234,50', Leverandør: 'lift as', Status: 'Godkjent' }],
			parameters: {
				criteria: { criterion: [{ kind: 'sameSupplierAndValueAmount', amount: 0 }] },
				transactionFields: { id: 'Bilag', amount: 'Beløp', supplierName: 'Leverandør', purchaseOrderNumber: 'Best.nr' },
				purchaseOrderFields: { id: 'Nummer', number: 'Nummer', amount: 'Sum', supplierName: 'Leverandør', status: 'Status' },
				options: { amountFormat: 'comma', matchSuppliersByName: true, openStatuses: 'godkjent' },
			},
		});
		expect(run.error).toBeUndefined();
		expect(run.output('Match', 0)).toMatchObject([{ json: { Bilag: 10041, Beløp: '1 234,50', match: { purchaseOrder: { id: 'B-17' } } } }]);
	});
});

describe('Lists as JSON parameters', () => {
	const purchaseOrdersJson = JSON.stringify([purchaseOrder()]);

	it('match like items', async () => {
		const run = await runMatch({
			transactions: [{ json: { list: [transaction({ purchaseOrderNumber: '2021-0001' }), 5] } }],
			purchaseOrders: [],
			parameters: { inputSource: 'json', transactionsJson: '={{ $json.list }}', purchaseOrdersJson },
			follower: { from: '{{ $(\'Transactions\').item.json.list.length }}' },
		});
		expect(idsOn(run, 'Matched')).toEqual(['t1']);
		expect(run.output('Match', 0)[0]!.pairedItem).toEqual([{ item: 0, input: 0 }]);
		expect(run.output('Matched')[0]!.json.from).toBe('2');
		expect(run.output('Match', 1)).toMatchObject([{ json: { value: 5, match: { status: 'invalid' } } }]);
	});

	it.each<[what: string, transactionsJson: string, counted: number[]]>([
		['a single object', '{ "id": "t1" }', [0, 0, 1, 1]],
		['blank', '', [0, 0, 0, 1]],
		['an empty list', '[]', [0, 0, 0, 1]],
	])('may be %s', async (_, transactionsJson, counted) => {
		const run = await runMatch({ transactions: [{ a: 1 }], purchaseOrders: [], parameters: { inputSource: 'json', transactionsJson } });
		expect(counts(run)).toEqual(counted);
	});

	it.each([
		['"t1"', /^"Transactions \(JSON\)" is "t1", which is not a list$/],
		['[{', /^"Transactions \(JSON\)" is not JSON: .* It was "\[\{"$/],
	])('are refused when they are %s', async (transactionsJson, message) => {
		const { error } = await runMatch({ transactions: [{ a: 1 }], purchaseOrders: [], parameters: { inputSource: 'json', transactionsJson } });
		expect(error).toMatchObject({ name: 'NodeOperationError', message: expect.stringMatching(message) });
	});
});
