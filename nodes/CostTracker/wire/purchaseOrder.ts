import { organizationOf, toPlainId } from './externalId';
import { asObject, asText, type Json } from './json';

/**
 * An order (`domain/purchaseOrder.ts`) with the accounting system's plain ids in `supplier.externalId` and
 * `project.externalId`. An order without an organization of its own has the one that those ids belong to, so that the
 * same supplier number of another company never fits.
 */
export function fromPurchaseOrder(wire: unknown): Json {
	const order = asObject(wire);
	const scopes = [order.supplier, order.project].map((party) => organizationOf(asText(asObject(party).externalId) ?? ''));
	return {
		...order,
		organizationId: asText(order.organizationId) ?? scopes.find((scope) => scope !== null) ?? null,
		supplier: fromExternalParty(order.supplier),
		project: fromExternalParty(order.project),
	};
}

function fromExternalParty(wire: unknown): Json | null {
	if (wire === null || wire === undefined) return null;
	const party = asObject(wire);
	const scoped = asText(party.externalId);
	return { ...party, externalId: scoped === null ? null : toPlainId(scoped) };
}
