import type { MatchReport } from '../../../nodes/PurchaseOrderMatch/report/matchReport';
import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';
import { counts, idsOn, runMatch } from './runMatch';

/** One that matches by number, one that ties, one that nothing fits, one that a person has matched, one without an amount. */
const transactions = [
	transaction({ id: 't1', purchaseOrderNumber: '2021-0001', supplier: null, project: null }),
	transaction({ id: 't2', voucherId: 'v2', amount: 5000, purchaseOrderNumber: 'PO 2021-0001 og PO 2021-0002' }),
	transaction({ id: 't3', voucherId: 'v3', supplier: { id: '999' } }),
	transaction({ id: 't4', voucherId: 'v4', matchStatus: 'matched', purchaseOrderId: 'p9' }),
	transaction({ id: 't5', voucherId: 'v5', amount: 'hundre' }),
];
const purchaseOrders = [purchaseOrder({ amount: 100000 }), purchaseOrder({ id: 'p2', number: '2021-0002' })];
const reportOf = (run: Awaited<ReturnType<typeof runMatch>>) => run.output('Match', 3)[0]!.json as unknown as MatchReport;

describe('Purchase Order Match in n8n\'s engine', () => {
	it('puts each transaction on the output of its status, and what is left alone in the report only', async () => {
		const run = await runMatch({ transactions, purchaseOrders });
		expect(run.error).toBeUndefined();
		expect(idsOn(run, 'Matched')).toEqual(['t1']);
		expect(idsOn(run, 'Needs Review').sort()).toEqual(['t2', 't5']);
		expect(idsOn(run, 'Unmatched')).toEqual(['t3']);
		expect(run.output('Match', 3)).toHaveLength(1);
		const { summary } = reportOf(run);
		expect(Object.fromEntries(Object.entries(summary.status).map(([status, { count }]) => [status, count]))).toEqual({
			autoMatched: 1, needsReview: 1, unmatched: 1, skipped: 1, invalid: 1,
		});
	});

	it('has all five criteria in CostTracker\'s order until somebody changes them', async () => {
		const { settings } = reportOf(await runMatch({ transactions, purchaseOrders }));
		expect(settings.criteria).toMatchObject([
			{ kind: 'purchaseOrderNumberOnInvoice', action: 'match' },
			{ kind: 'purchaseOrderNumberInDescription' },
			{ kind: 'sameSupplierAndProject' },
			{ kind: 'sameSupplierAndValuePercent', percent: '10', rivalGuardPercent: null },
			{ kind: 'sameSupplierAndValueAmount', amount: '100', rivalGuardAmount: null },
		]);
	});

	it('keeps an item as it was, adds the outcome and leaves the item before it alone', async () => {
		const binary = { invoice: { data: 'JVBERi0=', mimeType: 'application/pdf', fileName: 'invoice.pdf' } };
		const json = { ...transactions[0]!, extra: { nested: [1] }, match: 'of an earlier run' };
		const run = await runMatch({ transactions: [{ json, binary }], purchaseOrders });
		const [item] = run.output('Match', 0);
		const { match, ...others } = item!.json;
		expect(others).toEqual({ ...transactions[0], extra: { nested: [1] } });
		expect(match).toMatchObject({ status: 'autoMatched', criterion: 'purchaseOrderNumberOnInvoice', purchaseOrder: { id: 'p1', number: '2021-0001' } });
		expect(item!.binary).toEqual(binary);
		expect(run.output('Transactions')[0]!.json.match).toBe('of an earlier run');
	});

	it('gives the same whatever runs behind it: outcomes are plain data', async () => {
		const run = await runMatch({ transactions, purchaseOrders });
		for (const item of [0, 1, 2, 3].flatMap((output) => run.output('Match', output))) {
			expect(JSON.parse(JSON.stringify(item.json))).toEqual(item.json);
			expect(Object.keys((item.json.match as object | undefined) ?? {})).not.toContain('undefined');
		}
	});

	it('lets expressions behind it find the transaction, the purchase order and what came before', async () => {
		const follower = {
			transactionId: '{{ $(\'Transactions\').item.json.id }}',
			purchaseOrderId: '{{ $(\'Purchase Orders\').item.json.id }}',
			production: '{{ $(\'Start\').item.json.production }}',
		};
		const filler = [{}, purchaseOrder({ id: 'p7', number: '2021-0007', supplier: null })];
		const run = await runMatch({ transactions: [{}, ...transactions].map((json) => ({ json })), purchaseOrders: [...filler, ...purchaseOrders], follower });
		expect(run.output('Matched')[0]!.json).toMatchObject({ id: 't1', transactionId: 't1', purchaseOrderId: 'p1', production: 'Vinterlys' });
	});

	it('pairs what is not matched with its transaction alone, and the report with what came before', async () => {
		const follower = { transactionId: '{{ $(\'Transactions\').item.json.id }}', production: '{{ $(\'Start\').item.json.production }}' };
		const run = await runMatch({ transactions, purchaseOrders, follower });
		expect(run.output('Unmatched')[0]!.json).toMatchObject({ id: 't3', transactionId: 't3' });
		expect(run.output('Needs Review').map(({ json }) => [json.id, json.transactionId])).toContainEqual(['t2', 't2']);
		expect(run.output('Match', 2)[0]!.pairedItem).toEqual([{ item: 2, input: 0 }]);
		expect(run.output('Report')[0]!.json).toMatchObject({ kind: 'matchReport', production: 'Vinterlys' });
	});

	it.each<[what: string, transactions: object[], purchaseOrders: object[], counts: number[]]>([
		['no purchase orders', transactions.slice(0, 3), [], [0, 0, 3, 1]],
		['no transactions', [], purchaseOrders, [0, 0, 0, 1]],
		['the {} of Always Output Data for transactions', [{}], purchaseOrders, [0, 0, 0, 1]],
		['the {} of Always Output Data for purchase orders', transactions.slice(0, 3), [{}], [0, 0, 3, 1]],
		['the {} of Always Output Data for both', [{}], [{}], [0, 0, 0, 1]],
	])('always reports once: %s', async (_, given, orders, expected) => {
		const run = await runMatch({ transactions: given.map((json) => ({ json })), purchaseOrders: orders });
		expect(run.error).toBeUndefined();
		expect(counts(run)).toEqual(expected);
		expect(run.output('Report')[0]!.json).toMatchObject({ kind: 'matchReport', summary: { addsUp: true } });
	});

	it('hints at statuses when nothing matched', async () => {
		const hintsWith = async (status: string) => {
			const run = await runMatch({ transactions: [transaction()], purchaseOrders: [purchaseOrder({ status })] });
			return run.run.data.resultData.runData.Match![0]!.hints;
		};
		expect(await hintsWith('Godkjent')).toMatchObject([{ message: expect.stringContaining('Godkjent (1)') }]);
		expect(await hintsWith('approved')).toEqual([]);
	});

	it('takes rows that make no sense for what they are', async () => {
		const run = await runMatch({ transactions: [{ amount: 5 }, { id: null }, transaction({ id: 't1', supplier: 'Lys AS' as never })], purchaseOrders: [{ number: 7 }, { id: 'p1', supplier: 5 }] });
		expect(run.error).toBeUndefined();
		expect(counts(run).slice(0, 3).reduce((sum, count) => sum + count)).toBe(3);
		expect(run.output('Match', 1).filter(({ json }) => (json.match as { status: string }).status === 'invalid').length).toBeGreaterThanOrEqual(2);
	});
});
