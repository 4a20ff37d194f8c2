import { matched, needsReview, unmatched } from '../answerSheet';
import { addDays, pickWeekday } from '../calendar';
import { times, type Stage } from '../stage';

/** Invoices of several cost lines. */
export function plantSplitInvoices(stage: Stage): void {
	times(4, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		const onInvoice = position % 2 === 0;
		const criterion = onInvoice ? 'purchaseOrderNumberOnInvoice' : 'purchaseOrderNumberInDescription';
		stage.invoice({
			case: 'namedOnOneLine', supplier,
			lines: [
				{ amountMinor: (amountMinor * 50) / 100, project: on, ...(onInvoice ? { purchaseOrderNumber: order.number } : { comment: `PO ${order.number}` }), expect: matched(criterion, order, `The line names ${order.number}.`) },
				{ amountMinor: (amountMinor * 20) / 100, expect: matched(criterion, order, `The line names nothing, but the only order that its invoice names is ${order.number}.`) },
			],
		});
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const orders = [1, 2].map(() => ({ on: project(), amountMinor: value() })).map(({ on, amountMinor }) => ({ on, amountMinor, order: stage.order({ supplier, project: on, amountMinor }) }));
		stage.invoice({
			case: 'twoLinesTwoOrders', supplier,
			lines: orders.map(({ on, amountMinor, order }) => ({ amountMinor: (amountMinor * 80) / 100, project: on, purchaseOrderNumber: order.number, expect: matched('purchaseOrderNumberOnInvoice', order, `One invoice for two orders; this line carries ${order.number}.`) })),
		});
	});
	times(5, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		const expect = matched('sameSupplierAndValuePercent', order, `The invoice is split over two projects; together its lines come to ${order.number}, so both match.`);
		stage.invoice({ case: 'splitOverTwoProjects', supplier, lines: [{ amountMinor: (amountMinor * 60) / 100, project: project(), expect }, { amountMinor: (amountMinor * 40) / 100, project: project(), expect }] });
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		const expect = matched('sameSupplierAndValuePercent', order, `Goods less discount come to ${order.number}; the invoice as a whole is compared, so both lines match.`);
		stage.invoice({ case: 'discountLine', supplier, lines: [{ amountMinor: (amountMinor * 115) / 100, expect }, { amountMinor: (amountMinor * -15) / 100, comment: 'Rabatt', expect }] });
	});
	const rounding = stage.neighbourhood();
	const roundedMinor = rounding.value();
	const rounded = stage.order({ supplier: rounding.supplier, project: rounding.project(), amountMinor: roundedMinor });
	const expectRounded = matched('sameSupplierAndValuePercent', rounded, `The rounding belongs to the invoice, which comes to ${rounded.number}.`);
	stage.invoice({ case: 'roundingLine', supplier: rounding.supplier, lines: [{ amountMinor: roundedMinor - 40, expect: expectRounded }, { amountMinor: 40, account: 7770, comment: 'Øreavrunding', expect: expectRounded }] });
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [amountMinor, totalMinor] = [value(), value()].sort((first, second) => first - second) as [number, number];
		const order = stage.order({ supplier, project: project(), amountMinor });
		const expect = unmatched(`One line alone has the value of ${order.number}, but the invoice as a whole is compared, and that is far from it.`);
		stage.invoice({ case: 'oneLineHasOrdersValue', supplier, lines: [{ amountMinor, expect }, { amountMinor: totalMinor - amountMinor, expect }] });
	});
	times(3, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, elsewhere] = [project(), project()];
		const [totalMinor, amountMinor] = [value(), value()].sort((first, second) => first - second) as [number, number];
		const order = stage.order({ supplier, project: on, amountMinor });
		stage.invoice({
			case: 'partOfInvoiceMatched', supplier,
			lines: [
				{ amountMinor: (totalMinor * 60) / 100, project: on, expect: matched('sameSupplierAndProject', order, `${order.number} is the supplier's only open order on ${on.name}.`) },
				{ amountMinor: (totalMinor * 40) / 100, project: elsewhere, expect: needsReview(`The other line of this invoice went to ${order.number} by its project; a person should say where this one on ${elsewhere.name} belongs.`, { reason: 'invoicePartlyMatched' }) },
			],
		});
	});
}

/** Early enough for what comes after it to fall within the year. */
const springDay = (stage: Stage): string => pickWeekday(stage.random, '2026-02-02', '2026-06-30');

/** Credit notes, reversals and invoices entered twice. */
export function plantCredits(stage: Stage): void {
	times(3, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		stage.invoice({ case: 'creditNoteOfSameValue', supplier, lines: [{ amountMinor: -amountMinor, expect: unmatched(`A credit note of the value of ${order.number}: a credit is never matched to an order by value.`) }] });
	});
	times(3, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		const date = springDay(stage);
		stage.invoice({ case: 'creditNoteByNumber', supplier, date, lines: [{ amountMinor, project: on, purchaseOrderNumber: order.number, expect: matched('purchaseOrderNumberOnInvoice', order, `The invoice carries ${order.number}.`) }] });
		stage.invoice({ case: 'creditNoteByNumber', supplier, date: addDays(date, 14), lines: [{ amountMinor: (amountMinor * -20) / 100, project: on, purchaseOrderNumber: order.number, expect: matched('purchaseOrderNumberOnInvoice', order, `The credit note carries ${order.number} and reduces what is invoiced on it.`) }] });
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		const expect = unmatched(`Invoice and reversal cancel each other out, so neither takes ${order.number} by value.`);
		const invoiceNumber = `R${stage.random.integer(10_000, 99_999)}`;
		const date = springDay(stage);
		for (const sign of [1, -1]) stage.invoice({ case: 'invoiceAndReversal', supplier, invoiceNumber, date: sign === 1 ? date : addDays(date, 14), lines: [{ amountMinor: sign * amountMinor, expect }] });
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		const [invoiceNumber, date] = [`R${stage.random.integer(10_000, 99_999)}`, springDay(stage)];
		stage.invoice({ case: 'reversalOfMatchedInvoice', supplier, invoiceNumber, date, lines: [{ amountMinor, project: on, purchaseOrderNumber: order.number, expect: matched('purchaseOrderNumberOnInvoice', order, `The invoice carries ${order.number}.`) }] });
		stage.invoice({ case: 'reversalOfMatchedInvoice', supplier, invoiceNumber, date: addDays(date, 14), lines: [{ amountMinor: -amountMinor, expect: needsReview(`This reverses an invoice that was matched to ${order.number}; a person should undo or confirm.`, { reason: 'reversed' }) }] });
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		const invoiceNumber = `D${stage.random.integer(10_000, 99_999)}`;
		const expect = matched('purchaseOrderNumberOnInvoice', order, `Entered twice: both vouchers carry ${order.number}, so both match, with warnings.`, ['duplicateInvoice', 'overInvoiced']);
		times(2, () => stage.invoice({ case: 'invoiceEnteredTwice', supplier, invoiceNumber, lines: [{ amountMinor, project: on, purchaseOrderNumber: order.number, expect }] }));
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		stage.invoice({ case: 'moreThanOrdered', supplier, lines: [{ amountMinor: (amountMinor * 130) / 100, project: on, purchaseOrderNumber: order.number, expect: matched('purchaseOrderNumberOnInvoice', order, `The invoice carries ${order.number} and exceeds it by 30 %: a match, with the excess flagged.`, ['overInvoiced']) }] });
	});
}
