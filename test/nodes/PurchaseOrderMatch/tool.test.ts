import { MAX_TOOL_OUTCOMES } from '../../../nodes/PurchaseOrderMatch/toToolAnswer';
import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';
import { runAsTool } from './runAsTool';

const fromAgent = {
	transactionsJson: '={{ $fromAI("transactions", "The accounting transactions", "json") }}',
	purchaseOrdersJson: '={{ $fromAI("purchaseOrders", "The purchase orders", "json") }}',
};

describe('Purchase Order Match as an AI tool', () => {
	it('takes both lists as parameters and tells the agent every outcome, not only what matched', async () => {
		const { run, answer } = await runAsTool(fromAgent, {
			transactions: [transaction({ purchaseOrderNumber: '2021-0001' }), transaction({ id: 't2', voucherId: 'v2', supplier: { id: '999' } })],
			purchaseOrders: [purchaseOrder()],
		});
		expect(run.error).toBeUndefined();
		expect(answer).toMatchObject([
			{
				summary: { input: 2, addsUp: true },
				outcomes: {
					total: 2,
					shown: [
						{ transactionId: 't2', status: 'unmatched', explanation: expect.any(String) },
						{ transactionId: 't1', status: 'autoMatched', purchaseOrder: { id: 'p1', number: '2021-0001' } },
					],
				},
			},
		]);
	});

	it('has the lists set by the workflow\'s author, too', async () => {
		const { answer } = await runAsTool({ transactionsJson: JSON.stringify([transaction()]), purchaseOrdersJson: '' }, {});
		expect(answer).toMatchObject([{ outcomes: { total: 1, shown: [{ status: 'unmatched' }] } }]);
	});

	it('spells out a bounded number of outcomes', async () => {
		const transactions = Array.from({ length: MAX_TOOL_OUTCOMES + 5 }, (_, index) => transaction({ id: `t${index}`, voucherId: `v${index}`, supplier: null }));
		const { answer } = await runAsTool({ ...fromAgent, criteria: { criterion: [{ kind: 'purchaseOrderNumberOnInvoice' }] } }, { transactions, purchaseOrders: [purchaseOrder()] });
		const [{ outcomes }] = answer as [{ outcomes: { total: number; shown: unknown[] } }];
		expect(outcomes.total).toBe(MAX_TOOL_OUTCOMES + 5);
		expect(outcomes.shown).toHaveLength(MAX_TOOL_OUTCOMES);
	});

	it('says what is wrong with its parameters', async () => {
		const { run } = await runAsTool({ ...fromAgent, transactionsJson: 'all of them' }, { purchaseOrders: [purchaseOrder()] });
		expect(run.error!.message).toMatch(/"Transactions \(JSON\)" is not JSON/);
	});
});
