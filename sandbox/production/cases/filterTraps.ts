import { defaultFilter, matched } from '../answerSheet';
import { addDays, lastDayOf } from '../calendar';
import { trades } from '../masterData/trades';
import type { Stage } from '../stage';

/** What the default filter lets through, and what it keeps out although it mentions an order. */
export function plantFilterBounds(stage: Stage): void {
	for (const days of [1, 1, 0, 0, -3]) {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		const text = { amountMinor, project: on, purchaseOrderNumber: order.number };
		const date = addDays(defaultFilter.startDate, days);
		const line = days > 0 ? { ...text, expect: matched('purchaseOrderNumberOnInvoice', order, `Posted the day after the start date, and carries ${order.number}.`) } : text;
		stage.invoice({ case: days > 0 ? 'dayAfterStartDate' : 'onOrBeforeStartDate', supplier, date, lines: [line] });
	}
	for (let count = 0; count < 3; count += 1) {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		stage.invoice({ case: 'payablesWithoutSupplier', supplier, withoutSupplier: true, lines: [{ amountMinor, project: on, comment: `PO ${order.number}` }] });
	}
	for (let month = 2; month <= 9; month += 1) {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		const dimensions = [{ dimensionType: 1, dimensionTypeName: 'Prosjekt', value: on.value, name: on.name }];
		const comment = `Avsetning PO ${order.number}`;
		stage.post({
			date: lastDayOf(month), transactionTypeId: 6,
			postings: [{ account: trades[supplier.trade].account, amountMinor, comment, dimensions }, { account: 2960, amountMinor: -amountMinor, comment }],
		});
	}
}
