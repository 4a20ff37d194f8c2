import type { MatchSettings } from '../../../domain/matching/settings';
import { organizationsAgree } from './identity';
import { readNumber } from './textNames';
import type { Order } from './world';

const DEFAULT_OPEN = [
	'approved', 'sent', 'sent to supplier', 'partly received', 'partially received', 'received',
	'partly invoiced', 'partially invoiced',
];

/** Decision: statuses are compared without case, spaces, '-' and '_'. */
const plainStatus = (status: string) => status.trim().toLowerCase().replace(/[\s_-]/gu, '');

const canonical = (number: string) => {
	const revision = /_ ?rev ?(\d+)\s*$/i.exec(number);
	return `${readNumber(number).stem}${revision ? ` rev ${revision[1]}` : ''}`;
};

/** Does `later` say that it replaces `earlier`, by its id or its number? A draft replaces nothing. */
export function replaces(later: Order, earlier: Order): boolean {
	if (later.revisionOf === null || later.status === 'draft' || later.id === earlier.id) return false;
	if (!organizationsAgree(later, earlier)) return false;
	return (
		later.revisionOf === earlier.id ||
		(earlier.number !== null && canonical(later.revisionOf) === canonical(earlier.number))
	);
}

/** Open by its status, not replaced by another, and not one of several different orders with one id. */
export function isOpen(order: Order, orders: Order[], settings: MatchSettings): boolean {
	const open = (settings.openStatuses ?? DEFAULT_OPEN).map(plainStatus);
	return (
		order.status !== null &&
		open.includes(order.status) &&
		!order.conflicting &&
		!orders.some((other) => replaces(other, order))
	);
}

/** The order itself, or what replaced it, and what replaced that. Where replacements only go in a circle, itself. */
export function liveRevisions(order: Order, orders: Order[]): Order[] {
	const reached = [order];
	for (const each of reached) {
		reached.push(...orders.filter((later) => replaces(later, each) && !reached.includes(later)));
	}
	const live = reached.filter((each) => !orders.some((later) => replaces(later, each)));
	return live.length > 0 ? live : [order];
}
