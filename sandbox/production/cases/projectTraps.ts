import { matched, needsReview, unmatched } from '../answerSheet';
import { inactiveProject } from '../masterData/elements';
import { suppliersEnteredTwice } from '../masterData/suppliers';
import { times, twoSuppliers, type Stage } from '../stage';

/** Two open orders of the supplier on the project: the project alone can't tell. */
export function plantTiesOnProject(stage: Stage): void {
	times(5, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const on = project();
		const orders = [stage.order({ supplier, project: on, amountMinor: value() }), stage.order({ supplier, project: on, amountMinor: value() })];
		stage.invoice({
			case: 'twoOrdersOnProject', supplier,
			lines: [{ amountMinor: value(), project: on, expect: needsReview(`${supplier.name} has ${orders[0]!.number} and ${orders[1]!.number} open on ${on.name}, and the value fits neither.`, { candidates: orders }) }],
		});
	});
	times(4, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		const other = stage.order({ supplier, project: on, amountMinor: value() });
		stage.invoice({
			case: 'twoOrdersOnProjectValueDecides', supplier,
			lines: [{ amountMinor: (amountMinor * 97) / 100, project: on, expect: matched('sameSupplierAndValuePercent', order, `${order.number} and ${other.number} are both open on ${on.name}; only ${order.number} is within 10 % of the invoice.`) }],
		});
	});
	times(3, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, usedUpMinor] = [project(), value()];
		const usedUp = stage.order({ supplier, project: on, amountMinor: usedUpMinor });
		const left = stage.order({ supplier, project: on, amountMinor: value() });
		stage.invoice({
			case: 'byElimination', supplier,
			lines: [{ amountMinor: usedUpMinor, expect: matched('sameSupplierAndValuePercent', usedUp, `The value is exactly that of ${usedUp.number}, which is thereby used up.`) }],
		});
		stage.invoice({
			case: 'byElimination', supplier,
			lines: [{ amountMinor: value(), project: on, expect: matched('sameSupplierAndProject', left, `Once another invoice has used up ${usedUp.number}, ${left.number} is the only order left on ${on.name}.`, ['byElimination']) }],
		});
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, usedUpMinor] = [project(), value()];
		const usedUp = stage.order({ supplier, project: on, amountMinor: usedUpMinor });
		const left = stage.order({ supplier, project: on, amountMinor: value() });
		stage.invoice({
			case: 'otherOrderUsedUpByNumber', supplier,
			lines: [{ amountMinor: usedUpMinor, project: on, purchaseOrderNumber: usedUp.number, expect: matched('purchaseOrderNumberOnInvoice', usedUp, `The invoice carries ${usedUp.number} and uses it up.`) }],
		});
		stage.invoice({
			case: 'otherOrderUsedUpByNumber', supplier,
			lines: [{ amountMinor: value(), project: on, expect: matched('sameSupplierAndProject', left, `${usedUp.number} was used up by its number in an earlier round, so ${left.number} is the only open order with something left on ${on.name}.`) }],
		});
	});
}

/** What an order has left, and whether it has an amount at all. */
export function plantRemaining(stage: Stage): void {
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor, invoicedAmountMinor: amountMinor, status: 'received' });
		stage.invoice({ case: 'nothingLeftOnOrder', supplier, lines: [{ amountMinor: value(), project: on, expect: unmatched(`${order.number} is still open but already invoiced in full: nothing is left to match.`) }] });
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor, invoicedAmountMinor: amountMinor, status: 'received' });
		stage.invoice({
			case: 'fullyInvoicedOrderNamed', supplier,
			lines: [{ amountMinor: value(), project: on, purchaseOrderNumber: order.number, expect: matched('purchaseOrderNumberOnInvoice', order, `${order.number} is named, so it matches although it was invoiced in full before; the excess is flagged.`, ['overInvoiced']) }],
		});
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor, invoicedAmountMinor: (amountMinor * 60) / 100, status: 'partly invoiced' });
		stage.invoice({ case: 'somethingLeftOnOrder', supplier, lines: [{ amountMinor: (amountMinor * 30) / 100, project: on, expect: matched('sameSupplierAndProject', order, `40 % of ${order.number} is left, and it is the only open order on ${on.name}.`) }] });
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const on = project();
		const order = stage.order({ supplier, project: on, amountMinor: null });
		stage.invoice({ case: 'orderWithoutAmount', supplier, lines: [{ amountMinor: value(), project: on, expect: matched('sameSupplierAndProject', order, `${order.number} has no amount, so it counts as having something left, and it is the only one on ${on.name}.`) }] });
	});
	times(2, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const on = project();
		const order = stage.order({ supplier, project: on, amountMinor: position === 0 ? 0 : null });
		const where = position === 0 ? { project: on } : {};
		stage.invoice({ case: 'orderOfNoValue', supplier, lines: [{ amountMinor: value(), ...where, expect: unmatched(position === 0 ? `${order.number} is for 0 kr: nothing is left on it.` : `${order.number} has no amount to compare with, and the line names no project.`) }] });
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		stage.invoice({ case: 'secondInvoiceAfterUsedUp', supplier, lines: [{ amountMinor, project: on, purchaseOrderNumber: order.number, expect: matched('purchaseOrderNumberOnInvoice', order, `The invoice carries ${order.number} and takes all of it.`) }] });
		stage.invoice({ case: 'secondInvoiceAfterUsedUp', supplier, lines: [{ amountMinor, project: on, expect: unmatched(`${order.number}, the only order on ${on.name}, was used up by the invoice that carries its number; a second one of the same value may be a duplicate.`) }] });
	});
}

/** Projects, suppliers and organizations that only look like the order's. */
export function plantWrongNeighbours(stage: Stage): void {
	for (const { supplier, value } of twoSuppliers(stage)) {
		const order = stage.order({ supplier, project: inactiveProject, amountMinor: value() });
		stage.invoice({ case: 'inactiveProject', supplier, lines: [{ amountMinor: value(), project: inactiveProject, expect: matched('sameSupplierAndProject', order, `The project is closed and no longer listed, but the ledger line and ${order.number} both carry it.`) }] });
	}
	times(3, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [ordered, booked] = [project(), project()];
		const order = stage.order({ supplier, project: ordered, amountMinor: value() });
		stage.invoice({ case: 'orderOnAnotherProject', supplier, lines: [{ amountMinor: value(), project: booked, expect: unmatched(`${order.number} is on ${ordered.name}, the invoice on ${booked.name}, and the values are far apart.`) }] });
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const order = stage.order({ supplier, project: project(), amountMinor: value() });
		stage.invoice({ case: 'noProject', supplier, lines: [{ amountMinor: value(), expect: unmatched(`The line names no project and the value is far from that of ${order.number}.`) }] });
	});
	const [current, old] = suppliersEnteredTwice;
	times(2, () => {
		const { project, value } = stage.neighbourhood({ suppliers: [current!] });
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier: current!, project: on, amountMinor });
		stage.invoice({ case: 'sameOrganizationNumberOtherSupplier', supplier: old!, lines: [{ amountMinor, project: on, expect: unmatched(`${order.number} is on supplier ${current!.id}, the invoice on ${old!.id}: two suppliers by their numbers, although they share an organisation number.`) }] });
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		stage.order({ supplier, project: on, amountMinor, organizationId: '543819716587999' });
		stage.invoice({ case: 'orderOfAnotherOrganization', supplier, lines: [{ amountMinor, project: on, expect: unmatched('Supplier, project and value agree with an order of the sister company; two organisations never match, though their ids collide.') }] });
	});
}
