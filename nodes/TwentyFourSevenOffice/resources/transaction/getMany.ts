import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';
import { itemParameters } from '../parameters';
import { readLimit } from '../readLimit';
import { readFilter } from './readFilter';
import { selectVouchers } from './selectVouchers';
import { needsRaw, readOutputSettings, toTransactionItems } from './toTransactionItems';

/** Transactions by the filter, each completed from its voucher. Everything a user can get wrong is checked before a request. */
export async function getMany(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const parameters = itemParameters(context, itemIndex);
	const filter = readFilter(parameters);
	const output = readOutputSettings(parameters);
	const limit = readLimit(context, itemIndex);
	const withoutRaw = !needsRaw(output);
	return await toTransactionItems(source, (read) => selectVouchers(source, { filter, limit, withoutRaw, read }), { filter, limit, output });
}
