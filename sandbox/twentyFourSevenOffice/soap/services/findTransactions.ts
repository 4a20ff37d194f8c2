import type { TransactionLine } from '../../../production';
import { DEPARTMENT, PROJECT } from '../../../production/masterData/elements';
import type { SandboxState } from '../../state';
import { osloWallClock, type Fields } from '../fields';
import { SoapFault } from '../soapFault';

/** WSDL TransactionSearchParameters. */
export const SEARCH = [
	'DateSearchParameters', 'ShowOpenEntries', 'LinkId', 'DateStart', 'DateEnd', 'ProjectId', 'CustomerId', 'DepartmentId', 'AccountNoStart', 'AccountNoEnd',
	'TransactionNoStart', 'TransactionNoEnd', 'TransactionTypeId', 'SystemType', 'RegisteredAfter', 'HasInvoiceId', 'InvoiceNo', 'VatCode',
];
/** Of these a value other than nil is refused, loudly. */
const NOT_PLAYED = ['ShowOpenEntries', 'LinkId', 'SystemType', 'HasInvoiceId'];

/** All conditions at once; the whole answer in one envelope: this service has no pages. */
export function findTransactions(state: SandboxState, search: Fields): TransactionLine[] {
	for (const name of NOT_PLAYED) if (search.text(name) !== undefined) throw new SoapFault('soap:Client', `The sandbox does not play ${name}.`);
	const by = search.text('DateSearchParameters') ?? 'EntryDate';
	const zone = by === 'DateChangedUTC' ? 'utc' : undefined;
	const [start, end] = [search.dateTime('DateStart', zone), search.dateTime('DateEnd', zone)];
	// DOC: both are required.
	if (start === undefined || end === undefined) throw new SoapFault('soap:Client', 'DateStart and DateEnd are required.');
	const isIn = (value: number, from: number | undefined, to: number | undefined): boolean => (from === undefined || value >= from) && (to === undefined || value <= to);
	const is = <T>(value: T, wanted: T | undefined): boolean => wanted === undefined || value === wanted;
	const element = (line: TransactionLine, type: number): number | undefined => {
		const found = line.dimensions?.find(({ dimensionType }) => dimensionType === type);
		return found === undefined ? undefined : Number(found.value);
	};
	// DOC: the end must be 23:59:59 to include the end date. So an entry is taken to be made at noon of its day.
	const moment = (line: TransactionLine): number => (by === 'DateChangedUTC' ? Date.parse(line.modifiedAt) : Date.parse(`${line.date}T12:00:00Z`));
	const wall = (instant: number): number => (by === 'DateChangedUTC' ? instant : osloWallClock(instant));
	const accounts = [search.integer('AccountNoStart'), search.integer('AccountNoEnd')] as const;
	const numbers = [search.integer('TransactionNoStart'), search.integer('TransactionNoEnd')] as const;
	const [projectId, departmentId, customerId, typeId] = (['ProjectId', 'DepartmentId', 'CustomerId', 'TransactionTypeId'] as const).map((name) => search.integer(name));
	const [invoiceNo, vatCode] = [search.text('InvoiceNo'), search.integer('VatCode')];
	const registeredAfter = search.dateTime('RegisteredAfter');
	const found = state.production.transactionLines.filter((line) =>
		isIn(moment(line), wall(start), wall(end))
		&& isIn(line.account.number, ...accounts)
		&& isIn(line.transaction.number, ...numbers)
		&& (projectId === undefined || element(line, PROJECT) === projectId)
		&& (departmentId === undefined || element(line, DEPARTMENT) === departmentId)
		&& is(line.customer?.id, customerId)
		&& is(line.transactionType.id, typeId)
		&& is(line.invoice?.number, invoiceNo)
		&& is(line.tax?.id ?? 0, vatCode)
		&& (registeredAfter === undefined || Date.parse(line.createdAt) > registeredAfter));
	// ASP.NET's text when a request takes longer than it may.
	if (found.length > state.options.soap.maxTransactions) throw new SoapFault('soap:Server', 'Server was unable to process request. ---> Request timed out.');
	return found;
}
