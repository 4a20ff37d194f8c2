import type { Outcome } from '../../../../domain/matching/outcome';
import type { World } from '../../../support/arbitraries/world';
import { readAmount } from '../../../support/referenceMatcher/exact';
import { organizationsAgree } from '../../../support/referenceMatcher/identity';
import { lineValue } from '../../../support/referenceMatcher/invoices';
import { type Line, readLines, readOrders } from '../../../support/referenceMatcher/world';

/** Minor units as decimal text with the decimals of the currency. */
function toText(minor: bigint, currency: string | null): string {
	let unit = 1n;
	while (readAmount(`${unit}`, currency) !== unit * 100n && readAmount('1', currency) !== unit) unit *= 10n;
	const one = readAmount('1', currency) as bigint;
	const digits = String(one).length - 1;
	const plain = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0');
	const text = digits === 0 ? plain : `${plain.slice(0, -digits)}.${plain.slice(-digits)}`;
	return minor < 0n ? `-${text}` : text;
}

/**
 * The world after its outcomes were written down and read again: lines carry what was recorded, orders what is invoiced
 * on them now. What can't be counted in the order's currency counts nothing, as in the run.
 */
export function feedBack(world: World, outcomes: Outcome[]): World {
	const lines = readLines(world.transactions);
	const [orders] = [readOrders(world.purchaseOrders)];
	const worth = (line: Line, currency: string | null) => {
		const value = lineValue(line, world.settings);
		return 'missing' in value || value.currency !== currency ? 0n : value.minor;
	};
	const isDecided = (line: Line) => !['skipped', 'invalid'].includes(outcomes[line.index]!.status);
	return {
		settings: world.settings,
		transactions: world.transactions.map((transaction, at) => {
			const { status, purchaseOrder } = outcomes[at]!;
			if (status === 'skipped' || status === 'invalid') return transaction;
			return { ...transaction, matchStatus: status, purchaseOrderId: purchaseOrder?.id ?? null };
		}),
		purchaseOrders: world.purchaseOrders.map((purchaseOrder) => {
			const order = orders.find(({ id }) => id === purchaseOrder.id)!;
			if (order.invoicedAmount === 'unreadable') return purchaseOrder;
			let change = 0n;
			for (const line of lines.filter((each) => isDecided(each) && organizationsAgree(each, order))) {
				if (line.matchStatus === 'autoMatched' && line.purchaseOrderId === order.id) change -= worth(line, order.currency);
				if (outcomes[line.index]!.purchaseOrder?.id === order.id) change += worth(line, order.currency);
			}
			if (change === 0n) return purchaseOrder;
			return { ...purchaseOrder, invoicedAmount: toText((order.invoicedAmount ?? 0n) + change, order.currency) };
		}),
	};
}
