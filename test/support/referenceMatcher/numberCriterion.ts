import type { CriterionSettings } from '../../../domain/matching/settings';
import type { Book } from './book';
import { compareParties } from './identity';
import type { NumberCriterion } from './naming';
import { match, pass, tie, type Verdict } from './verdict';
import type { Line } from './world';

/** The two number criteria: the text names exactly one open order. */
export function judgeByNumber(book: Book, criterion: Extract<CriterionSettings, { kind: NumberCriterion }>, line: Line): Verdict {
	const named = book.named.get(line)!;
	const orders = named.by[criterion.kind];
	const conflicting = orders.filter((order) => order.conflicting);
	if (conflicting.length > 0) return tie('duplicatePurchaseOrder', conflicting);
	const open = orders.filter((order) => book.open.includes(order));
	if (open.length > 1) return tie('severalPurchaseOrders', open);
	const [only] = open;
	if (only) {
		const isOther = compareParties(line.supplier, only.supplier, book.settings.matchSuppliersByName === true) === 'different';
		return isOther && criterion.requireSameSupplier ? tie('supplierDiffers', [only]) : match(only);
	}
	if (orders.length > 0) return pass('purchaseOrderNotOpen');
	const looksLike = named.lookAlikes[criterion.kind].filter((order) => book.open.includes(order));
	if (looksLike.length > 0) return tie('lookAlike', looksLike);
	const text = criterion.kind === 'purchaseOrderNumberOnInvoice' ? line.purchaseOrderNumber : line.description;
	return pass(text === null ? 'noNumber' : 'numberUnknown');
}
