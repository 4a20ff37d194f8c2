import { matched } from '../answerSheet';
import type { PurchaseOrderStatus } from '../production';
import { times, type Stage } from '../stage';

/** No number anywhere, but the supplier has one open order on the project. */
export function plantSameSupplierAndProject(stage: Stage): void {
	times(22, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		stage.invoice({
			case: 'onlyOrderOnProject', supplier,
			lines: [{
				amountMinor: (amountMinor * stage.random.pick([35, 60, 75])) / 100, project: on,
				expect: matched('sameSupplierAndProject', order, `${order.number} is the only open order of ${supplier.name} on ${on.name}.`),
			}],
		});
	});
	times(3, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		for (const share of [25, 50]) {
			stage.invoice({
				case: 'instalmentsOnProject', supplier,
				lines: [{
					amountMinor: (amountMinor * share) / 100, project: on,
					expect: matched('sameSupplierAndProject', order, `An instalment of ${share} % on ${on.name}, where ${order.number} is the supplier's only open order; uniqueness is asked of orders, not of invoices.`),
				}],
			});
		}
	});
}

/** Other orders of the same supplier on the same project exist, but only one of them is open. */
export function plantOnlyOneIsOpen(stage: Stage): void {
	const closed: PurchaseOrderStatus[] = ['draft', 'completed', 'deleted', 'draft', 'completed'];
	closed.forEach((status) => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor, otherMinor] = [project(), value(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		const other = stage.order({ supplier, project: on, amountMinor: otherMinor, status });
		stage.invoice({
			case: 'onlyOneIsOpen', supplier,
			lines: [{
				amountMinor: (amountMinor * 70) / 100, project: on,
				expect: matched('sameSupplierAndProject', order, `Of the two orders of ${supplier.name} on ${on.name} only ${order.number} is open; ${other.number} is ${status}.`),
			}],
		});
	});
}
