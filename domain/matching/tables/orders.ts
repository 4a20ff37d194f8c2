import { float64s, int32s, uint8s } from '../../columns';
import type { PurchaseOrder } from '../../purchaseOrder';
import { normaliseText } from '../../purchaseOrderNumber';
import type { Names } from './names';
import { MISSING, UNREADABLE, isAmount, readAmount } from './readAmount';
import { Replacements } from './replacements';
import { textOf } from './textIds';

/** The purchase orders in columns; an order is its index here. Identical copies of one order count once. */
export interface Orders {
	readonly count: number;
	readonly source: readonly PurchaseOrder[];
	/** Trimmed; '' where it is missing. So are numbers and addresses. */
	readonly id: readonly string[];
	readonly number: readonly string[];
	readonly url: readonly string[];
	readonly organisation: Int32Array;
	readonly supplier: Int32Array;
	readonly project: Int32Array;
	readonly currency: Int32Array;
	/** Minor units; MISSING or UNREADABLE. */
	readonly amount: Float64Array;
	/** Minor units, nothing given is 0; UNREADABLE. */
	readonly invoiced: Float64Array;
	/** Open, no superseded revision, and sure which order it is. */
	readonly isOpen: Uint8Array;
	/** All that are. */
	readonly open: Int32Array;
	/** Without an id, or sharing its id with a different order: never a candidate. */
	readonly isUnsure: Uint8Array;
	/** Of different orders with one id, the one with the first number stands for all. */
	readonly byId: ReadonlyMap<string, number>;
	readonly replacements: Replacements;
}

export function readOrders(given: readonly PurchaseOrder[], names: Names, openStatuses: readonly string[]): Orders {
	const { source, id, byId, unsure } = withoutCopies(given);
	const count = source.length;
	const openStatus = new Set(openStatuses.map(foldStatus));
	const orders = {
		count,
		source,
		id,
		number: source.map((order) => textOf(order.number)),
		url: source.map((order) => textOf(order.url)),
		organisation: int32s(count),
		supplier: int32s(count),
		project: int32s(count),
		currency: int32s(count),
		amount: float64s(count),
		invoiced: float64s(count),
		isOpen: uint8s(count),
		isUnsure: uint8s(count),
		byId,
	};
	const statusOf = new Map<unknown, string>();
	const status = source.map((order) => memo(statusOf, order.status, foldStatus));
	for (let order = 0; order < count; order++) {
		const { organizationId, supplier, project, currency, amount, invoicedAmount } = source[order]!;
		orders.organisation[order] = names.organisations.of(organizationId);
		orders.project[order] = names.projects.of(project?.externalId, project?.name);
		orders.currency[order] = names.currencies.of(currency);
		const decimals = names.currencies.decimalsOf(orders.currency[order]!);
		const invoiced = readAmount(invoicedAmount, decimals);
		orders.supplier[order] = names.suppliers.ofOrder(orders.organisation[order]!, supplier);
		orders.amount[order] = readAmount(amount, decimals);
		orders.invoiced[order] = Number.isNaN(invoiced) ? 0 : invoiced;
		orders.isUnsure[order] = unsure.has(order) ? 1 : 0;
	}
	const replacements = new Replacements(source, id, orders.organisation, (order) => status[order] === 'draft');
	const open = int32s(count);
	let openCount = 0;
	for (let order = 0; order < count; order++) {
		const isLive = orders.isUnsure[order] === 0 && !replacements.isReplaced(order);
		if (!isLive || !openStatus.has(status[order]!)) continue;
		orders.isOpen[order] = 1;
		open[openCount++] = order;
	}
	return { ...orders, open: open.subarray(0, openCount), replacements };
}

/** What an order has left before this run: MISSING without an amount, UNREADABLE when either side can't be read. */
export function remainingOf(orders: Orders, order: number): number {
	const amount = orders.amount[order]!;
	const invoiced = orders.invoiced[order]!;
	if (amount === UNREADABLE || invoiced === UNREADABLE) return UNREADABLE;
	return isAmount(amount) ? amount - invoiced : MISSING;
}

function withoutCopies(given: readonly PurchaseOrder[]) {
	const source: PurchaseOrder[] = [];
	const id: string[] = [];
	const byId = new Map<string, number>();
	const unsure = new Set<number>();
	for (const order of given) {
		const text = textOf(order.id);
		const known = text === '' ? undefined : byId.get(text);
		if (known !== undefined && isCopy(source[known]!, order)) continue;
		if (known !== undefined) unsure.add(known);
		if (known !== undefined || text === '') unsure.add(source.length);
		const standsForAll = known === undefined || textOf(order.number) < textOf(source[known]!.number);
		if (standsForAll && text !== '') byId.set(text, source.length);
		source.push(order);
		id.push(text);
	}
	return { source, id, byId, unsure };
}

function isCopy(a: PurchaseOrder, b: PurchaseOrder): boolean {
	return a === b || JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function contentOf(order: PurchaseOrder): string[] {
	const { supplier, project } = order;
	return [
		order.organizationId, order.number, supplier?.externalId, supplier?.name, supplier?.organizationNumber, project?.externalId,
		project?.name, plainAmount(order.amount), plainAmount(order.invoicedAmount), order.currency, order.status, order.date, order.url, order.revisionOf,
	].map(textOf);
}

/** `100.00` and 100 are one amount. */
function plainAmount(amount: unknown): string {
	return textOf(amount).replace(/^([+-]?\d+)(?:\.0*|(\.\d*[1-9])0*)$/, '$1$2');
}

/** Statuses compare without case, spaces, hyphens and underscores. */
function foldStatus(status: unknown): string {
	return normaliseText(textOf(status)).replace(/[ _-]/g, '');
}

function memo<Key, Value>(known: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
	let value = known.get(key);
	if (value === undefined) known.set(key, (value = make(key)));
	return value;
}
