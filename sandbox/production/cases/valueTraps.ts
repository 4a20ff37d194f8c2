import { matched, needsReview, unmatched } from '../answerSheet';
import { orderedFrom } from '../masterData/suppliers';
import { trades } from '../masterData/trades';
import type { PurchaseOrderStatus } from '../production';
import { times, type Stage } from '../stage';

/** On the bound, and a hair outside it. */
export function plantBounds(stage: Stage): void {
	for (const percent of [10, -10, 10, -10]) {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		stage.invoice({ case: 'exactlyTenPercent', supplier, lines: [{ amountMinor: (amountMinor * (100 + percent)) / 100, expect: matched('sameSupplierAndValuePercent', order, `The invoice is exactly ${percent} % from ${order.number}; the bound belongs to it.`) }] });
	}
	for (const hundredths of [1001, -1001, 1001, -1001]) {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		stage.invoice({ case: 'justOverTenPercent', supplier, lines: [{ amountMinor: (amountMinor * (10_000 + hundredths)) / 10_000, expect: unmatched(`The invoice is ${hundredths / 100} % from ${order.number}: just outside 10 %, and more than 100 kr.`) }] });
	}
	for (const differenceMinor of [10_000, -10_000, 10_001, -10_001]) {
		const { supplier, project, smallValue } = stage.neighbourhood({ smallValue: true });
		const amountMinor = smallValue();
		const order = stage.order({ supplier, project: project(), amountMinor });
		const within = Math.abs(differenceMinor) === 10_000;
		const why = `The invoice is ${differenceMinor / 100} kr from ${order.number}`;
		stage.invoice({
			case: within ? 'exactlyHundredKroner' : 'justOverHundredKroner', supplier,
			lines: [{ amountMinor: amountMinor + differenceMinor, expect: within ? matched('sameSupplierAndValueAmount', order, `${why}: exactly on the bound, which belongs to it.`) : unmatched(`${why}: one øre outside the bound.`) }],
		});
	}
}

/** Several orders, or several invoices, at one value. */
export function plantTiesOnValue(stage: Stage): void {
	times(4, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const orders = [stage.order({ supplier, project: project(), amountMinor }), stage.order({ supplier, project: project(), amountMinor })];
		stage.invoice({ case: 'twoEqualOrders', supplier, lines: [{ amountMinor, expect: needsReview(`${orders[0]!.number} and ${orders[1]!.number} are for the same amount: the value can't tell them apart.`, { candidates: orders }) }] });
	});
	for (const count of [2, 2, 3]) {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		times(count, () => stage.invoice({ case: 'equalInvoices', supplier, lines: [{ amountMinor, expect: needsReview(`${count} invoices of the same value claim ${order.number}; only one of them can be meant.`, { reason: 'rivalInvoices', candidates: [order] }) }] }));
	}
	times(3, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		let amountMinor = value();
		// 5 % of a small order would be less than 100 kr, and nothing would break the tie.
		while (amountMinor < 400_000) amountMinor = value();
		const other = stage.order({ supplier, project: project(), amountMinor: (amountMinor * 95) / 100 });
		const order = stage.order({ supplier, project: project(), amountMinor });
		stage.invoice({ case: 'amountBreaksTheTie', supplier, lines: [{ amountMinor: amountMinor + position * 2_500, expect: matched('sameSupplierAndValueAmount', order, `Both ${order.number} and ${other.number} are within 10 %, but only ${order.number} is within 100 kr.`) }] });
	});
	const twins = stage.neighbourhood();
	const twinMinor = twins.value();
	const twinOrders = [stage.order({ supplier: twins.supplier, project: twins.project(), amountMinor: twinMinor }), stage.order({ supplier: twins.supplier, project: twins.project(), amountMinor: twinMinor })];
	times(2, () => stage.invoice({ case: 'twoEqualOrdersTwoEqualInvoices', supplier: twins.supplier, lines: [{ amountMinor: twinMinor, expect: needsReview('Two equal orders and two equal invoices: any pairing would be a guess.', { candidates: twinOrders }) }] }));
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const orders = [stage.order({ supplier, project: on, amountMinor }), stage.order({ supplier, project: on, amountMinor })];
		stage.invoice({ case: 'twoEqualOrdersOnProject', supplier, lines: [{ amountMinor, project: on, expect: needsReview(`Neither ${on.name} nor the value tells ${orders[0]!.number} from ${orders[1]!.number}.`, { candidates: orders }) }] });
	});
}

/** An order of the right value that is not free to take the invoice. */
export function plantTakenOrders(stage: Stage): void {
	times(3, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		stage.invoice({ case: 'secondInvoiceOfSameValue', supplier, lines: [{ amountMinor, project: on, purchaseOrderNumber: order.number, expect: matched('purchaseOrderNumberOnInvoice', order, `The invoice carries the number ${order.number}.`) }] });
		stage.invoice({ case: 'secondInvoiceOfSameValue', supplier, lines: [{ amountMinor, expect: unmatched(`${order.number} has the same value but was taken by the invoice that carries its number; a second one counts as a duplicate until a person says otherwise.`) }] });
	});
	for (const percent of [100, 40, 100]) {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor, invoicedAmountMinor: (amountMinor * percent) / 100, status: 'partly invoiced' });
		stage.invoice({ case: 'orderInvoicedBefore', supplier, lines: [{ amountMinor, expect: unmatched(`${order.number} has this value, but ${percent} % of it was invoiced before, so it is no longer a candidate by value.`) }] });
	}
	const closed: PurchaseOrderStatus[] = ['completed', 'draft', 'deleted', 'completed'];
	for (const status of closed) {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor, status });
		stage.invoice({ case: 'orderOfSameValueNotOpen', supplier, lines: [{ amountMinor, project: on, expect: unmatched(`Supplier, project and value are those of ${order.number}, but it is ${status}.`) }] });
	}
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood({ suppliers: orderedFrom.filter((one) => trades[one.trade].vatRate === 25) });
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		stage.invoice({ case: 'onlyGrossValueFits', supplier, lines: [{ amountMinor: (amountMinor * 80) / 100, expect: unmatched(`With VAT the invoice would come to ${order.number}'s amount, but orders are without VAT, and without it the invoice is 20 % short.`) }] });
	});
}
