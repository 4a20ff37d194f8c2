import type { Outcome } from '../../../../domain/matching/outcome';
import type { CriterionSettings, MatchSettings } from '../../../../domain/matching/settings';
import type { PurchaseOrder } from '../../../../domain/purchaseOrder';
import type { Transaction } from '../../../../domain/transaction';
import type { World } from '../../../support/arbitraries/world';
import type { laws } from '../laws';
import type { Matcher } from '../laws/matcher';

/** The engine with one mistake, and a law that must notice it. */
export interface Mutant {
	name: string;
	law: keyof typeof laws;
	of(engine: Matcher): Matcher;
}

/** It sees other transactions, orders or settings than it was given. */
const seeing =
	(change: {
		transaction?: (transaction: Transaction) => Partial<Transaction>;
		purchaseOrder?: (order: PurchaseOrder) => Partial<PurchaseOrder>;
		settings?: Partial<MatchSettings>;
		criterion?: (criterion: CriterionSettings, place: number) => CriterionSettings;
	}) =>
	(engine: Matcher): Matcher =>
	(world) =>
		engine({
			transactions: world.transactions.map((each) => ({ ...each, ...change.transaction?.(each) })),
			purchaseOrders: world.purchaseOrders.map((each) => ({ ...each, ...change.purchaseOrder?.(each) })),
			settings: {
				...world.settings,
				...change.settings,
				criteria: world.settings.criteria.map((each, place) => change.criterion?.(each, place) ?? each),
			},
		});

/** It says other outcomes than it found. */
const saying =
	(change: (outcome: Outcome, place: number, world: World) => Partial<Outcome>) =>
	(engine: Matcher): Matcher =>
	(world) => {
		const { outcomes, summary } = engine(world);
		return { summary, outcomes: outcomes.map((outcome, place) => ({ ...outcome, ...change(outcome, place, world) })) };
	};

const matchedTo = (order: Pick<PurchaseOrder, 'id' | 'number'>, criterion: CriterionSettings): Partial<Outcome> => ({
	status: 'autoMatched',
	purchaseOrder: { id: order.id, number: order.number ?? null, url: null },
	criterion: criterion.kind,
	criterionPosition: 1,
	candidates: [],
});

const slightlyOver = (tolerance: number | string, place: number) => (tolerance === 100 ? 100 : (Number(tolerance) + (place + 1) / 10_000).toFixed(4));

const magnitude = (amount: Transaction['amount']) => String(amount ?? '').replace('-', '') || null;

/** Mutants of the laws of one run or of two. */
const AGAINST_LAWS: Mutant[] = [
	{
		name: 'drops an outcome',
		law: 'oneOutcomeEach',
		of: (engine) => (world) => ({ ...engine(world), outcomes: engine(world).outcomes.slice(1) }),
	},
	{
		name: 'counts what was skipped as unmatched',
		law: 'oneOutcomeEach',
		of: (engine) => (world) => {
			const { outcomes, summary } = engine(world);
			const { skipped, unmatched } = summary.status;
			const status = { ...summary.status, skipped: unmatched, unmatched: skipped };
			return { outcomes, summary: { ...summary, status } };
		},
	},
	{
		name: 'takes the first of several candidates',
		law: 'shufflingChangesNothing',
		of: saying(({ reason }, _, { purchaseOrders, settings }) =>
			reason === 'severalPurchaseOrders' ? matchedTo(purchaseOrders[0]!, settings.criteria[0]!) : {},
		),
	},
	{
		name: 'lets only the first line have an order',
		law: 'shufflingChangesNothing',
		of: (engine) => (world) => {
			const taken = new Set<string>();
			return saying(({ purchaseOrder }) => {
				const isTaken = purchaseOrder !== null && taken.has(purchaseOrder.id);
				if (purchaseOrder) taken.add(purchaseOrder.id);
				return isTaken ? { status: 'unmatched', purchaseOrder: null } : {};
			})(engine)(world);
		},
	},
	{
		name: 'takes the only order there is, whoever it is of',
		law: 'strangersChangeNothing',
		of: saying(({ status }, _, { purchaseOrders, settings }) =>
			status === 'unmatched' && purchaseOrders.length === 1 ? matchedTo(purchaseOrders[0]!, settings.criteria[0]!) : {},
		),
	},
	{
		name: 'has more to review the more orders it is given',
		law: 'ordersNobodyCanNameChangeNothing',
		of: saying(({ status }, _, { purchaseOrders }) => (status === 'unmatched' && purchaseOrders.length > 2 ? { status: 'needsReview' } : {})),
	},
	{
		name: 'forgets what is matched already',
		law: 'feedingBackChangesNothing',
		of: seeing({ transaction: ({ matchStatus }) => (matchStatus === 'autoMatched' ? { matchStatus: 'unmatched' } : {}) }),
	},
	{
		name: 'forgets what is invoiced already',
		law: 'feedingBackChangesNothing',
		of: seeing({
			purchaseOrder: () => ({ invoicedAmount: 0 }),
			transaction: ({ matchStatus }) => (matchStatus === 'autoMatched' ? { purchaseOrderId: null } : {}),
		}),
	},
	{
		name: 'stops after the first pass',
		law: 'feedingBackChangesNothing',
		of: saying(({ warnings }) =>
			warnings.some(({ code }) => code === 'byElimination')
				? { status: 'unmatched', purchaseOrder: null, criterion: null, criterionPosition: null }
				: {},
		),
	},
	{
		name: 'tries again what a person left unmatched',
		law: 'aPersonsWordStands',
		of: seeing({ transaction: ({ matchStatus }) => (matchStatus === 'keepUnmatched' ? { matchStatus: 'unmatched' } : {}) }),
	},
	{
		name: 'matches again what a person matched',
		law: 'aPersonsWordStands',
		of: seeing({ transaction: ({ matchStatus }) => (matchStatus === 'matched' ? { matchStatus: 'unmatched' } : {}) }),
	},
	{
		name: 'offers again what a person refused',
		law: 'aPersonsWordStands',
		of: seeing({ transaction: () => ({ rejectedPurchaseOrderIds: [] }) }),
	},
	{
		name: 'sums without the last line',
		law: 'sumsAreKept',
		of: (engine) => (world) => ({
			outcomes: engine(world).outcomes,
			summary: engine({ ...world, transactions: world.transactions.slice(0, -1) }).summary,
		}),
	},
	{
		name: 'sums all currencies as one',
		law: 'sumsAreKept',
		of: (engine) => (world) => ({
			outcomes: engine(world).outcomes,
			summary: seeing({ transaction: () => ({ currency: 'NOK' }) })(engine)(world).summary,
		}),
	},
	{
		name: 'writes the result into its input',
		law: 'inputIsLeftAlone',
		of: (engine) => (world) => {
			const result = engine(world);
			world.transactions.forEach((transaction, place) => {
				if (result.outcomes[place]!.status === 'autoMatched') transaction.matchStatus = 'autoMatched';
			});
			return result;
		},
	},
	{
		name: 'throws for an amount that is none',
		law: 'badDataIsAnOutcome',
		of: (engine) => (world) => {
			if (world.transactions.some(({ amount }) => typeof amount === 'string' && amount.includes('e'))) throw new Error('Not an amount');
			return engine(world);
		},
	},
];

const againstReference = (name: string, of: Mutant['of']): Mutant => ({ name, law: 'agreesWithReference', of });
const textsWithout = (pattern: RegExp) =>
	seeing({
		transaction: ({ description, purchaseOrderNumber }) => ({
			description: description?.replace(pattern, ' ') ?? null,
			purchaseOrderNumber: purchaseOrderNumber?.replace(pattern, ' ') ?? null,
		}),
	});

/** Mutants of single rules, which only the comparison with the reference can notice. */
const AGAINST_REFERENCE: Mutant[] = [
	againstReference('ignores currencies', seeing({ transaction: () => ({ currency: null }), purchaseOrder: () => ({ currency: null }) })),
	againstReference('ignores organisations', seeing({ transaction: () => ({ organizationId: null }) })),
	againstReference('ignores signs', seeing({ transaction: ({ amount }) => ({ amount: magnitude(amount) }) })),
	againstReference('ignores VAT', seeing({ settings: { transactionAmounts: 'excludingVat' } })),
	againstReference('ignores vouchers', seeing({ transaction: () => ({ voucherId: null, voucherNumber: null }) })),
	againstReference('ignores the invoice amount that the source gives', seeing({ transaction: () => ({ invoiceAmount: null }) })),
	againstReference('ignores what is invoiced', seeing({ purchaseOrder: () => ({ invoicedAmount: 0 }) })),
	againstReference('ignores revisions', seeing({ purchaseOrder: () => ({ revisionOf: null }) })),
	againstReference('ignores statuses', seeing({ purchaseOrder: () => ({ status: 'approved' }) })),
	againstReference('ignores locked periods', seeing({ settings: { lockedThrough: null } })),
	againstReference('ignores reversals', seeing({ transaction: () => ({ invoiceNumber: null }) })),
	againstReference('ignores organisation numbers', seeing({
		transaction: ({ supplier }) => ({ supplier: supplier && { ...supplier, organizationNumber: null } }),
	})),
	againstReference('ignores names of suppliers', seeing({ settings: { matchSuppliersByName: false } })),
	againstReference('lets a weaker criterion contradict a named number', seeing({ settings: { explicitNumberWins: false } })),
	againstReference('compares with the amount only', seeing({ settings: { compareWith: 'amount' } })),
	againstReference('compares lines only', seeing({ settings: { valueFrom: 'transaction' } })),
	againstReference('never tries a match again', seeing({ settings: { reevaluateAutoMatched: false } })),
	againstReference('matches where it should propose', seeing({ criterion: (criterion) => ({ ...criterion, action: 'match' }) })),
	againstReference('does not require the same supplier', saying(({ reason, candidates }, _, { settings }) =>
		reason === 'supplierDiffers' ? matchedTo(candidates[0]!, settings.criteria[0]!) : {},
	)),
	againstReference('asks for uniqueness on one side only', seeing({
		criterion: (criterion) => ('uniqueTransaction' in criterion ? { ...criterion, uniqueTransaction: false } : criterion),
	})),
	againstReference('has no rival guard', seeing({
		// So narrow that it holds nothing more than the tolerance; and of another width each time, as no two may be identical.
		criterion: (criterion, place) =>
			criterion.kind === 'sameSupplierAndValuePercent' && criterion.rivalGuardPercent ? { ...criterion, rivalGuardPercent: slightlyOver(criterion.percent, place) }
			: criterion.kind === 'sameSupplierAndValueAmount' && criterion.rivalGuardAmount ? { ...criterion, rivalGuardAmount: slightlyOver(criterion.amount, place) }
			: criterion,
	})),
	againstReference('leaves the bounds of the percentage out', seeing({
		criterion: (criterion) => (criterion.kind === 'sameSupplierAndValuePercent' && criterion.percent === 10 ? { ...criterion, percent: '9.9999' } : criterion),
	})),
	againstReference('leaves the bounds of the amount out', seeing({
		criterion: (criterion) => (criterion.kind === 'sameSupplierAndValueAmount' && criterion.amount === 10 ? { ...criterion, amount: '9.999' } : criterion),
	})),
	againstReference('lets the bounds be a cent wider', seeing({
		criterion: (criterion) => (criterion.kind === 'sameSupplierAndValueAmount' && criterion.amount === 10 ? { ...criterion, amount: '10.01' } : criterion),
	})),
	againstReference('knows no negative labels', textsWithout(/faktura|invoice|kid|vår ref|org\.nr|kundenr|konto|tlf/gi)),
	againstReference('knows no labels', textsWithout(/po|p\.o\.|bestillingsnr|deres ref|#/gi)),
	againstReference('reads parts of words as numbers', textsWithout(/(?<=\d)[-/](?=\d)/g)),
	againstReference('runs the list from the bottom', (engine) => (world) => {
		const criteria = world.settings.criteria.toReversed();
		const { outcomes, summary } = engine({ ...world, settings: { ...world.settings, criteria } });
		const turn = (position: number | null) => position && criteria.length + 1 - position;
		return { summary, outcomes: outcomes.map((outcome) => ({ ...outcome, criterionPosition: turn(outcome.criterionPosition) })) };
	}),
	againstReference('sees one transaction at a time, so no rivals', (engine) => (world) => ({
		summary: engine(world).summary,
		outcomes: world.transactions.map((transaction) => engine({ ...world, transactions: [transaction] }).outcomes[0]!),
	})),
	againstReference('stops after the first pass', saying(({ warnings }) =>
		warnings.some(({ code }) => code === 'byElimination') ? { status: 'unmatched', purchaseOrder: null } : {},
	)),
	againstReference('keeps the excess to itself', saying(({ warnings }) => ({ warnings: warnings.filter(({ code }) => code !== 'overInvoiced') }))),
	againstReference('forgets one candidate', saying(({ candidates }) => ({ candidates: candidates.slice(1) }))),
	againstReference('confuses two reasons', saying(({ reason }) => (reason === 'rivalInvoices' ? { reason: 'severalPurchaseOrders' } : {}))),
	againstReference('counts positions from zero', saying(({ criterionPosition }) => ({ criterionPosition: criterionPosition && criterionPosition - 1 }))),
];

/** Each with a name that says its mistake. Every law has at least one, the comparison with the reference many. */
export const MUTANTS = [...AGAINST_LAWS, ...AGAINST_REFERENCE];
