import type { PurchaseOrder } from '../../../../domain/purchaseOrder';
import type { Transaction } from '../../../../domain/transaction';
import { runningNumbersIn } from '../../../../domain/purchaseOrderNumber/runningNumbers';
import { runningNumber } from '../../../../sandbox/costTracker/store/runningNumber';
import { isClosed } from '../../../../sandbox/costTracker/store/purchaseOrders';
import { worldArbitrary, type World } from '../../../support/arbitraries/world';
import { law } from './law';

/**
 * What CostTracker gives a match run: what is not closed, what that replaces or is replaced by, and closed ones that a text may
 * name or to which another line of the invoice is matched.
 */
function forMatching({ transactions, purchaseOrders }: World): PurchaseOrder[] {
	const named = new Set<string>();
	for (const { description, purchaseOrderNumber } of transactions) {
		for (const text of [description, purchaseOrderNumber]) for (const number of runningNumbersIn(text)) named.add(number);
	}
	const wanted = new Set(purchaseOrders.filter(({ status }) => !isClosed(status ?? null)));
	for (const order of wanted) for (const other of purchaseOrders) if (replaces(order, other) || replaces(other, order)) wanted.add(other);
	const pointedTo = new Set(transactions.filter((line) => isMatchedPartOf(line, transactions)).map(({ purchaseOrderId }) => purchaseOrderId));
	return purchaseOrders.filter((order) => {
		const running = runningNumber(order.number ?? null);
		return wanted.has(order) || running === null || named.has(running) || pointedTo.has(order.id);
	});
}

/** Whether a line is matched already and shares voucher or invoice number with another. */
function isMatchedPartOf(line: Transaction, lines: Transaction[]): boolean {
	const keys = ({ voucherId, voucherNumber, invoiceNumber }: Transaction) => [voucherId, voucherNumber, invoiceNumber].map(spelling);
	const own = keys(line);
	const isShared = lines.some((other) => other !== line && keys(other).some((key, at) => key !== '' && key === own[at]));
	return isShared && (line.matchStatus === 'matched' || line.matchStatus === 'autoMatched');
}

function replaces({ revisionOf }: PurchaseOrder, { id, number }: PurchaseOrder): boolean {
	const replaced = spelling(revisionOf);
	return replaced !== '' && (revisionOf === id || replaced === spelling(number));
}

/** Without case and spaces. */
function spelling(text: string | null | undefined): string {
	return (text ?? '').toLowerCase().replace(/ /g, '');
}

/** As CostTracker's own ids are. */
function hasUniqueOrderIds({ purchaseOrders }: World): boolean {
	return new Set(purchaseOrders.map(({ id }) => id)).size === purchaseOrders.length;
}

/** CostTracker matches nothing to a closed order, whatever the settings say. */
function withoutClosedStatuses({ settings, ...world }: World): World {
	const openStatuses = settings.openStatuses?.filter((status) => !isClosed(status));
	return { ...world, settings: { ...settings, openStatuses: openStatuses?.length ? openStatuses : undefined } };
}

/** A match run need not see closed orders that no text can name and no match points to, so a sync need not read them all each night. */
export const ordersNobodyCanNameChangeNothing = law(
	'a closed order that no text can name changes nothing',
	worldArbitrary.filter(hasUniqueOrderIds).map(withoutClosedStatuses),
	(matcher, world) => {
		expect(matcher({ ...world, purchaseOrders: forMatching(world) })).toEqual(matcher(world));
	},
);
