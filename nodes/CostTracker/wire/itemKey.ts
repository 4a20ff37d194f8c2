import { ORGANIZATION_ID, toExternalId } from './externalId';
import { asText, type Json, quote } from './json';
import type { ItemKey } from './mapped';

/** The contract's longest external id. */
const MAX_EXTERNAL_ID_LENGTH = 300;

/** An item's `id` and `organizationId`, or the sentence that says which one can't be used. */
export function readItemKey(item: Json): ItemKey | { problem: string } {
	const [id, organizationId] = [asText(item.id), asText(item.organizationId)];
	if (id === null) return { problem: unusable('id', item.id) };
	if (organizationId === null) return { problem: unusable('organizationId', item.organizationId) };
	if (!ORGANIZATION_ID.test(organizationId)) {
		return { problem: `organizationId ${quote(item.organizationId)} holds a space or a colon, or is too long` };
	}
	return toExternalId(organizationId, id).length > MAX_EXTERNAL_ID_LENGTH
		? { problem: `id ${quote(item.id)} is too long` }
		: { id, organizationId };
}

function unusable(field: string, value: unknown): string {
	return value === undefined || value === null || value === '' ? `${field} is missing` : `${field} ${quote(value)} is no text`;
}
