import type { ReasonCode, WarningCode } from '../reasons';
import { hasSeveralRivals, type Sentence, type Words } from './sentence';

const place = (w: Words): string => (w.text('place') === 'field' ? 'purchase order field' : 'description');
const supplier = (w: Words): string => w.text('supplier');
const project = (w: Words): string => w.text('project');
const byValue = (w: Words): boolean => w.text('kind').startsWith('sameSupplierAndValue');
const byNumber = (w: Words): boolean => w.has('place');

/** "The transaction is 60.00 NOK, the purchase order 100.00 NOK: a difference of 40.00." */
function lineAndOrder(w: Words): string {
	if (!w.has('amount', 'orderAmount')) return '';
	const difference = w.has('difference') ? `: a difference of ${w.size('difference')}` : '';
	return ` The transaction is ${w.money('amount')}, the purchase order ${w.money('orderAmount', 'orderCurrency')}${difference}.`;
}

/** "The invoice is 105.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00 (5 %)" */
function values(w: Words): string {
	const percent = w.has('differencePercent') ? ` (${w.decimals('differencePercent')} %)` : '';
	return `The invoice is ${w.money('value')} and purchase order ${w.text('number')} ${w.money('orderValue')}, a difference of ${w.size('difference')}${percent}`;
}

function several(w: Words): string {
	const count = w.count('count');
	if (byNumber(w)) return `The ${place(w)} names ${count} open purchase orders: ${numbers(w)}.`;
	if (!byValue(w)) return `${supplier(w)} has ${count} open purchase orders on ${project(w)}: ${numbers(w)}.`;
	return `${count} purchase orders of ${supplier(w)} are within ± ${w.decimals('tolerance')} of the invoice's ${w.money('value')}: ${numbers(w)}. ${values(w)}.`;
}

function numbers(w: Words): string {
	const more = w.count('count') - w.list('numbers').length;
	return more > 0 ? `${w.text('numbers')} and ${more} more` : w.text('numbers');
}

function isOrAre(w: Words): string {
	return w.isSeveral('numbers') ? 'are' : 'is';
}

function withStatuses(w: Words): string {
	return w
		.list('numbers')
		.map((number, index) => `${number} is ${w.list('statuses')[index] || 'without a status'}`)
		.join(', ');
}

/** " (invoices F-77, F-78; transaction t3)" */
function rivalNames(w: Words): string {
	const named = w.list('rivals').length > 0 ? [`${w.isSeveral('rivals') ? 'invoices' : 'invoice'} ${w.text('rivals')}`] : [];
	const others = w.list('rivalTransactions').length > 0 ? [`${w.isSeveral('rivalTransactions') ? 'transactions' : 'transaction'} ${w.text('rivalTransactions')}`] : [];
	const all = [...named, ...others];
	return all.length > 0 ? ` (${all.join('; ')})` : '';
}

function rivals(w: Words): string {
	const who = rivalNames(w);
	const several = hasSeveralRivals(w);
	if (byValue(w)) return `${values(w)}, within ± ${w.decimals('tolerance')}; but ${several ? 'other invoices fit' : 'another invoice fits'} it too${who}.`;
	const claim = several ? 'other invoices have' : 'another invoice has';
	return `${w.text('number')} is the only open purchase order of ${supplier(w)} on ${project(w)}, but ${claim} it as a candidate too${who}.${lineAndOrder(w)}`;
}

export const reasonsInEnglish: Readonly<Record<ReasonCode, Sentence>> = {
	numberNamed: (w) => `The ${place(w)} names ${w.text('number')}.${lineAndOrder(w)}`,
	onlyOpenPurchaseOrder: (w) =>
		`${w.text('number')} is the only open purchase order of ${supplier(w)} on ${project(w)} with something left.${lineAndOrder(w)}`,
	withinTolerance: (w) => `${values(w)}, within ± ${w.decimals('tolerance')}.`,

	proposed: (w) => `${w.text('number')} fits, but this criterion only proposes.${byValue(w) ? ` ${values(w)}.` : lineAndOrder(w)}`,
	severalPurchaseOrders: several,
	rivalInvoices: rivals,
	rivalGuard: (w) => `${values(w)}; but within ± ${w.decimals('guard')} there is a second purchase order or a second invoice: ${numbers(w)}.`,
	lookAlike: (w) => `The ${place(w)} "${w.text('text')}" names no purchase order, but looks like ${numbers(w)}. Check zeros and letters.`,
	supplierDiffers: (w) =>
		`The ${place(w)} names ${w.text('number')}, which belongs to ${w.text('orderSupplier')}; the transaction's supplier is ${supplier(w)}.${lineAndOrder(w)}`,
	contradictsNamedNumber: (w) => `It names ${numbers(w)}, which no criterion here accepts, so it is not matched to any other purchase order.`,
	purchaseOrderNotOpen: (w) => `It names only purchase orders that are not open: ${withStatuses(w)}.`,
	duplicatePurchaseOrder: (w) => `It names ${numbers(w)}, which came without an id or more than once with different content.`,
	invoicePartlyMatched: (w) =>
		`Other lines of this invoice are matched or decided already${w.list('numbers').length > 0 ? ` (${numbers(w)})` : ''}, so it is not matched as a whole. This line is ${w.money('amount')}.`,
	reversed: (w) =>
		w.list('numbers').length > 0
			? `Invoice ${w.text('invoiceNumber')} has an equal reversal, and one of the two is matched to ${numbers(w)}. This line is ${w.money('amount')}.`
			: `Invoice ${w.text('invoiceNumber')} and its reversal cancel each other out, so neither is matched by value. This line is ${w.money('amount')}.`,

	noNumber: (w) => `The ${place(w)} is empty.`,
	numberUnknown: (w) => `The ${place(w)} "${w.text('text')}" names no purchase order that is known.`,
	missingSupplier: () => 'The transaction has no supplier that could be compared.',
	missingProject: (w) => `The transaction of ${supplier(w)} has no project.`,
	noOpenPurchaseOrder: (w) =>
		byValue(w)
			? `${supplier(w)} has no open purchase order left to compare ${w.money('amount')} with.`
			: `${supplier(w)} has no open purchase order with something left on ${project(w)}.`,
	noneWithinTolerance: (w) => (w.has('difference') ? `${values(w)}: more than ± ${w.decimals('tolerance')}.` : `No purchase order of ${supplier(w)} is within ± ${w.decimals('tolerance')}.`),
	currencyDiffers: (w) => `${w.money('amount')} has no purchase order in the same currency to compare with.`,
	signDiffers: (w) => `${w.money('amount')} is not above zero, and a credit note is never matched by value.`,
	missingAmount: () => 'The amount of the invoice is missing.',
	vatRateMissing: (w) => `${w.money('amount')} includes VAT, and there is no single VAT rate to take off.`,
	invoiceAmountDiffers: () => 'The lines of the invoice state different invoice amounts.',

	alreadyMatched: () => 'It is matched already.',
	keptUnmatched: () => 'A person decided that it stays unmatched.',
	addedToBudget: () => 'A person added it to a budget.',
	periodLocked: (w) => `Its date ${w.text('date')} is in a locked period.`,

	duplicateId: () => 'Another transaction has the same id.',
	missingId: () => 'It has no id.',
	invalidStatus: () => 'Its match status is not one that exists.',
	invalidAmount: (w) => `Its amount "${w.text('amount')}" or invoice amount is not an exact amount in ${w.text('currency', 'its currency')}.`,
	invalidDate: (w) => `Its date "${w.text('date')}" is not a day written YYYY-MM-DD, so it can't be told whether the period is locked.`,
};

export const warningsInEnglish: Readonly<Record<WarningCode, Sentence>> = {
	byElimination: (w) => `${w.text('number')} became the only candidate after others had been matched.`,
	namedByInvoice: (w) => `Not this line but the other lines of its invoice name ${w.text('number')}.`,
	alsoNamesOpen: (w) => `It also names ${w.text('numbers')}, which ${isOrAre(w)} open.`,
	alsoNamesNotOpen: (w) => `It also names ${w.text('numbers')}, which ${isOrAre(w)} not open.`,
	supplierDiffers: (w) => `${w.text('number')} belongs to ${w.text('orderSupplier')}, the transaction to ${supplier(w)}.`,
	overInvoiced: (w) =>
		`${w.money('invoiced', 'orderCurrency')} is invoiced on ${w.text('number')} of ${w.money('orderAmount', 'orderCurrency')}: ${w.number('excess')} too much.`,
	belowZero: (w) => `With this, ${w.money('invoiced', 'orderCurrency')} is invoiced on ${w.text('number')}: less than nothing.`,
	missingAmount: (w) => `The amount is missing, so it is not counted against ${w.text('number')}.`,
	vatRateMissing: (w) => `The VAT rate is missing, so ${w.money('amount')} is not counted against ${w.text('number')}.`,
	currencyDiffers: (w) => `${w.money('amount')} is not in the currency of ${w.text('number')} (${w.text('orderCurrency', 'none given')}), so it is not counted against it.`,
	purchaseOrderAmountUnreadable: (w) => `The amounts of ${w.text('number')} can't be read, so nothing is counted against it.`,
	partialInvoice: (w) => `The invoice has more lines than were given: what is matched here (${w.money('amount')} on this line) is a part of it.`,
	duplicateInvoice: (w) => `Invoice ${w.text('invoiceNumber')} of ${supplier(w)} is on ${w.count('others')} other voucher${w.count('others') === 1 ? '' : 's'} too.`,
};
