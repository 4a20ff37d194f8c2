import type { ItemResult, MasterDataItem, MasterDataKind, Page } from '../contract';
import { organizationOf } from '../externalId';
import { decodeCursor, pageOf } from './cursor';
import { journal } from './journal';
import type { WriteContext } from './journal';
import { foreignOrganization } from './refusals';
import { likePattern, searchText } from './searchText';
import type { Store } from './store';

interface MasterDataRow {
	id: number;
	content: string;
}

/** Creates, or updates what differs. Suppliers, nominal codes, projects and departments are alike here. */
export function upsertMasterData(store: Store, kind: MasterDataKind, item: MasterDataItem, context: WriteContext): ItemResult {
	const { externalId } = item;
	const foreign = foreignOrganization(externalId, context);
	if (foreign) return foreign;
	const content = JSON.stringify(canonical(kind, item));
	const before = store.row<MasterDataRow>('SELECT id, content FROM master_data WHERE kind = :kind AND external_id = :externalId', {
		kind,
		externalId,
	});
	if (before?.content === content) return { externalId, result: 'unchanged' };
	store.run(
		`INSERT INTO master_data (kind, external_id, organization_id, content, search_text)
		VALUES (:kind, :externalId, :organizationId, :content, :searchText)
		ON CONFLICT (kind, external_id) DO UPDATE SET content = excluded.content, search_text = excluded.search_text`,
		{
			kind,
			externalId,
			organizationId: organizationOf(externalId),
			content,
			searchText: searchText(item.name, item.number, item.organizationNumber),
		},
	);
	journal(store, context, kind, externalId, before?.content, content);
	return { externalId, result: before ? 'updated' : 'created' };
}

/** In the order of creation, which stays. */
export function listMasterData(
	store: Store,
	kind: MasterDataKind,
	filter: { organizationId?: string; search?: string; cursor?: string; limit: number },
): Page<MasterDataItem> {
	const [after] = decodeCursor<[number]>(filter.cursor, [0]) ?? [0];
	const rows = store.rows<MasterDataRow>(
		`SELECT id, content FROM master_data
		WHERE kind = :kind AND id > :after
			AND (:organizationId IS NULL OR organization_id = :organizationId)
			AND (:pattern IS NULL OR search_text LIKE :pattern ESCAPE '\\')
		ORDER BY id LIMIT :limit`,
		{
			kind,
			after,
			organizationId: filter.organizationId ?? null,
			pattern: filter.search === undefined ? null : likePattern(filter.search),
			limit: filter.limit + 1,
		},
	);
	return pageOf(rows, filter.limit, (row) => [row.id], (row) => JSON.parse(row.content) as MasterDataItem);
}

function canonical(kind: MasterDataKind, { externalId, name, active, organizationNumber, number }: MasterDataItem): MasterDataItem {
	if (kind === 'suppliers') return { externalId, name, organizationNumber: organizationNumber ?? null, active };
	if (kind === 'nominalCodes') return { externalId, number, name, active };
	return { externalId, name, active };
}
