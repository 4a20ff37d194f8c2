import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';
import { readId } from '../readId';

/** A dimension type by ID. There are few, so the list is read. */
export async function get(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const wanted = readId(context, 'dimensionId', 'Dimension', itemIndex);
	const { id: organizationId } = await source.organization();
	const found = (await source.dimensionTypes()).find(({ id }) => id === wanted);
	if (found) return [{ organizationId, ...found }];
	throw source.error(`24SevenOffice has no dimension with ID ${wanted}.`, 'Check the ID, or choose the dimension from the list.');
}
