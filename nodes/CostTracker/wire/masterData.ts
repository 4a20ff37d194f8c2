import { organizationOf, toExternalId, toPlainId } from './externalId';
import { FieldReader, MAX_ID_LENGTH, MAX_NAME_LENGTH } from './fieldReader';
import { asObject, asText, type Json, withoutMissing } from './json';
import type { ItemKey, Mapped } from './mapped';

/** What CostTracker copies from the accounting system; the same four everywhere. */
export type MasterDataResource = 'supplier' | 'nominalCode' | 'project' | 'department';

/** An item (`id`, `organizationId`, `name` and, by kind, `number`, `organizationNumber`, `active`) as CostTracker takes it. */
export function toMasterData(resource: MasterDataResource, item: Json, key: ItemKey): Mapped {
	const fields = new FieldReader(item, key.organizationId);
	const wire = withoutMissing({
		externalId: toExternalId(key.organizationId, key.id),
		number: resource === 'nominalCode' ? fields.required('number', 50) : undefined,
		name: fields.required('name', MAX_NAME_LENGTH),
		organizationNumber: resource === 'supplier' ? fields.text('organizationNumber', MAX_ID_LENGTH) : undefined,
		active: fields.boolean('active'),
	});
	return fields.problems.length === 0 ? { ok: true, wire } : { ok: false, problems: fields.problems };
}

/** Back to an item with plain ids. */
export function fromMasterData(wire: unknown): Json {
	const { externalId, ...rest } = asObject(wire);
	const scoped = asText(externalId) ?? '';
	return { id: toPlainId(scoped), organizationId: organizationOf(scoped), ...rest };
}
