import { type Example, onInvoice, run, supplierAndProject, within10 } from '../decide';

const first = (example: Example) => run(example).outcomes[0]!;
const codesOf = (example: Example): string[] => first(example).warnings.map(({ code }) => code);

describe('what is warned of, and what is not', () => {
	it.each<[string, Example, string[]]>([
		['a part of an invoice, matched by value', { transactions: [{ amount: 60, invoiceAmount: 100 }], orders: [{}], criteria: [within10] }, ['partialInvoice']],
		['a part of an invoice, matched by number', { transactions: [{ amount: 60, invoiceAmount: 100, purchaseOrderNumber: '2021-0001' }], orders: [{}], criteria: [onInvoice] }, []],
		['a part of an invoice, matched by project', { transactions: [{ amount: 60, invoiceAmount: 100 }], orders: [{}], criteria: [supplierAndProject] }, []],
		['a part of an invoice, where each transaction counts alone', { transactions: [{ amount: 100, invoiceAmount: 500 }], orders: [{}], criteria: [within10], valueFrom: 'transaction' }, []],
		['all of an invoice', { transactions: [{ amount: 100, invoiceAmount: 100 }], orders: [{}], criteria: [within10] }, []],
		['an order whose invoiced amount cannot be read', { transactions: [{ purchaseOrderNumber: '2021-0001' }], orders: [{ invoicedAmount: 'ten' }], criteria: [onInvoice] }, ['purchaseOrderAmountUnreadable']],
	])('%s', (_what, example, expected) => {
		expect(codesOf(example)).toEqual(expected);
	});

	it('an order that the invoice names is told by its number', () => {
		const transactions = [{ voucherId: 'v', amount: 40 }, { voucherId: 'v', amount: 60, purchaseOrderNumber: '2021-0001' }];
		const { warnings } = first({ transactions, orders: [{}], criteria: [onInvoice] });
		expect(warnings.map(({ code, facts }) => [code, facts.numbers])).toEqual([['namedByInvoice', ['2021-0001']]]);
	});

	it('a match by project says nothing of the order that the invoice names', () => {
		const transactions = [{ voucherId: 'v', amount: 40 }, { voucherId: 'v', amount: 60, purchaseOrderNumber: '2021-0001' }];
		expect(codesOf({ transactions, orders: [{}], criteria: [supplierAndProject] })).toEqual([]);
	});
});

it('what is skipped or invalid has no trail, no candidates and no warnings', () => {
	const { outcomes } = run({ transactions: [{ matchStatus: 'matched' }, { id: ' ' }], orders: [{}, {}], criteria: [supplierAndProject, within10] });
	expect(outcomes.map(({ status, trail, candidates, warnings }) => [status, trail, candidates, warnings])).toEqual([
		['skipped', [], [], []],
		['invalid', [], [], []],
	]);
});
