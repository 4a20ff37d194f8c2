import { PRODUCTION_SEED, generateProduction, type AnswerEntry, type PlannedPurchaseOrder } from '../../../sandbox/production';

/**
 * An auditor goes through the sheet with plain scans of the data: what a case says must be there, and no other case may
 * disturb it. It knows nothing of how cases were planted.
 */
const open = new Set(['approved', 'sent', 'partly received', 'received', 'partly invoiced']);

interface Audited extends AnswerEntry {
	supplierId: string;
	voucherId: string;
	projectId: string | undefined;
	field: string | undefined;
	comment: string;
	currency: string;
	invoiceMinor: number;
}

function audit(seed: number) {
	const { transactionLines, purchaseOrders, answers, organization } = generateProduction({ seed });
	const minor = (amount: number): number => Math.round(amount * 100);
	const suppliers = new Map(transactionLines.filter((line) => line.account.number === 2400 && line.customer !== undefined).map((line) => [line.transaction.id, String(line.customer!.id)]));
	const sums = new Map<string, number>();
	const isCost = (account: number): boolean => account >= 4000 && account <= 7999;
	for (const line of transactionLines) if (isCost(line.account.number)) sums.set(line.transaction.id, (sums.get(line.transaction.id) ?? 0) + minor(line.amount));
	const lines = new Map(transactionLines.map((line) => [line.id, line]));
	const entries = answers.entries.map((entry): Audited => {
		const line = lines.get(entry.transactionId)!;
		const dimension = (type: number): string | undefined => line.dimensions?.find((one) => one.dimensionType === type)?.value;
		return {
			...entry, supplierId: suppliers.get(line.transaction.id)!, voucherId: line.transaction.id, projectId: dimension(1), field: dimension(101), comment: line.comment!,
			currency: line.currency.code === 'LOCAL' ? 'NOK' : line.currency.code, invoiceMinor: sums.get(line.transaction.id)!,
		};
	});
	const orders = new Map(purchaseOrders.map((order) => [order.number, order]));
	const replaced = new Set(purchaseOrders.filter((order) => order.revisionOf !== null && order.status !== 'draft').map((order) => order.revisionOf));
	const live = purchaseOrders.filter((order) => open.has(order.status) && !replaced.has(order.id) && order.organizationId === String(organization.id));
	const remaining = (order: PlannedPurchaseOrder): boolean => order.amount === null || minor(order.amount) > minor(order.invoicedAmount);
	const onProject = (entry: Audited): PlannedPurchaseOrder[] => live.filter((order) => order.supplier.externalId === entry.supplierId && entry.projectId !== undefined && order.project?.externalId === entry.projectId && remaining(order));
	const away = (entry: Audited, order: PlannedPurchaseOrder): number => Math.abs(entry.invoiceMinor - minor(order.amount!));
	const byValue = (entry: Audited, within: (entry: Audited, order: PlannedPurchaseOrder) => boolean): PlannedPurchaseOrder[] =>
		live.filter((order) => order.supplier.externalId === entry.supplierId && order.amount !== null && order.amount > 0 && order.invoicedAmount === 0 && order.currency === entry.currency && within(entry, order));
	const percent = (entry: Audited): PlannedPurchaseOrder[] => byValue(entry, (one, order) => away(one, order) * 10 <= minor(order.amount!));
	const amount = (entry: Audited): PlannedPurchaseOrder[] => byValue(entry, (one, order) => away(one, order) <= 10_000);
	return { entries, orders, onProject, percent, amount };
}

const numberTraps = /^(twoOrders|listOfOrders|namedOrder|numberLooksAlike)/;

describe.each([PRODUCTION_SEED, 7, 41])('the auditor finds the sheet of seed %i right', (seed) => {
	const { entries, orders, onProject, percent, amount } = audit(seed);
	const of = (criterion: string): Audited[] => entries.filter((entry) => entry.criterion === criterion);
	const numbers = (found: PlannedPurchaseOrder[]): string[] => found.map((order) => order.number);
	const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\p{Dash}/gu, '-').replace(/\s*-\s*/g, '-').replace(/_rev\d+/g, '');

	test('numbers: the text holds the order of the sheet, or another line of the invoice does', () => {
		for (const entry of [...of('purchaseOrderNumberOnInvoice'), ...of('purchaseOrderNumberInDescription')]) {
			const same = entries.filter((one) => one.voucherId === entry.voucherId);
			const texts = same.map((one) => (entry.criterion === 'purchaseOrderNumberOnInvoice' ? (one.field ?? '') : one.comment)).map(plainText);
			expect({ case: entry.case, holds: texts.some((text) => text.includes(plainText(entry.purchaseOrderNumber!))) }).toEqual({ case: entry.case, holds: true });
		}
	});

	test('same supplier and project: one open order with something left, or two of which an earlier match took one', () => {
		for (const entry of of('sameSupplierAndProject')) {
			const expected = /^(byElimination|otherOrderUsedUpByNumber)$/.test(entry.case) ? 2 : 1;
			expect({ case: entry.case, count: onProject(entry).length }).toEqual({ case: entry.case, count: expected });
			expect(numbers(onProject(entry))).toContain(entry.purchaseOrderNumber);
		}
	});

	test('values: the project decides nothing, the bound holds for one order only, and no other invoice claims it', () => {
		for (const [criterion, within] of [['sameSupplierAndValuePercent', percent], ['sameSupplierAndValueAmount', amount]] as const) {
			for (const entry of of(criterion)) {
				expect({ case: entry.case, orders: numbers(within(entry)) }).toEqual({ case: entry.case, orders: [entry.purchaseOrderNumber] });
				expect(onProject(entry).length).not.toBe(1);
				if (criterion === 'sameSupplierAndValueAmount') expect(percent(entry).length).not.toBe(1);
				const rivals = entries.filter((one) => one.voucherId !== entry.voucherId && !/Number|Project/.test(one.criterion ?? '') && numbers(within(one)).includes(entry.purchaseOrderNumber!));
				expect(rivals.map((one) => one.case)).toEqual([]);
			}
		}
	});

	test('unmatched: neither project nor value leads to an order that is free', () => {
		const taken = /^(secondInvoice|invoiceAndReversal)/;
		for (const entry of entries.filter((one) => one.status === 'unmatched' && !taken.test(one.case))) {
			expect({ case: entry.case, found: numbers([...onProject(entry), ...percent(entry), ...amount(entry)]) }).toEqual({ case: entry.case, found: [] });
		}
	});

	test('review: a tie has several candidates; a text that a person must read leads nowhere else', () => {
		for (const entry of entries.filter((one) => one.status === 'needsReview' && one.candidates !== undefined)) {
			if (numberTraps.test(entry.case) && entry.projectId === undefined) expect([...percent(entry), ...amount(entry)]).toEqual([]);
			else if (entry.reason !== 'rivalInvoices') expect(entry.candidates!.length).toBeGreaterThan(1);
			for (const number of entry.candidates!) expect(orders.has(number)).toBe(true);
		}
		for (const entry of entries.filter((one) => one.reason === 'rivalInvoices')) {
			expect(numbers(percent(entry))).toEqual(entry.candidates);
			expect(entries.filter((one) => one.voucherId !== entry.voucherId && numbers(percent(one)).includes(entry.candidates![0]!)).length).toBeGreaterThan(0);
		}
	});

	test('no text outside the number cases names an order by chance', () => {
		const deliberate = new Set(['numberAfterForeignLabel', 'bareNumberWithoutLabel', 'namedOrderNotOpen', 'namedOrderNotOpenButAnotherFits', 'numberLooksAlike', 'twoOrdersNamed', 'twoOrdersNamedOneFits', 'listOfOrders']);
		const digits = (text: string): string[] => (text.match(/\d+/g) ?? []).map((one) => one.replace(/^0+/, ''));
		const known = new Set([...orders.keys()].flatMap((number) => digits(number).slice(-1)));
		for (const entry of entries.filter((one) => !/Number/.test(one.criterion ?? '') && !deliberate.has(one.case))) {
			const tails = digits(`${entry.comment} ${entry.field ?? ''}`).slice(-1).filter((tail) => known.has(tail));
			if (tails.length > 0) expect(entry.case).toMatch(/^(partOfLongerNumber|bareNumberInAmount)$/);
		}
	});
});
