import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { toInstant } from '../../filter/calendarDay';
import type { Api } from '../../rest/api';
import { toLists } from '../../rest/lists';
import { readList } from '../../rest/readPages';
import { readLimit } from '../readLimit';
import { toSupplierItem } from './toSupplierItem';

export async function getMany(context: IExecuteFunctions, api: Api, itemIndex: number): Promise<IDataObject[]> {
	const organizationNumber = String(context.getNodeParameter('options.organizationNumber', itemIndex, '')).trim();
	const modifiedFrom: unknown = context.getNodeParameter('options.modifiedFrom', itemIndex, '');
	const since = modifiedFrom === '' ? undefined : toInstant(modifiedFrom, context.getTimezone());
	if (since === null) {
		throw api.error(`"Modified From" is not a date: "${String(modifiedFrom)}".`, 'Pick a date, or write it as year-month-day, e.g. 2021-01-31.');
	}
	const list = toLists.suppliers({ organizationNumber: organizationNumber || undefined, modifiedFrom: since });
	const { id: organizationId } = await api.organization();
	const suppliers = await readList(api, list, readLimit(context, itemIndex));
	return suppliers.map((raw) => toSupplierItem(context, api, itemIndex, raw, organizationId));
}
