import type { CriterionSettings } from '../../../domain/matching/settings';
import { type Book, hasSomethingLeft, invoiceOf, isWaiting, mayOffer } from './book';
import { compareParties, isKnown } from './identity';
import { match, pass, tie, type Verdict } from './verdict';
import type { Line, Order } from './world';

type ProjectCriterion = Extract<CriterionSettings, { kind: 'sameSupplierAndProject' }>;

function candidates(book: Book, line: Line): Order[] {
	const byName = book.settings.matchSuppliersByName === true;
	return book.open.filter(
		(order) =>
			compareParties(line.supplier, order.supplier, byName) === 'same' &&
			compareParties(line.project, order.project, byName) === 'same' &&
			hasSomethingLeft(book, order) &&
			mayOffer(book, line, order),
	);
}

/** Same supplier and project: the only open order of that supplier on that project. */
export function judgeByProject(book: Book, criterion: ProjectCriterion, line: Line): Verdict {
	const byName = book.settings.matchSuppliersByName === true;
	if (!isKnown(line.supplier, byName)) return pass('missingSupplier');
	if (!isKnown(line.project, byName)) return pass('missingProject');
	const found = candidates(book, line);
	const [only] = found;
	if (!only) return pass('noOpenPurchaseOrder');
	if (found.length > 1) return tie('severalPurchaseOrders', found);
	if (criterion.uniqueTransaction) {
		const invoice = invoiceOf(book, line);
		const rivals = book.lines.filter(
			(other) => isWaiting(book, other) && !invoice.lines.includes(other) && candidates(book, other).includes(only),
		);
		if (rivals.length > 0) return tie('rivalInvoices', [only]);
	}
	return match(only);
}
