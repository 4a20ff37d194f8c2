import { matched } from '../answerSheet';
import { times, type Stage } from '../stage';

/** No number, and no project or one where the supplier has no order: the value decides, within ± 10 %. */
export function plantWithinPercent(stage: Stage): void {
	times(24, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		const percent = stage.random.pick([-8, -5, -3, 0, 2, 4, 7, 9]);
		stage.invoice({
			case: 'valueWithinPercent', supplier,
			lines: [{
				amountMinor: (amountMinor * (100 + percent)) / 100, ...(position % 2 === 0 ? {} : { project: project() }),
				expect: matched('sameSupplierAndValuePercent', order, `The invoice is ${percent} % from ${order.number}, and no other open order of ${supplier.name} comes near that value.`),
			}],
		});
	});
}

/** Small orders, where ± 10 % is narrower than ± 100 kr. */
export function plantWithinAmount(stage: Stage): void {
	times(18, (position) => {
		const { supplier, project, smallValue } = stage.neighbourhood({ smallValue: true });
		const amountMinor = smallValue();
		const order = stage.order({ supplier, project: project(), amountMinor });
		const differenceMinor = stage.random.pick([-95, -88, -76, 72, 81, 90, 97]) * 100 + (position % 3) * 50;
		stage.invoice({
			case: 'valueWithinAmount', supplier,
			lines: [{
				amountMinor: amountMinor + differenceMinor, ...(position % 2 === 0 ? {} : { project: project() }),
				expect: matched('sameSupplierAndValueAmount', order, `The invoice is ${differenceMinor / 100} kr from ${order.number}: more than 10 % of so small an order, but within 100 kr.`),
			}],
		});
	});
}
