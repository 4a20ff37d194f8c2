import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';
import { readId } from '../readId';
import { readLimit } from '../readLimit';

/** The active elements of one dimension, e.g. the purchase order numbers of a dimension "Bestillingsnr". */
export async function getElements(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const dimensionId = readId(context, 'dimensionId', 'Dimension', itemIndex);
	const elements = await source.dimensionElements(dimensionId, readLimit(context, itemIndex));
	return elements.map(({ organizationId, ...element }) => ({ organizationId, dimensionId, ...element }));
}
