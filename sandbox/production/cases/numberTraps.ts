import { matched, needsReview, unmatched, type Expectation } from '../answerSheet';
import type { PlannedPurchaseOrder } from '../production';
import type { NumberFormat } from '../purchaseOrderBook';
import { twoSuppliers, type Stage } from '../stage';

type Say = { comment: string } | { purchaseOrderNumber: string };

/**
 * An order and an invoice of the same supplier that have nothing in common but what the text says: the invoice is on no
 * project and its value is far from the order's.
 */
function onlyTheTextCounts(stage: Stage, name: string, say: (number: string) => Say, expect: (order: PlannedPurchaseOrder, supplierName: string) => Expectation, format: NumberFormat = 'year'): void {
	const { supplier, project, value } = stage.neighbourhood();
	const order = stage.order({ supplier, project: project(), amountMinor: value(), format });
	stage.invoice({ case: name, supplier, lines: [{ amountMinor: value(), ...say(order.number), expect: expect(order, supplier.name) }] });
}

/** Texts that hold an order's digits without naming the order. */
export function plantNumbersThatAreNotOrders(stage: Stage): void {
	const longer: Array<(number: string) => Say> = [
		(number) => ({ comment: `Leie ${number}5 uten avtale` }), (number) => ({ comment: `Sak 1${number}` }), (number) => ({ comment: `Parti ${number}-2` }),
		(number) => ({ comment: `Mappe ${number}/24` }), (number) => ({ purchaseOrderNumber: `${number}7` }), (number) => ({ purchaseOrderNumber: `1${number}` }),
	];
	for (const say of longer) {
		onlyTheTextCounts(stage, 'partOfLongerNumber', say, (order) => unmatched(`${order.number} occurs only inside a longer number, so the order is not named; and nothing else fits.`));
	}
	const labels: Array<[label: string, format: NumberFormat]> = [['Faktura', 'year'], ['Kundenr', 'blank'], ['KID', 'blank'], ['Vår ref', 'year'], ['Konto', 'blank'], ['Tlf', 'blank'], ['Faktura', 'custom']];
	for (const [label, format] of labels) {
		onlyTheTextCounts(stage, 'numberAfterForeignLabel', (number) => ({ comment: `${label} ${number}` }), (order) => unmatched(`"${label} ${order.number}" is the sender's own number, not our purchase order.`), format);
	}
	const { supplier, project, value } = stage.neighbourhood();
	const order = stage.order({ supplier, project: project(), amountMinor: value() });
	stage.invoice({
		case: 'invoiceNumberLooksLikeOrder', supplier, invoiceNumber: order.number,
		lines: [{ amountMinor: value(), expect: unmatched(`The supplier's invoice number happens to be ${order.number}; that does not name our order of the same number.`) }],
	});
}

/** Texts that name an order although they look as if they didn't. */
export function plantNumbersInDisguise(stage: Stage): void {
	const named = (order: PlannedPurchaseOrder): Expectation => matched('purchaseOrderNumberInDescription', order, `The text names ${order.number}: the label nearest before the number decides, and spaces, dashes and capitals don't matter.`);
	const comments: Array<[way: (number: string) => string, format: NumberFormat]> = [
		[(number) => `Faktura for PO ${number}`, 'year'], [(number) => `Faktura 88123 PO ${number}`, 'year'], [(number) => `Vår ref 7788, Bestillingsnr ${number}`, 'year'],
		[(number) => `${number} - Leie av lift`, 'year'], [(number) => `${number} - dag tolv`, 'custom'], [(number) => number.replace(' - ', '-'), 'custom'],
		[(number) => number.replace('-', '–').toUpperCase(), 'custom'], [(number) => number.replace('-', '‑'), 'year'], [(number) => `Ordrenr ${number}`, 'year'],
		[(number) => `PO: ${number} vask`, 'year'], [(number) => `Leie ${number}`, 'blank'],
	];
	for (const [way, format] of comments) onlyTheTextCounts(stage, 'numberInDisguise', (number) => ({ comment: way(number) }), named, format);
	onlyTheTextCounts(stage, 'noNumberInField', () => ({ purchaseOrderNumber: 'Avtalt på telefon' }), () => unmatched('The field Bestillingsnr holds words, not a number, and nothing else fits.'));

	const { supplier, project, value } = stage.neighbourhood();
	const longer = stage.order({ supplier, project: project(), amountMinor: value(), number: 'Vinterlys - 0491' });
	stage.order({ supplier, project: project(), amountMinor: value(), number: '0491' });
	stage.invoice({
		case: 'longerNumberWins', supplier,
		lines: [{ amountMinor: value(), comment: 'Vinterlys - 0491 materialer', expect: matched('purchaseOrderNumberInDescription', longer, 'Both "Vinterlys - 0491" and "0491" are orders; the text spells out the longer one.') }],
	});
}

/** A slip of the pen is a proposal for a person, never a match. */
export function plantLookAlikes(stage: Stage): void {
	const review = (order: PlannedPurchaseOrder): Expectation => needsReview(`The number is not ${order.number} but looks like it; a person should say whether it is meant.`, { candidates: [order] });
	const ways: Array<(number: string) => Say> = [
		(number) => ({ comment: `PO ${number.replace('-', '-0')}` }), (number) => ({ purchaseOrderNumber: number.replace('-', '-0') }), (number) => ({ purchaseOrderNumber: number.replace('-', '-00') }),
		(number) => ({ purchaseOrderNumber: number.replace('-0', '-O') }), (number) => ({ comment: `Bestillingsnr ${number.replace('2026', '2O26')}` }),
	];
	for (const say of ways) onlyTheTextCounts(stage, 'numberLooksAlike', say, review);
}

/** Orders without a prefix: a bare number needs a label, or the supplier's agreement. */
export function plantBareNumbers(stage: Stage): void {
	const bare = (name: string, comment: (number: string) => string, expect: (order: PlannedPurchaseOrder) => Expectation): void => {
		const [buyer, other] = twoSuppliers(stage);
		const order = stage.order({ supplier: buyer.supplier, project: buyer.project(), amountMinor: buyer.value(), format: 'blank' });
		stage.invoice({ case: name, supplier: other.supplier, lines: [{ amountMinor: other.value(), comment: comment(order.number), expect: expect(order) }] });
	};
	bare('bareNumberWithLabel', (number) => `PO ${number}`, (order) => matched('purchaseOrderNumberInDescription', order, `The label PO makes ${order.number} an order number, though the order went to another supplier.`, ['supplierDiffers']));
	bare('bareNumberWithoutLabel', (number) => `Levering ${number} esker`, (order) => unmatched(`${order.number} is bare, has no label, and the order went to another supplier: it could be any number.`));
	bare('bareNumberWithoutLabel', (number) => `Ordrenr ${number}`, (order) => unmatched(`Ordrenr is as often the seller's own, so ${order.number} is not taken for the order of another supplier.`));

	const { supplier, project, value } = stage.neighbourhood();
	const order = stage.order({ supplier, project: project(), amountMinor: value(), number: '4030' });
	stage.invoice({
		case: 'bareNumberInAmount', supplier,
		lines: [{ amountMinor: value(), comment: 'Depositum kr 4030,50', expect: unmatched(`4030 stands inside an amount of money, so order ${order.number} is not named.`) }],
	});
}
