import { unmatched } from '../answerSheet';
import { projects } from '../masterData/elements';
import { neverOrderedFrom } from '../masterData/suppliers';
import { times, type Stage } from '../stage';

/** Invoices of suppliers that no order was ever made with: taxi, power, telephone. All stay unmatched. */
export function postRunningCosts(stage: Stage, invoices: number): void {
	times(invoices, () => {
		const supplier = stage.random.pick(neverOrderedFrom);
		const expect = unmatched(`No purchase order was ever made with ${supplier.name}; the invoice belongs directly on a budget.`);
		stage.invoice({
			case: 'runningCost', supplier,
			lines: Array.from({ length: stage.random.pick([1, 1, 1, 2]) }, () => ({
				amountMinor: stage.random.integer(19_900, 1_890_000), expect,
				...(stage.random.chance(0.5) ? { project: stage.random.pick(projects) } : {}),
			})),
		});
	});
}
