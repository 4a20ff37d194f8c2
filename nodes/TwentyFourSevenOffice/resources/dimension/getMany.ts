import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';
import { readLimit } from '../readLimit';

/** Dimension types: projects, departments and the company's own ones. */
export async function getMany(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const { id: organizationId } = await source.organization();
	const types = await source.dimensionTypes();
	return types.slice(0, readLimit(context, itemIndex)).map((type) => ({ organizationId, ...type }));
}
