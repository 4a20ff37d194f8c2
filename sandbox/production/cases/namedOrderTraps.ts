import { matched, needsReview, unmatched } from '../answerSheet';
import type { PurchaseOrderStatus } from '../production';
import { times, twoSuppliers, type Stage } from '../stage';

/** Orders that are named but not open. */
export function plantClosedOrdersNamed(stage: Stage): void {
	const closed: PurchaseOrderStatus[] = ['completed', 'completed', 'completed', 'deleted', 'draft'];
	closed.forEach((status, position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const order = stage.order({ supplier, project: project(), amountMinor: value(), status });
		const text = position % 2 === 0 ? { purchaseOrderNumber: order.number } : { comment: `PO ${order.number}` };
		stage.invoice({
			case: 'namedOrderNotOpen', supplier,
			lines: [{ amountMinor: value(), ...text, expect: needsReview(`The invoice names ${order.number}, which is ${status}: a person should open the order or ask the supplier.`, { reason: 'purchaseOrderNotOpen' }) }],
		});
	});
	times(4, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, openMinor] = [project(), value()];
		const named = stage.order({ supplier, project: project(), amountMinor: value(), status: 'completed' });
		const open = stage.order({ supplier, project: on, amountMinor: openMinor });
		const byProject = position % 2 === 0;
		stage.invoice({
			case: 'namedOrderNotOpenButAnotherFits', supplier,
			lines: [{
				amountMinor: byProject ? value() : openMinor, ...(byProject ? { project: on } : {}), purchaseOrderNumber: named.number,
				expect: needsReview(`The invoice names the completed ${named.number}; that ${open.number} would fit by ${byProject ? 'project' : 'value'} must not overrule what the supplier wrote.`),
			}],
		});
	});
	times(3, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const open = stage.order({ supplier, project: project(), amountMinor });
		const completed = stage.order({ supplier, project: project(), amountMinor: value(), status: 'completed' });
		const text = `${completed.number}, ${open.number}`;
		stage.invoice({
			case: 'openAndClosedNamed', supplier,
			lines: [{
				amountMinor: (amountMinor * 60) / 100, ...(position === 0 ? { comment: `PO ${completed.number} og ${open.number}` } : { purchaseOrderNumber: text }),
				expect: matched(position === 0 ? 'purchaseOrderNumberInDescription' : 'purchaseOrderNumberOnInvoice', open, `Two orders are named, but ${completed.number} is completed: only ${open.number} can be meant.`, ['alsoNamesNotOpen']),
			}],
		});
	});
}

/** The number of an order that went to somebody else, or of no order at all. */
export function plantStrangeNumbers(stage: Stage): void {
	times(4, (position) => {
		const [owner, sender] = twoSuppliers(stage);
		const order = stage.order({ supplier: owner.supplier, project: owner.project(), amountMinor: owner.value() });
		const onInvoice = position % 2 === 0;
		stage.invoice({
			case: 'orderOfAnotherSupplier', supplier: sender.supplier,
			lines: [{
				amountMinor: 90_000, ...(onInvoice ? { purchaseOrderNumber: order.number } : { comment: `Best.nr ${order.number}` }),
				expect: matched(onInvoice ? 'purchaseOrderNumberOnInvoice' : 'purchaseOrderNumberInDescription', order, `The number is ${order.number}, ordered from ${owner.supplier.name}; ${sender.supplier.name} sent the invoice, so it matches with a warning.`, ['supplierDiffers']),
			}],
		});
	});
	times(5, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const unknown = `2026-99${String(10 + position)}`;
		const order = stage.order({ supplier, project: on, amountMinor });
		const text = `${unknown} is no order of ours and names nothing;`;
		const [where, expect] = position < 2
			? [{}, unmatched(`${text} and neither project nor value leads to an order.`)] as const
			: position < 4
				? [{ project: on }, matched('sameSupplierAndProject', order, `${text} ${order.number} is the supplier's only open order on ${on.name}.`)] as const
				: [{}, matched('sameSupplierAndValuePercent', order, `${text} the value is that of ${order.number}.`)] as const;
		stage.invoice({ case: 'unknownNumber', supplier, lines: [{ amountMinor: position === 4 ? amountMinor : value(), ...where, purchaseOrderNumber: unknown, expect }] });
	});
}

/** More than one open order is named. */
export function plantSeveralNamed(stage: Stage): void {
	const ways: Array<(first: string, second: string) => { comment: string } | { purchaseOrderNumber: string }> = [
		(first, second) => ({ purchaseOrderNumber: `${first}, ${second}` }), (first, second) => ({ comment: `PO ${first} og ${second}` }),
		(first, second) => ({ purchaseOrderNumber: `${first} / ${second}` }), (first, second) => ({ comment: `Gjelder ${first} samt ${second}` }),
	];
	ways.forEach((say) => {
		const { supplier, project, value } = stage.neighbourhood();
		const [first, second] = [stage.order({ supplier, project: project(), amountMinor: value() }), stage.order({ supplier, project: project(), amountMinor: value() })];
		stage.invoice({
			case: 'twoOrdersNamed', supplier,
			lines: [{ amountMinor: 90_000, ...say(first.number, second.number), expect: needsReview(`Both ${first.number} and ${second.number} are named and open; nothing tells which, or how to split.`, { reason: 'severalPurchaseOrders', candidates: [first, second] }) }],
		});
	});
	times(4, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const [first, second] = [stage.order({ supplier, project: on, amountMinor }), stage.order({ supplier, project: project(), amountMinor: value() })];
		const byProject = position % 2 === 0;
		stage.invoice({
			case: 'twoOrdersNamedOneFits', supplier,
			lines: [{
				amountMinor: byProject ? (amountMinor * 40) / 100 : (amountMinor * 103) / 100, ...(byProject ? { project: on } : {}), purchaseOrderNumber: `${first.number}, ${second.number}`,
				expect: matched(byProject ? 'sameSupplierAndProject' : 'sameSupplierAndValuePercent', first, `${first.number} and ${second.number} are both named; the ${byProject ? 'project' : 'value'} tells that ${first.number} is meant.`),
			}],
		});
	});
	const list = stage.neighbourhood();
	const orders = [1, 2, 3].map(() => stage.order({ supplier: list.supplier, project: list.project(), amountMinor: list.value(), format: 'blank' }));
	const [a, b, c] = orders.map((order) => order.number);
	stage.invoice({
		case: 'listOfOrders', supplier: list.supplier,
		lines: [{ amountMinor: 91_000, comment: `PO ${a}, ${b} og ${c}`, expect: needsReview('One label and a list of three open orders: nothing tells which.', { reason: 'severalPurchaseOrders', candidates: orders }) }],
	});
	stage.invoice({
		case: 'listOfOrders', supplier: list.supplier,
		lines: [{ amountMinor: 92_000, comment: `PO ${a}/${b}`, expect: needsReview('A slash between two known order numbers names both.', { reason: 'severalPurchaseOrders', candidates: orders.slice(0, 2) }) }],
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [field, comment] = [stage.order({ supplier, project: project(), amountMinor: value() }), stage.order({ supplier, project: project(), amountMinor: value() })];
		stage.invoice({
			case: 'fieldAndDescriptionDisagree', supplier,
			lines: [{ amountMinor: 93_000, purchaseOrderNumber: field.number, comment: `PO ${comment.number}`, expect: matched('purchaseOrderNumberOnInvoice', field, `Bestillingsnr says ${field.number}, the comment ${comment.number}: the criterion that stands first decides.`) }],
		});
	});
}
