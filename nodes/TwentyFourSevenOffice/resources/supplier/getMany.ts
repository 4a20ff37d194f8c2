import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { toInstant } from '../../filter/calendarDay';
import type { Source } from '../../source';
import { readLimit } from '../readLimit';
import { toSupplierItem } from './toSupplierItem';

export async function getMany(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const organizationNumber = String(context.getNodeParameter('options.organizationNumber', itemIndex, '')).trim();
	const readTime = (name: string, displayName: string): string | undefined => {
		const given: unknown = context.getNodeParameter(`options.${name}`, itemIndex, '');
		const time = given === '' ? undefined : toInstant(given, context.getTimezone());
		if (time !== null) return time;
		throw source.error(`"${displayName}" is not a date: "${String(given)}".`, 'Pick a date, or write it as year-month-day, e.g. 2021-01-31.');
	};
	const search = {
		organizationNumber: organizationNumber || undefined,
		createdFrom: readTime('createdFrom', 'Created From'),
		modifiedFrom: readTime('modifiedFrom', 'Modified From'),
	};
	const suppliers = await source.suppliers(search, readLimit(context, itemIndex));
	return suppliers.map((record) => toSupplierItem(context, itemIndex, record));
}
