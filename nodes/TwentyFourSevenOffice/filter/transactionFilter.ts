import { parseAccountRanges, type AccountRange } from '../../../domain/accountRanges';
import { addDays, toCalendarDay, toInstant } from './calendarDay';
import type { AccountKinds } from '../wire/voucher';

/** Which transactions are wanted. Days are `YYYY-MM-DD`. */
export interface TransactionFilter {
	/** Only after this day. */
	startDate: string;
	/** Up to and including this day; null for no end. */
	endDate: string | null;
	/** Empty for every cost account. */
	glAccounts: AccountRange[];
	/** Alternatives; empty for all. */
	projectIds: string[];
	departmentIds: string[];
	supplierInvoicesOnly: boolean;
	/** Alternatives; empty for all. */
	transactionTypeIds: string[];
	/** Only lines that were entered after it, ISO in UTC; null for all. */
	createdFrom: string | null;
	/** Only vouchers that changed since, ISO in UTC; null for all. */
	modifiedFrom: string | null;
	accounts: AccountKinds;
}

/** The same as the node's parameters hold it. */
export interface FilterParameters {
	startDate: unknown;
	endDate: unknown;
	glAccounts: unknown;
	projectIds: unknown;
	departmentIds: unknown;
	supplierInvoicesOnly: boolean;
	transactionTypeIds: unknown;
	createdFrom: unknown;
	modifiedFrom: unknown;
	payablesAccounts: unknown;
	vatAccounts: unknown;
	bankAccounts: unknown;
}

/** What is wrong with one parameter, named as the node shows it. */
export interface FilterError {
	message: string;
	description: string;
}

export type ParsedFilter = { ok: true; filter: TransactionFilter } | { ok: false; errors: FilterError[] };

/** Checks the whole filter before anything is read. Every faulty parameter is reported, with its text. */
export function parseFilter(given: FilterParameters, timeZone: string): ParsedFilter {
	const errors: FilterError[] = [];
	const dates = { timeZone, errors };
	const startDate = readDay('Start Date', given.startDate, dates);
	const endDate = readDay('End Date', given.endDate, dates);
	if (isBlank(given.startDate)) {
		errors.push({
			message: '"Start Date" is empty.',
			description: 'Set the day after which transactions are read, e.g. 2020-12-31 for all of 2021.',
		});
	}
	if (startDate !== null && endDate !== null && endDate <= startDate) {
		errors.push({
			message: `"End Date" ${endDate} is not after "Start Date" ${startDate}, so no day is left.`,
			description: `Only days after the start date are read. Set the end date to ${addDays(startDate, 1)} or later, or leave it empty.`,
		});
	}
	const rest = {
		endDate,
		glAccounts: readAccounts('G/L Accounts', given.glAccounts, errors),
		projectIds: readIds('Project Names or IDs', given.projectIds, errors),
		departmentIds: readIds('Department Names or IDs', given.departmentIds, errors),
		supplierInvoicesOnly: given.supplierInvoicesOnly,
		transactionTypeIds: readIds('Transaction Type Names or IDs', given.transactionTypeIds, errors),
		createdFrom: readInstant('Created From', given.createdFrom, dates),
		modifiedFrom: readInstant('Modified From', given.modifiedFrom, dates),
		accounts: {
			payables: readAccounts('Payables Accounts', given.payablesAccounts, errors),
			vat: readAccounts('VAT Accounts', given.vatAccounts, errors),
			bank: readAccounts('Bank Accounts', given.bankAccounts, errors),
		},
	};
	return startDate === null || errors.length > 0 ? { ok: false, errors } : { ok: true, filter: { startDate, ...rest } };
}

function isBlank(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

interface DateReading {
	timeZone: string;
	errors: FilterError[];
}

function readDay(field: string, value: unknown, { timeZone, errors }: DateReading): string | null {
	return isBlank(value) ? null : (toCalendarDay(value, timeZone) ?? refuseDate(field, value, errors));
}

function readInstant(field: string, value: unknown, { timeZone, errors }: DateReading): string | null {
	return isBlank(value) ? null : (toInstant(value, timeZone) ?? refuseDate(field, value, errors));
}

function refuseDate(field: string, value: unknown, errors: FilterError[]): null {
	errors.push({
		message: `"${field}" is not a date: "${String(value)}".`,
		description:
			'Pick a date, or write it as year-month-day, e.g. 2021-01-31. An expression may also give a DateTime such as {{ $now }}.',
	});
	return null;
}

function readAccounts(field: string, value: unknown, errors: FilterError[]): AccountRange[] {
	const parsed = parseAccountRanges(isBlank(value) ? '' : String(value));
	if (parsed.ok) return parsed.ranges;
	errors.push({
		message: `"${field}" can't be read. ${parsed.errors.map(({ message }) => message).join(' ')}`,
		description: `The text is "${String(value)}".`,
	});
	return [];
}

/** A list, or from an expression also a text with commas or a single number. */
function readIds(field: string, value: unknown, errors: FilterError[]): string[] {
	if (isBlank(value)) return [];
	const list: unknown[] = Array.isArray(value) ? value : String(value).split(',');
	const wrong = list.filter((id) => (typeof id !== 'string' && typeof id !== 'number') || String(id).trim() === '');
	if (wrong.length > 0) {
		errors.push({
			message: `"${field}" holds something that is no ID: ${JSON.stringify(wrong[0])}.`,
			description: 'Choose from the list, or give IDs separated by commas, e.g. 13, 14.',
		});
	}
	return list.map((id) => String(id).trim());
}
