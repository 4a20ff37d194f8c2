import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCTION_SEED, generateProduction, renderAnswers, type Production, type TransactionLine } from '../../../sandbox/production';

const production: Production = generateProduction({ seed: PRODUCTION_SEED });
const { transactionLines: lines, answers, purchaseOrders } = production;
const minor = (amount: number): number => Math.round(amount * 100);

function byVoucher(all: TransactionLine[]): TransactionLine[][] {
	const vouchers = new Map<string, TransactionLine[]>();
	for (const line of all) vouchers.set(line.transaction.id, [...(vouchers.get(line.transaction.id) ?? []), line]);
	return [...vouchers.values()];
}

describe('the made-up film production', () => {
	test('is the same for the same seed, and its sheet is the committed one', () => {
		expect(generateProduction({ seed: PRODUCTION_SEED })).toEqual(production);
		const committed = readFileSync(join(__dirname, '../../../sandbox/production/answers.json'), 'utf8');
		expect(renderAnswers(answers)).toBe(committed);
	});

	test('is another one for another seed, with as many cases', () => {
		const other = generateProduction({ seed: PRODUCTION_SEED + 1 });
		expect(other.answers.entries[0]!.transactionId).not.toBe(answers.entries[0]!.transactionId);
		expect(other.answers.counts.kind.trap).toBe(answers.counts.kind.trap);
	});

	test('is big enough and varied enough', () => {
		expect(lines.length).toBeGreaterThanOrEqual(2_000);
		expect(production.customers.filter((customer) => customer.isSupplier).length).toBeGreaterThanOrEqual(48);
		expect(purchaseOrders.length).toBeGreaterThanOrEqual(220);
		for (const { kind } of answers.settings.criteria) expect(answers.counts.criterion[kind]).toBeGreaterThanOrEqual(15);
		expect(answers.counts.kind.trap).toBeGreaterThanOrEqual(60);
		expect(new Set(purchaseOrders.map((order) => order.status))).toEqual(new Set(['draft', 'approved', 'sent', 'partly received', 'received', 'partly invoiced', 'completed', 'deleted', 'revised']));
	});

	test('every voucher balances to zero on one day and in one currency', () => {
		for (const voucher of byVoucher(lines)) {
			expect(voucher.reduce((sum, line) => sum + minor(line.amount), 0)).toBe(0);
			expect(new Set(voucher.map((line) => `${line.date} ${line.currency.code}`)).size).toBe(1);
		}
	});

	test('ids are unique and every reference leads somewhere', () => {
		const distinct = (values: unknown[]): boolean => new Set(values).size === values.length;
		expect(distinct(lines.map((line) => line.id))).toBe(true);
		expect(distinct(purchaseOrders.map((order) => order.id))).toBe(true);
		expect(distinct(purchaseOrders.map((order) => order.number))).toBe(true);
		expect(distinct(production.documents.map((document) => document.documentId))).toBe(true);
		const known = {
			account: new Set(production.accounts.map((one) => one.id)),
			type: new Set(production.transactionTypes.map((one) => one.id)),
			tax: new Set(production.taxes.map((one) => one.id)),
			customer: new Set(production.customers.map((one) => one.id)),
			document: new Set(production.documents.map((one) => one.documentId)),
			element: new Set(production.dimensionElements.map((one) => `${one.dimensionType}:${one.value}`)),
		};
		for (const line of lines) {
			expect(known.account).toContain(line.account.id);
			expect(known.type).toContain(line.transactionType.id);
			expect(known.tax).toContain(line.tax!.id);
			if (line.customer !== undefined) expect(known.customer).toContain(line.customer.id);
			if (line.documentId !== undefined) expect(known.document).toContain(line.documentId);
			for (const one of line.dimensions ?? []) expect(known.element).toContain(`${one.dimensionType}:${one.value}`);
		}
	});

	test('comments fit, and lines of one voucher do not all lie next to each other', () => {
		for (const line of lines) expect(line.comment!.length).toBeLessThanOrEqual(75);
		const apart = byVoucher(lines).filter((voucher) => {
			const places = voucher.map((line) => lines.indexOf(line));
			return Math.max(...places) - Math.min(...places) >= voucher.length;
		});
		expect(apart.length).toBeGreaterThan(100);
	});

	test('the sheet has one entry for every line that the default filter lets through, and no other', () => {
		const letThrough = byVoucher(lines)
			.filter((voucher) => voucher.some((line) => line.account.number === 2400 && line.customer !== undefined))
			.flatMap((voucher) => voucher.filter((line) => line.account.number >= 4000 && line.account.number <= 7999))
			.filter((line) => line.date > answers.filter.startDate)
			.map((line) => line.id);
		expect(answers.entries.map((entry) => entry.transactionId).sort()).toEqual([...letThrough].sort());
		for (const entry of answers.entries) expect(entry.why).toMatch(/^[^\n]{20,}\.$/);
	});

	test('cost lines: some repeat supplier and invoice number, most leave them to the payables line', () => {
		const sheet = new Set(answers.entries.map((entry) => entry.transactionId));
		const costs = lines.filter((line) => sheet.has(line.id));
		const bare = costs.filter((line) => line.customer === undefined && line.invoice === undefined);
		expect(bare.length).toBeGreaterThan(costs.length / 3);
		expect(bare.length).toBeLessThan((costs.length * 3) / 4);
	});

	test('a scale makes a bigger ledger of the same cases, with harmless lines more', () => {
		const bigger = generateProduction({ seed: PRODUCTION_SEED, scale: 3 });
		expect(bigger.transactionLines.length).toBeGreaterThanOrEqual(lines.length * 3);
		const more = new Map(bigger.answers.entries.map((entry) => [entry.transactionId, entry]));
		for (const entry of answers.entries) expect(more.get(entry.transactionId)).toEqual(entry);
		expect(bigger.answers.counts.status.autoMatched).toBe(answers.counts.status.autoMatched);
		expect(() => generateProduction({ seed: 1, scale: 0 })).toThrow('scale is 0');
	});
});
