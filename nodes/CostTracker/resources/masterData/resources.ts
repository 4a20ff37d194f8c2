import type { MasterDataResource } from '../../wire/masterData';
import type { WriteKind } from '../../write/writeSummary';

interface MasterData {
	resource: MasterDataResource;
	/** Below the base URL. */
	path: string;
	writes: WriteKind;
	/** For sentences in the editor. */
	one: string;
	many: string;
	/** The fields of an item that are written, as an item names them. */
	fields: string;
}

/** The four kinds of master data: the same operations, other fields. */
export const MASTER_DATA: readonly MasterData[] = [
	{
		resource: 'department',
		path: '/departments',
		writes: 'departments',
		one: 'a department',
		many: 'departments',
		fields: 'id, organizationId, name and, if known, active',
	},
	{
		resource: 'nominalCode',
		path: '/nominal-codes',
		writes: 'nominalCodes',
		one: 'a nominal code',
		many: 'nominal codes',
		fields: 'id, organizationId, number, name and, if known, active',
	},
	{
		resource: 'project',
		path: '/projects',
		writes: 'projects',
		one: 'a project',
		many: 'projects',
		fields: 'id, organizationId, name and, if known, active',
	},
	{
		resource: 'supplier',
		path: '/suppliers',
		writes: 'suppliers',
		one: 'a supplier',
		many: 'suppliers',
		fields: 'id, organizationId, name and, if known, organizationNumber and active',
	},
];
