import { matched, unmatched } from '../answerSheet';
import { times, type Stage } from '../stage';

/** A revised order gets the suffix _RevN; the original stays as a record and is no second open order. */
export function plantRevisions(stage: Stage): void {
	times(4, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const original = stage.order({ supplier, project: on, amountMinor, status: position === 0 ? 'sent' : 'revised' });
		let live = stage.order({ supplier, project: on, amountMinor: (amountMinor * 110) / 100, status: position === 3 ? 'revised' : 'sent', number: `${original.number}_Rev1`, revisionOf: original });
		const named = position === 2 || position === 3 ? live.number : original.number;
		if (position === 3) live = stage.order({ supplier, project: on, amountMinor, status: 'approved', number: `${original.number}_Rev2`, revisionOf: live });
		const onInvoice = position % 2 === 0;
		stage.invoice({
			case: 'revisionNamed', supplier,
			lines: [{
				amountMinor: (amountMinor * 60) / 100, ...(onInvoice ? { purchaseOrderNumber: named } : { comment: `PO ${named}` }),
				expect: matched(onInvoice ? 'purchaseOrderNumberOnInvoice' : 'purchaseOrderNumberInDescription', live, `The invoice says ${named}; the order in force is ${live.number}.`),
			}],
		});
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor, status: 'sent' });
		stage.order({ supplier, project: on, amountMinor: (amountMinor * 105) / 100, status: 'draft', number: `${order.number}_Rev1`, revisionOf: order });
		stage.invoice({
			case: 'draftRevision', supplier,
			lines: [{
				amountMinor: (amountMinor * 50) / 100, project: on, purchaseOrderNumber: order.number,
				expect: matched('purchaseOrderNumberOnInvoice', order, `The revision of ${order.number} is only a draft and replaces nothing yet.`),
			}],
		});
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const original = stage.order({ supplier, project: on, amountMinor, status: 'sent' });
		const live = stage.order({ supplier, project: on, amountMinor: (amountMinor * 115) / 100, status: 'sent', number: `${original.number}_Rev1`, revisionOf: original });
		stage.invoice({
			case: 'supersededOnProject', supplier,
			lines: [{
				amountMinor: (amountMinor * 50) / 100, project: on,
				expect: matched('sameSupplierAndProject', live, `${original.number} was replaced by ${live.number}, so the project has one open order, not two.`),
			}],
		});
	});
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const original = stage.order({ supplier, project: on, amountMinor, status: 'sent' });
		const live = stage.order({ supplier, project: on, amountMinor: value(), status: 'sent', number: `${original.number}_Rev1`, revisionOf: original });
		stage.invoice({
			case: 'valueOfSupersededOrder', supplier,
			lines: [{ amountMinor, expect: unmatched(`The value is that of ${original.number}, which ${live.number} replaced at quite another amount; a replaced order takes no invoices.`) }],
		});
	});
}
