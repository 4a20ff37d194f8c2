import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';
import { idsOn, runMatch } from './runMatch';

/** It names an order of its supplier and fits by value, too, so that the first criterion of the list decides. */
const transactions = [transaction({ purchaseOrderNumber: '2021-0001' })];
const purchaseOrders = [purchaseOrder()];
const byNumber = { kind: 'purchaseOrderNumberOnInvoice' };
const byPercent = { kind: 'sameSupplierAndValuePercent', percent: 5 };

const run = async (parameters: object, given: object[] = transactions) =>
	await runMatch({ transactions: given, purchaseOrders, parameters: parameters as never });
const decidedBy = async (parameters: object) => {
	const { criterion, criterionPosition } = (await run(parameters)).output('Match', 0)[0]!.json.match as { criterion: string; criterionPosition: number };
	return [criterion, criterionPosition];
};

describe('Criteria defined in the node', () => {
	it('are tried in the order of the list', async () => {
		expect(await decidedBy({ criteria: { criterion: [byNumber, byPercent] } })).toEqual(['purchaseOrderNumberOnInvoice', 1]);
		expect(await decidedBy({ criteria: { criterion: [byPercent, byNumber] } })).toEqual(['sameSupplierAndValuePercent', 1]);
	});

	it('may have the same kind twice', async () => {
		const twice = { criteria: { criterion: [{ ...byPercent, percent: 2 }, { ...byPercent, percent: 20 }] } };
		const off = await run(twice, [transaction({ amount: 115 })]);
		expect(off.output('Match', 0)[0]!.json.match).toMatchObject({ criterionPosition: 2 });
	});

	it('propose when they are told to', async () => {
		const proposed = await run({ criteria: { criterion: [{ ...byPercent, action: 'propose' }] } });
		expect(idsOn(proposed, 'Needs Review')).toEqual(['t1']);
		expect(proposed.output('Match', 1)[0]!.json.match).toMatchObject({ reason: 'proposed', criterion: 'sameSupplierAndValuePercent' });
	});

	it('take the parameters of their kind alone, whatever was chosen before', async () => {
		const leftovers = { ...byNumber, percent: -5, amount: 'x', uniqueTransaction: true, rivalGuardPercent: 3 };
		expect(await decidedBy({ criteria: { criterion: [leftovers] } })).toEqual(['purchaseOrderNumberOnInvoice', 1]);
	});

	it('may take a value from an expression', async () => {
		expect(await decidedBy({ criteria: { criterion: [{ ...byPercent, percent: '={{ 2 + 3 }}' }] } })).toEqual(['sameSupplierAndValuePercent', 1]);
	});
});

describe('Criteria as JSON', () => {
	it.each<[what: string, criteriaJson: unknown]>([
		['a list as text', JSON.stringify([byPercent])],
		['a list from an expression', '={{ [{ kind: "sameSupplierAndValuePercent", percent: 5 }] }}'],
		['text from an expression', '={{ JSON.stringify([{ kind: "sameSupplierAndValuePercent", percent: "5" }]) }}'],
		['the whole settings', JSON.stringify({ criteria: [byPercent], valueFrom: 'transaction', lockedThrough: '2020-12-31' })],
	])('may be %s', async (_, criteriaJson) => {
		expect(await decidedBy({ criteriaSource: 'json', criteriaJson })).toEqual(['sameSupplierAndValuePercent', 1]);
	});

	it('are preset to all five', async () => {
		expect(await decidedBy({ criteriaSource: 'json' })).toEqual(['purchaseOrderNumberOnInvoice', 1]);
	});
});

describe('Wrong settings', () => {
	it.each<[what: string, parameters: object, message: RegExp]>([
		['a negative percentage', { criteria: { criterion: [byNumber, { ...byPercent, percent: -1 }] } }, /^Criterion 2 \(Same Supplier and Value Within ± %\): Percent is -1\./],
		['a percentage above 100', { criteria: { criterion: [{ ...byPercent, percent: 101 }] } }, /^Criterion 1 .*Percent is 101\./],
		['text for a percentage', { criteria: { criterion: [{ ...byPercent, percent: '={{ "10,5" }}' }] } }, /^Criterion 1 .*Percent is "10,5"\./],
		['a blank percentage', { criteria: { criterion: [{ ...byPercent, percent: '={{ "" }}' }] } }, /^Criterion 1 .*Percent is missing\./],
		['a rival guard narrower than the tolerance', { criteria: { criterion: [{ ...byPercent, rivalGuardPercent: 4 }] } }, /^Criterion 1 .*Rival guard percent is 4\./],
		['the same criterion twice', { criteria: { criterion: [byNumber, byPercent, byNumber] } }, /^Criterion 3 \(PO Number on Invoice\): It is identical to criterion 1/],
		['no criterion', { criteriaSource: 'json', criteriaJson: '[]' }, /^No criterion is enabled/],
		['an unknown kind', { criteriaSource: 'json', criteriaJson: '[{ "kind": "sameDay" }]' }, /^Criterion 1: Kind is "sameDay"\./],
		['a misspelt switch', { criteriaSource: 'json', criteriaJson: '[{ "kind": "sameSupplierAndProject", "uniqueTransactions": true }]' }, /^Criterion 1 .*uniqueTransactions/],
		['criteria that are no JSON', { criteriaSource: 'json', criteriaJson: '[{ kind: x' }, /^"Criteria \(JSON\)" is not JSON: .*It was "\[\{ kind: x"$/],
		['criteria that are no list', { criteriaSource: 'json', criteriaJson: '={{ 7 }}' }, /^"Criteria \(JSON\)" is 7, which is no list of criteria$/],
		['blank criteria', { criteriaSource: 'json', criteriaJson: '' }, /^"Criteria \(JSON\)" is "", which is no list of criteria$/],
		['a day that does not exist', { options: { lockedThrough: '2026-02-30' } }, /2026-02-30/],
		['JSON and options that contradict each other', { criteriaSource: 'json', criteriaJson: JSON.stringify({ criteria: [byNumber], valueFrom: 'invoice' }), options: { valueFrom: 'transaction' } }, /^"valueFrom" is "invoice" in the criteria's JSON and "transaction" in the options$/],
	])('%s: refused before anything is matched, with what was there', async (_, parameters, message) => {
		const failed = await run(parameters);
		expect(failed.error).toMatchObject({ name: 'NodeOperationError', message: expect.stringMatching(message), description: expect.stringContaining('Nothing was matched.') });
		expect(failed.ran('Matched')).toBe(false);
	});

	it('are all named, the first in the message', async () => {
		const { error } = await run({ criteria: { criterion: [{ ...byPercent, percent: -1 }, { ...byPercent, percent: 101 }] } });
		expect(error!.message).toContain('Criterion 1');
		expect((error as Error & { description: string }).description).toContain('Criterion 2');
	});

	const wrong = { criteria: { criterion: [{ ...byPercent, percent: -1 }] } } as never;

	it('become the report when the node may not stop, and match nothing', async () => {
		const continued = await runMatch({ transactions, purchaseOrders, parameters: wrong, node: { onError: 'continueRegularOutput' } });
		expect(continued.error).toBeUndefined();
		expect([0, 1, 2].map((output) => continued.output('Match', output))).toEqual([[], [], []]);
		expect(continued.output('Match', 3)).toMatchObject([{ json: { error: expect.stringContaining('Percent is -1.'), details: expect.stringContaining('Nothing was matched.') } }]);
	});

	it.each([['first', transactions, purchaseOrders], ['second', [], purchaseOrders]])('go to the error output, with items on the %s input', async (_, given, orders) => {
		const continued = await runMatch({ transactions: given, purchaseOrders: orders, parameters: wrong, node: { onError: 'continueErrorOutput' } });
		expect(continued.error).toBeUndefined();
		expect(continued.output('Match', 3)).toEqual([]);
		expect(continued.output('Match', 4)).toMatchObject([{ json: { error: expect.stringContaining('Percent is -1.') } }]);
	});
});
