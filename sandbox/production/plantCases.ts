import { plantCurrencies } from './cases/currencyTraps';
import { plantFilterBounds } from './cases/filterTraps';
import { plantCredits, plantSplitInvoices } from './cases/invoiceTraps';
import { plantClosedOrdersNamed, plantSeveralNamed, plantStrangeNumbers } from './cases/namedOrderTraps';
import { plantBareNumbers, plantLookAlikes, plantNumbersInDisguise, plantNumbersThatAreNotOrders } from './cases/numberTraps';
import { plantNumbersInDescription, plantNumbersOnInvoice } from './cases/plainNumbers';
import { plantOnlyOneIsOpen, plantSameSupplierAndProject } from './cases/plainProjects';
import { plantWithinAmount, plantWithinPercent } from './cases/plainValues';
import { plantRemaining, plantTiesOnProject, plantWrongNeighbours } from './cases/projectTraps';
import { plantRevisions } from './cases/revisionTraps';
import { plantBounds, plantTakenOrders, plantTiesOnValue } from './cases/valueTraps';
import type { Stage } from './stage';

/** The table of what is planted: each criterion at its simplest first, then what could go wrong. */
export function plantCases(stage: Stage): void {
	stage.kind = 'plain';
	for (const plant of [plantNumbersOnInvoice, plantNumbersInDescription, plantSameSupplierAndProject, plantWithinPercent, plantWithinAmount]) plant(stage);
	stage.kind = 'trap';
	const traps = [
		plantNumbersThatAreNotOrders, plantNumbersInDisguise, plantLookAlikes, plantBareNumbers,
		plantClosedOrdersNamed, plantStrangeNumbers, plantSeveralNamed, plantRevisions,
		plantOnlyOneIsOpen, plantTiesOnProject, plantRemaining, plantWrongNeighbours,
		plantBounds, plantTiesOnValue, plantTakenOrders,
		plantSplitInvoices, plantCredits, plantCurrencies, plantFilterBounds,
	];
	for (const plant of traps) plant(stage);
}
