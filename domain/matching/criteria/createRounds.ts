import { distinct } from '../lookups/distinct';
import { SupplierGroups } from '../lookups/supplierGroups';
import { amountTolerance, percentTolerance } from '../lookups/tolerance';
import { ValueIndex } from '../lookups/valueIndex';
import { ValueUnits } from '../lookups/valueUnits';
import type { CompleteCriterion } from '../settings';
import type { RunState } from '../state';
import type { TieNotes } from '../ties';
import { NumberGuard, placeOf } from './numberGuard';
import { PurchaseOrderNumberRound } from './purchaseOrderNumber';
import type { Round } from './round';
import { SameSupplierAndProjectRound } from './sameSupplierAndProject';
import { SameSupplierAndValueRound, type ValueRule } from './sameSupplierAndValue';
import { ValueMisses } from './valueMisses';

/** The criteria at work, in the order of the settings, and the value indexes that they share. */
export interface Rounds {
	rounds: Round[];
	/** Filled when a value criterion is first tried. */
	valueIndexes: ValueIndex[];
}

export function createRounds(run: RunState, ties: TieNotes): Rounds {
	const { names, transactions, invoices, settings } = run.tables;
	const guard = new NumberGuard(run.tables);
	const suppliers = new SupplierGroups(names.suppliers);
	for (const list of [transactions.supplier, invoices.supplier.subarray(0, invoices.count)]) {
		for (const supplier of distinct(list, names.suppliers.size)) if (supplier !== 0) suppliers.toSearch(supplier);
	}
	const valueIndexes: ValueIndex[] = [];
	const byNumbersBefore = new Map<number, ValueIndex>();
	// What numbers allow changes only at a number criterion, so the value criteria between two of these share an index.
	const indexAt = (position: number): ValueIndex => {
		const numbersBefore = settings.criteria.slice(0, position).filter((criterion) => placeOf(criterion) !== null).length;
		let index = byNumbersBefore.get(numbersBefore);
		if (!index) {
			const units = new ValueUnits(run, (transaction) => guard.allowedAt(transaction, position));
			byNumbersBefore.set(numbersBefore, (index = new ValueIndex(run, units, suppliers)));
			valueIndexes.push(index);
		}
		return index;
	};
	const mayFitLater = settings.compareWith === 'remaining' || settings.criteria.some(({ action }) => action === 'propose');
	const rounds = settings.criteria.map((criterion, position): Round => {
		switch (criterion.kind) {
			case 'purchaseOrderNumberOnInvoice':
			case 'purchaseOrderNumberInDescription':
				return new PurchaseOrderNumberRound(run, guard, criterion, position, ties);
			case 'sameSupplierAndProject':
				return new SameSupplierAndProjectRound(run, guard, suppliers, criterion, position, ties);
			default:
				return new SameSupplierAndValueRound(
					run,
					() => indexAt(position),
					ruleFor(criterion),
					position,
					ties,
					new ValueMisses(run, suppliers, criterion.kind === 'sameSupplierAndValuePercent'),
					settings.criteria.slice(position).some(({ action }) => action === 'propose'),
					mayFitLater,
				);
		}
	});
	return { rounds, valueIndexes };
}

type ValueCriterion = Extract<CompleteCriterion, { kind: `sameSupplierAndValue${string}` }>;

/** The criterion's tolerances, made once for each number of decimals. */
function ruleFor(criterion: ValueCriterion): (decimals: number) => ValueRule {
	const rules: ValueRule[] = [];
	return (decimals) => (rules[decimals] ??= makeRule(criterion, decimals));
}

function makeRule(criterion: ValueCriterion, decimals: number): ValueRule {
	if (criterion.kind === 'sameSupplierAndValuePercent') {
		const { percent, rivalGuardPercent } = criterion;
		return { tolerance: percentTolerance(String(percent)), guard: rivalGuardPercent === null ? null : percentTolerance(String(rivalGuardPercent)) };
	}
	const { amount, rivalGuardAmount } = criterion;
	return {
		tolerance: amountTolerance(String(amount), decimals),
		guard: rivalGuardAmount === null ? null : amountTolerance(String(rivalGuardAmount), decimals),
	};
}
