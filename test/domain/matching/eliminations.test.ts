import { decide, type Example, inDescription, onInvoice, run, supplierAndProject, within10 } from './decide';

const on = (name: string) => ({ externalId: name });
const by = (name: string) => ({ id: name });
const bothUnique = { ...supplierAndProject, uniqueTransaction: true };

/**
 * What follows when order X of this amount is used up before the end: u, which fitted X and Y, takes Y, and leaves Z to z on
 * project q. Found only if nothing of it was overlooked on the way, since the last look finds one step at a time.
 */
function after(amount: number) {
	return {
		transactions: [
			{ id: 'u', voucherId: 'u', amount: amount + 5, project: null },
			{ id: 'z', voucherId: 'z', amount: 8_000_000, project: by('q') },
		],
		orders: [
			{ id: 'Y', number: 'Y-1', amount: amount + 5, project: on('q') },
			{ id: 'Z', number: 'Z-1', amount: 9_000_000, project: on('q') },
		],
	};
}

/** An invoice that fits nothing, so that what stands on both sides of it in value are no neighbours. */
const between = (amount: number) => ({ id: `${amount}`, voucherId: `${amount}`, amount, project: null });
const orderBetween = (amount: number) => ({ id: `o${amount}`, number: `O-${amount}`, amount, project: null });

const followed = ['u: matched Y-1 by 2 (byElimination)', 'z: matched Z-1 by 1 (byElimination)'];

const linesOf = (lines: string[], ...ids: string[]) => lines.filter((line) => ids.includes(line.split(':')[0]!));

describe('what one match leaves to another is followed to the end', () => {
	it('an order that leaves shows its neighbour\'s only claimant', () => {
		const end = after(50_000);
		const lines = decide({
			transactions: [
				{ id: 'x', amount: 1000, project: null },
				{ id: 't', amount: 7_000_000, project: by('p') },
				...end.transactions,
				...[20_000, 60_000, 7_500_000].map(between),
			],
			orders: [{ id: 'A', number: 'A-1', amount: 1000, project: on('p') }, { id: 'X', number: 'X-1', amount: 50_000, project: on('p') }, ...end.orders],
			criteria: [supplierAndProject, within10],
		});
		expect(linesOf(lines, 'x', 't', 'u', 'z')).toEqual([
			'x: matched A-1 by 2',
			't: matched X-1 by 1 (byElimination, overInvoiced)',
			...followed,
		]);
	});

	it('an invoice that leaves shows its neighbour to be the only claimant', () => {
		const lines = decide({
			transactions: [
				{ id: 'x', amount: 1000, project: null },
				{ id: 't', amount: 2000, project: by('p') },
				{ id: 'r', voucherId: 'r', amount: 1990, project: null },
				{ id: 'z', voucherId: 'z', amount: 8_000_000, project: by('q') },
				...[1500, 2500].map(between),
			],
			orders: [
				{ id: 'A', number: 'A-1', amount: 1000, project: on('p') },
				{ id: 'B', number: 'B-1', amount: 900_000, project: on('p') },
				{ id: 'Y', number: 'Y-1', amount: 1990, project: on('q') },
				{ id: 'Z', number: 'Z-1', amount: 9_000_000, project: on('q') },
				...[1600, 500_000].map(orderBetween),
			],
			criteria: [supplierAndProject, within10],
		});
		expect(linesOf(lines, 'x', 't', 'r', 'z')).toEqual([
			'x: matched A-1 by 2',
			't: matched B-1 by 1 (byElimination)',
			'r: matched Y-1 by 2 (byElimination)',
			'z: matched Z-1 by 1 (byElimination)',
		]);
	});

	it('a rival that leaves a project leaves its order to the other', () => {
		const end = after(50_000);
		const lines = decide({
			transactions: [
				{ id: 't', amount: 7_000_000, project: by('p') },
				{ id: 'r', voucherId: 'r', amount: 300, project: by('p') },
				...end.transactions,
			],
			orders: [{ id: 'X', number: 'X-1', amount: 50_000, project: on('p') }, { id: 'R', number: 'R-1', amount: 300, project: null }, ...end.orders],
			criteria: [bothUnique, within10],
		});
		expect(linesOf(lines, 't', 'r', 'u', 'z')).toEqual([
			't: matched X-1 by 1 (byElimination, overInvoiced)',
			'r: matched R-1 by 2',
			...followed,
		]);
	});

	it('orders of a project, used up in one pass after the other', () => {
		const end = after(50_000);
		const lines = decide({
			transactions: [
				{ id: 'a', amount: 1000, project: null },
				{ id: 'c', voucherId: 'c', amount: 1500, project: null },
				{ id: 's', voucherId: 's', amount: 6_000_000, project: by('s') },
				{ id: 'b', voucherId: 'b', amount: 3006, project: null },
				{ id: 't', voucherId: 't', amount: 7_000_000, project: by('p') },
				...end.transactions,
			],
			orders: [
				// In the first pass a takes A, and leaves S to s; then b, which fitted S and B, has only B.
				{ id: 'A', number: 'A-1', amount: 1000, project: on('s') },
				{ id: 'S', number: 'S-1', amount: 3000, project: on('s') },
				{ id: 'B', number: 'B-1', amount: 3006, project: on('p') },
				{ id: 'C', number: 'C-1', amount: 1500, project: on('p') },
				{ id: 'X', number: 'X-1', amount: 50_000, project: on('p') },
				...end.orders,
			],
			criteria: [supplierAndProject, within10],
		});
		expect(lines).toEqual([
			'a: matched A-1 by 2',
			'c: matched C-1 by 2',
			's: matched S-1 by 1 (byElimination, overInvoiced)',
			'b: matched B-1 by 2 (byElimination)',
			't: matched X-1 by 1 (byElimination, overInvoiced)',
			...followed,
		]);
	});

	it('two orders of a project used up at once leave the third, which is taken once', () => {
		const example = {
			transactions: [
				{ id: 'a', amount: 1000, project: null },
				{ id: 'b', voucherId: 'b', amount: 2000, project: null },
				{ id: 't', voucherId: 't', amount: 300, project: by('p') },
			],
			orders: [1000, 2000, 500].map((amount, index) => ({ id: `p${index + 1}`, amount, project: on('p') })),
			criteria: [supplierAndProject, within10],
		};
		expect(decide(example)).toEqual(['a: matched 2021-0001 by 2', 'b: matched 2021-0002 by 2', 't: matched 2021-0003 by 1 (byElimination)']);
		expect(run(example).summary.criteria.map(({ matched }) => matched)).toEqual([1, 2]);
	});

	it('who found an order by project no longer asks for another by value', () => {
		const lines = decide({
			transactions: [
				{ id: 'x', amount: 1000, project: null },
				{ id: 't', voucherId: 't', amount: 2000, project: by('p') },
				{ id: 'r', voucherId: 'r', amount: 2008, project: null },
			],
			orders: [
				{ id: 'A', number: 'A-1', amount: 1000, project: on('p') },
				{ id: 'B', number: 'B-1', amount: 900_000, project: on('p') },
				{ id: 'E', number: 'E-1', amount: 2004, project: null },
			],
			criteria: [supplierAndProject, within10],
		});
		expect(lines).toEqual(['x: matched A-1 by 2', 't: matched B-1 by 1 (byElimination)', 'r: matched E-1 by 2 (byElimination, overInvoiced)']);
	});
});

describe('a proposal is made again in each pass, before a weaker criterion is asked', () => {
	/** Matches in the first pass, so that there is a second. */
	const another: Example['transactions'][number] = { id: 'x', voucherId: 'x', amount: 9000, project: null };
	const anothers: Example['orders'][number] = { id: 'X', number: 'X-1', amount: 9000, project: null };

	it.each<[string, Example, string]>([
		[
			'by number',
			{ transactions: [{ purchaseOrderNumber: '2021-0001' }, another], orders: [{}, anothers], criteria: [{ ...onInvoice, action: 'propose' }, supplierAndProject, within10] },
			't1: review proposed 2021-0001',
		],
		[
			'by description',
			{ transactions: [{ description: 'PO 2021-0001' }, another], orders: [{}, anothers], criteria: [{ ...inDescription, action: 'propose' }, within10] },
			't1: review proposed 2021-0001',
		],
		[
			'by project',
			{ transactions: [{}, another], orders: [{}, anothers], criteria: [{ ...supplierAndProject, action: 'propose' }, within10] },
			't1: review proposed 2021-0001',
		],
		[
			'by project, where much is left of the order',
			{
				transactions: [{ description: 'PO 2021-0001' }, { ...another, description: 'PO X-1' }],
				orders: [{ amount: 5000 }, anothers],
				criteria: [{ ...supplierAndProject, action: 'propose' }, inDescription],
			},
			't1: review proposed 2021-0001',
		],
		[
			'by value',
			{ transactions: [{}, { ...another, project: by('p') }], orders: [{}, { ...anothers, amount: 95_000, project: on('p') }], criteria: [{ ...within10, action: 'propose' }, supplierAndProject] },
			't1: review proposed 2021-0001',
		],
	])('%s', (_what, example, expected) => {
		expect(decide(example)).toEqual([expected, expect.stringMatching(/^x: matched X-1/)]);
	});

	it('what it takes is what others then miss', () => {
		const criteria: Example['criteria'] = [{ ...within10, action: 'propose' }];
		expect(decide({ transactions: [{ amount: 100 }, { amount: 115 }], orders: [{}], criteria })).toEqual([
			't1: review proposed 2021-0001',
			't2: unmatched noneWithinTolerance 2021-0001',
		]);
	});
});
