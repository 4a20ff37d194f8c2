import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { toInstant } from '../../filter/calendarDay';
import type { Source } from '../../source';
import { readLimit } from '../readLimit';
import { toSupplierItem } from './toSupplierItem';

export async function getMany(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const organizationNumber = String(context.getNodeParameter('options.organizationNumber', itemIndex, '')).trim();
	const modifiedFrom: unknown = context.getNodeParameter('options.modifiedFrom', itemIndex, '');
	const since = modifiedFrom === '' ? undefined : toInstant(modifiedFrom, context.getTimezone());
	if (since === null) {
		throw source.error(`"Modified From" is not a date: "${String(modifiedFrom)}".`, 'Pick a date, or write it as year-month-day, e.g. 2021-01-31.');
	}
	const search = { organizationNumber: organizationNumber || undefined, modifiedFrom: since };
	const suppliers = await source.suppliers(search, readLimit(context, itemIndex));
	return suppliers.map((record) => toSupplierItem(context, itemIndex, record));
}
