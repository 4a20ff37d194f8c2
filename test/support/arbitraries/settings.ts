import fc from 'fast-check';
import type { CriterionSettings, MatchSettings } from '../../../domain/matching/settings';
import { mostly } from './parties';

const actionArbitrary = mostly<'match' | 'propose' | undefined>([undefined, 'match'], ['propose'], 3);
const flagArbitrary = mostly<boolean | undefined>([undefined, false], [true], 3);

const byNumber = <Kind extends 'purchaseOrderNumberOnInvoice' | 'purchaseOrderNumberInDescription'>(kind: Kind) =>
	fc.record({ kind: fc.constant(kind), action: actionArbitrary, requireSameSupplier: mostly<boolean | undefined>([undefined, false], [true], 1) });

/** A guard as it must be: as wide as the tolerance or wider. */
const atLeast = <Guard extends number | string | null | undefined>(guard: Guard, tolerance: number | string) =>
	guard !== null && guard !== undefined && Number(guard) < Number(tolerance) ? tolerance : guard;

/** One criterion of any kind with bounds at which the amounts of the worlds collide. */
const criterionArbitrary: fc.Arbitrary<CriterionSettings> = fc.oneof(
	byNumber('purchaseOrderNumberOnInvoice'),
	byNumber('purchaseOrderNumberInDescription'),
	fc.record({ kind: fc.constant('sameSupplierAndProject' as const), action: actionArbitrary, uniqueTransaction: flagArbitrary }),
	fc.record({
		kind: fc.constant('sameSupplierAndValuePercent' as const),
		action: actionArbitrary,
		percent: mostly<number | string>([10], [0, 1, '10.01', 20, 100]),
		rivalGuardPercent: mostly<number | string | null | undefined>([undefined, null], [15, '20', 100], 3),
	}).map((criterion) => ({ ...criterion, rivalGuardPercent: atLeast(criterion.rivalGuardPercent, criterion.percent) })),
	fc.record({
		kind: fc.constant('sameSupplierAndValueAmount' as const),
		action: actionArbitrary,
		amount: mostly<number | string>([10], [0, '0.01', 10.01, 20, 1000, '10.005']),
		rivalGuardAmount: mostly<number | string | null | undefined>([undefined, null], [15, '20', 1000], 3),
	}).map((criterion) => ({ ...criterion, rivalGuardAmount: atLeast(criterion.rivalGuardAmount, criterion.amount) })),
);

const ALL_FIVE: CriterionSettings[] = [
	{ kind: 'purchaseOrderNumberOnInvoice' },
	{ kind: 'purchaseOrderNumberInDescription' },
	{ kind: 'sameSupplierAndProject' },
	{ kind: 'sameSupplierAndValuePercent', percent: 10 },
	{ kind: 'sameSupplierAndValueAmount', amount: 10 },
];

/** What a parser compares to refuse "a criterion identical to an earlier one". */
const sameCriterion = (criterion: CriterionSettings) =>
	JSON.stringify(
		Object.entries({ action: 'match', requireSameSupplier: false, uniqueTransaction: false, ...JSON.parse(JSON.stringify(criterion)) })
			.filter(([, value]) => value !== null)
			.map(([key, value]) => [key, typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value])
			.sort(),
	);

const criteriaArbitrary: fc.Arbitrary<CriterionSettings[]> = fc.oneof(
	{ arbitrary: fc.constant(ALL_FIVE), weight: 2 },
	{ arbitrary: fc.shuffledSubarray(ALL_FIVE, { minLength: 1 }), weight: 2 },
	{ arbitrary: fc.uniqueArray(criterionArbitrary, { minLength: 1, maxLength: 5, selector: sameCriterion }), weight: 3 },
);

/** Valid settings in all combinations, the defaults most often. */
export const settingsArbitrary: fc.Arbitrary<MatchSettings> = fc.record({
	criteria: criteriaArbitrary,
	valueFrom: mostly<'invoice' | 'transaction' | undefined>([undefined, 'invoice'], ['transaction'], 3),
	compareWith: mostly<'amount' | 'remaining' | undefined>([undefined, 'amount'], ['remaining'], 3),
	transactionAmounts: mostly<'excludingVat' | 'includingVat' | undefined>([undefined, 'excludingVat'], ['includingVat'], 4),
	explicitNumberWins: mostly<boolean | undefined>([undefined, true], [false], 3),
	matchSuppliersByName: flagArbitrary,
	reevaluateAutoMatched: flagArbitrary,
	openStatuses: mostly<string[] | undefined>([undefined], [['APPROVED', 'sent'], ['completed']], 8),
	lockedThrough: mostly<string | null | undefined>([undefined, null], ['2021-01-31'], 4),
});
