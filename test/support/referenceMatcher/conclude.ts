import type { CriterionId } from '../../../domain/matching/settings';
import type { OutcomeStatus } from '../../../domain/matching/outcome';
import { type Book, type Decision, invoicedMinor, invoiceOf } from './book';
import { compareParties } from './identity';
import { areReversals, givenInvoiceAmount, haveSameNumber, lineValue } from './invoices';
import { reversalIsMatchedTo } from './valueCriterion';
import type { Verdict } from './verdict';
import type { Line, Order } from './world';

/** What the reference says about one transaction. Candidates are ids, warnings are codes, both sorted. */
export interface ReferenceOutcome {
	status: OutcomeStatus;
	criterion: CriterionId | null;
	criterionPosition: number | null;
	purchaseOrderId: string | null;
	reason: string;
	candidateIds: string[];
	warnings: string[];
}

const nothing = { criterion: null, criterionPosition: null, purchaseOrderId: null, candidateIds: [], warnings: [] };

const MATCHED_BY: Record<CriterionId, string> = {
	purchaseOrderNumberOnInvoice: 'numberNamed',
	purchaseOrderNumberInDescription: 'numberNamed',
	sameSupplierAndProject: 'onlyOpenPurchaseOrder',
	sameSupplierAndValuePercent: 'withinTolerance',
	sameSupplierAndValueAmount: 'withinTolerance',
};

/** The outcome of a line, from what was decided and from what the last pass said about it. */
export function conclude(book: Book, line: Line, lastVerdicts: Verdict[]): ReferenceOutcome {
	const out = book.out.get(line);
	if (out) return { ...nothing, ...out };
	const decision = book.decisions.get(line);
	const warnings = (decision ? decisionWarnings(book, line, decision) : []).concat(duplicateWarnings(book, line)).sort();
	if (decision) {
		const { criterion, position: criterionPosition, order } = decision;
		const decided = { ...nothing, criterion: criterion.kind, criterionPosition, warnings };
		return criterion.action === 'propose'
			? { ...decided, status: 'needsReview', reason: 'proposed', candidateIds: [order.id] }
			: { ...decided, status: 'autoMatched', reason: MATCHED_BY[criterion.kind], purchaseOrderId: order.id };
	}
	const { reason, candidateIds, status } = whyNotMatched(book, line, lastVerdicts);
	return { ...nothing, status, reason, candidateIds: [...new Set(candidateIds)].sort(), warnings };
}

function whyNotMatched(book: Book, line: Line, verdicts: Verdict[]): { status: OutcomeStatus; reason: string; candidateIds: string[] } {
	const review = (reason: string, candidateIds: string[]) => ({ status: 'needsReview' as const, reason, candidateIds });
	const named = book.named.get(line)!.all;
	const ids = (orders: typeof named) => orders.map((order) => order.id);
	const conflicting = named.filter((order) => order.conflicting);
	if (conflicting.length > 0) return review('duplicatePurchaseOrder', ids(conflicting));
	const open = named.filter((order) => book.open.includes(order));
	const isGuarded = book.settings.explicitNumberWins !== false;
	if (isGuarded && named.length > 0 && open.length === 0) return review('purchaseOrderNotOpen', ids(named));
	const tied = verdicts.find((verdict) => verdict.result === 'tie');
	if (tied?.result === 'tie') return review(tied.reason, tied.candidates);
	if (isGuarded && open.length > 0) return review('contradictsNamedNumber', ids(open));
	const reversed = reversalIsMatchedTo(book, line);
	if (reversed) return review('reversed', reversed);
	const passes = verdicts.flatMap((verdict) => (verdict.result === 'pass' ? [verdict] : []));
	const miss = passes.find((verdict) => verdict.nearest !== undefined && verdict.nearest.length > 0);
	return { status: 'unmatched', reason: (miss ?? passes.at(-1))?.reason ?? 'noCriterion', candidateIds: miss?.nearest ?? [] };
}

function decisionWarnings(book: Book, line: Line, decision: Decision): string[] {
	const { order, criterion, pass } = decision;
	const reason = MATCHED_BY[criterion.kind];
	// Proposals are not invoiced yet: they count in no total that is stated, and none is stated on them.
	const isProposal = criterion.action === 'propose';
	const named = book.named.get(line)!;
	const others = named.all.filter((other) => other !== order);
	return [
		...(pass > 1 && !isProposal ? ['byElimination'] : []),
		...(others.some((other) => !book.open.includes(other)) ? ['alsoNamesNotOpen'] : []),
		...(others.some((other) => book.open.includes(other)) ? ['alsoNamesOpen'] : []),
		...(reason === 'numberNamed' && named.fromInvoice ? ['namedByInvoice'] : []),
		...(reason === 'numberNamed' && isAnotherSuppliers(book, line, order) ? ['supplierDiffers'] : []),
		...(reason === 'withinTolerance' && isPartial(book, line) ? ['partialInvoice'] : []),
		...(isProposal ? [] : totalWarnings(book, line, order)),
	];
}

const isAnotherSuppliers = (book: Book, line: Line, order: Order) =>
	compareParties(line.supplier, order.supplier, book.settings.matchSuppliersByName === true) === 'different';

/** The source knows an invoice of another sum than the lines that are given, as far as they can be summed. */
function isPartial(book: Book, line: Line): boolean {
	if (book.settings.valueFrom === 'transaction') return false;
	const { lines } = invoiceOf(book, line);
	const given = givenInvoiceAmount(lines);
	if (given === null) return false;
	let sum = 0n;
	for (const { amount } of lines) {
		if (typeof amount !== 'bigint') return true;
		sum += amount;
	}
	return sum !== given;
}

/** Over or under what the order holds; or why that can't be said. */
function totalWarnings(book: Book, line: Line, order: Order): string[] {
	const value = lineValue(line, book.settings);
	const total = invoicedMinor(book, order, 'matches');
	const isReadable = order.amount !== 'unreadable' && total !== null;
	return [
		...('missing' in value ? [value.missing] : value.currency !== order.currency ? ['currencyDiffers'] : []),
		...(isReadable ? [] : ['purchaseOrderAmountUnreadable']),
		...(total !== null && typeof order.amount === 'bigint' && order.amount >= 0n && total > order.amount ? ['overInvoiced'] : []),
		...(total !== null && total < 0n ? ['belowZero'] : []),
	];
}

/** A line of the same supplier and invoice number on another voucher, which is not a reversal of this one's invoice. */
function duplicateWarnings(book: Book, line: Line): string[] {
	const has = book.lines.some(
		(other) =>
			line.voucher !== null && other.voucher !== null && other.voucher !== line.voucher &&
			haveSameNumber(line, other, book.settings) &&
			!areReversals(invoiceOf(book, line), invoiceOf(book, other), book.settings),
	);
	return has ? ['duplicateInvoice'] : [];
}
