import type { CriterionSettings } from '../../../domain/matching/settings';
import type { Book } from './book';
import { compareParties } from './identity';
import type { NumberCriterion } from './naming';
import { match, namedTie, pass, type Verdict } from './verdict';
import type { Line } from './world';

/** The two number criteria: the text names exactly one open order. */
export function judgeByNumber(book: Book, criterion: Extract<CriterionSettings, { kind: NumberCriterion }>, line: Line): Verdict {
	const named = book.named.get(line)!;
	const orders = named.by[criterion.kind];
	const conflicting = orders.filter((order) => order.conflicting);
	if (conflicting.length > 0) return namedTie('duplicatePurchaseOrder', conflicting);
	const held = book.held.get(line);
	const open = orders.filter((order) => book.open.includes(order));
	const choice = open.filter((order) => !held || held.includes(order));
	if (open.length > 0 && choice.length === 0) return pass('contradictsNamedNumber');
	if (choice.length > 1) return namedTie('severalPurchaseOrders', choice);
	const [only] = choice;
	if (only) {
		const isOther = compareParties(line.supplier, only.supplier, book.settings.matchSuppliersByName === true) === 'different';
		return isOther && criterion.requireSameSupplier ? namedTie('supplierDiffers', [only]) : match(only);
	}
	if (orders.length > 0) return pass('purchaseOrderNotOpen');
	const looksLike = named.lookAlikes[criterion.kind].filter((order) => book.open.includes(order) && (!held || held.includes(order)));
	if (looksLike.length > 0) return namedTie('lookAlike', looksLike);
	const text = criterion.kind === 'purchaseOrderNumberOnInvoice' ? line.purchaseOrderNumber : line.description;
	return pass(text === null ? 'noNumber' : 'numberUnknown');
}
