import type { CriterionId, CriterionSettings } from '../../../domain/matching/settings';
import type { OutcomeStatus } from '../../../domain/matching/outcome';
import { type Book, type Decision, invoicedMinor, invoiceOf } from './book';
import { compareParties } from './identity';
import { areReversals, haveSameNumber } from './invoices';
import { reversalIsMatchedTo } from './valueCriterion';
import type { Verdict } from './verdict';
import type { Line } from './world';

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
			: { ...decided, status: 'autoMatched', reason: 'matched', purchaseOrderId: order.id };
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

const isByNumber = (criterion: CriterionSettings) =>
	criterion.kind === 'purchaseOrderNumberOnInvoice' || criterion.kind === 'purchaseOrderNumberInDescription';

function decisionWarnings(book: Book, line: Line, { order, criterion, pass }: Decision): string[] {
	const named = book.named.get(line)!;
	const warnings: string[] = [];
	if (pass > 1 && criterion.action !== 'propose') warnings.push('byElimination');
	if (isByNumber(criterion)) {
		if (named.fromInvoice) warnings.push('namedByInvoice');
		if (named.all.some((other) => !book.open.includes(other))) warnings.push('alsoNamesNotOpen');
		const byName = book.settings.matchSuppliersByName === true;
		if (compareParties(line.supplier, order.supplier, byName) === 'different') warnings.push('supplierDiffers');
	}
	// Proposals are not invoiced yet: they count in no total that is stated, and none is stated on them.
	const total = criterion.action === 'propose' ? null : invoicedMinor(book, order, 'matches');
	if (total !== null) {
		if (typeof order.amount === 'bigint' && order.amount >= 0n && total > order.amount) warnings.push('overInvoiced');
		if (total < 0n) warnings.push('belowZero');
	}
	return warnings;
}

/** The same supplier and invoice number on another voucher, which is not its reversal. */
function duplicateWarnings(book: Book, line: Line): string[] {
	const invoice = invoiceOf(book, line);
	const has = book.invoices.some(
		(other) =>
			other !== invoice &&
			haveSameNumber(invoice, other, book.settings) &&
			!areReversals(invoice, other, book.settings) &&
			other.lines[0]!.voucher !== line.voucher,
	);
	return has ? ['duplicateInvoice'] : [];
}
