import type { INodeExecutionData } from 'n8n-workflow';
import type { TransactionFilter } from '../filter/transactionFilter';
import { selectVouchers } from '../resources/transaction/selectVouchers';
import { toTransactionItems, type OutputSettings } from '../resources/transaction/toTransactionItems';
import type { Source } from '../source';

/** Enough to build a workflow with. */
const SAMPLE_SIZE = 10;

/** For a test in the editor: some transactions that the filter selects, whenever they changed. Nothing is remembered. */
export async function readSample(source: Source, { filter, output }: { filter: TransactionFilter; output: OutputSettings }): Promise<INodeExecutionData[]> {
	const limit = SAMPLE_SIZE;
	const items = await toTransactionItems(source, (read) => selectVouchers(source, { filter, limit, read }), { filter, limit, output });
	if (items.length > 0) return items.map((json) => ({ json }));
	throw source.error(
		'24SevenOffice has no transaction that this filter selects, so there is no sample.',
		'Choose an earlier start date, or check G/L accounts, projects, departments and "Supplier Invoices Only".',
	);
}
