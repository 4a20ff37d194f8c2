import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { discover as discoverIn } from '../../discover/discover';
import { MAX_SAMPLE_SIZE, readSample } from '../../discover/readSample';
import { addDays } from '../../filter/calendarDay';
import { parseFilter } from '../../filter/transactionFilter';
import type { Source } from '../../source';
import { DEFAULT_BANK_ACCOUNTS, DEFAULT_PAYABLES_ACCOUNTS, DEFAULT_VAT_ACCOUNTS } from './defaults';

const DEFAULT_DAYS = 180;

/** What a sample of the ledger tells about where things are, one finding an item, the places for the number first. */
export async function discover(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const get = (name: string, fallback: unknown): unknown => context.getNodeParameter(name, itemIndex, fallback as string);
	const given = get('startDate', '');
	const parsed = parseFilter(
		{
			startDate: given === '' ? addDays(new Date().toISOString().slice(0, 10), -DEFAULT_DAYS) : given,
			endDate: '', glAccounts: '', projectIds: [], departmentIds: [], supplierInvoicesOnly: true, transactionTypeIds: [], createdFrom: '', modifiedFrom: '',
			payablesAccounts: get('options.payablesAccounts', DEFAULT_PAYABLES_ACCOUNTS),
			vatAccounts: get('options.vatAccounts', DEFAULT_VAT_ACCOUNTS),
			bankAccounts: get('options.bankAccounts', DEFAULT_BANK_ACCOUNTS),
		},
		context.getTimezone(),
	);
	if (!parsed.ok) throw source.error(parsed.errors.map(({ message }) => message).join(' '), parsed.errors.map(({ description }) => description).join(' '));
	const size = readSize(source, get('sampleSize', 2000));
	const numbers = readNumbers(get('knownPurchaseOrderNumbers', ''));
	const { id: organizationId } = await source.organization();
	const { vouchers, lineCount, lastDay } = await readSample(source, parsed.filter, size);
	const sample = { organizationId, sampleLines: lineCount, sampleFrom: addDays(parsed.filter.startDate, 1), sampleTo: lastDay };
	return discoverIn(vouchers, parsed.filter.accounts, numbers).map((finding) => ({ ...finding, ...sample }) as unknown as IDataObject);
}

function readSize(source: Source, value: unknown): number {
	if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_SAMPLE_SIZE) return value;
	throw source.error(`"Sample Size" is no whole number from 1 to ${MAX_SAMPLE_SIZE}: "${String(value)}".`, 'Give e.g. 2000.');
}

/** A list from an expression, or a text with commas, semicolons or line breaks. */
function readNumbers(value: unknown): string[] {
	const list: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(/[,;\n]/);
	return list.filter((number) => typeof number === 'string' || typeof number === 'number').map((number) => String(number).trim()).filter((number) => number !== '');
}
