import type { SoapApi } from '../../../../nodes/TwentyFourSevenOffice/soap/soapApi';
import type { LineInWords } from './ledger';

type Search = Record<string, string | number | undefined>;

/** What the parser makes of one `Transaction`: all of it text. A voucher's name is its number. */
function toTransaction(line: LineInWords): Record<string, unknown> {
	const dimension = (Type: string, value: string | number | undefined) => (value === undefined ? [] : [{ Type, Value: String(value) }]);
	return {
		Id: line.id, TransactionNo: String(numberOf(line)), TransactionTypeId: String(line.type ?? 2), AccountNo: String(line.account), Amount: String(line.amount), Currency: 'NOK',
		CurrencyRate: '1', CurrencyUnit: '1', Date: `${line.date}T00:00:00`, RegistrationDate: (line.created ?? '2021-03-01T08:00:00Z').slice(0, 19), DateChanged: line.modified!.slice(0, 19),
		Dimensions: { Dimension: [...dimension('Project', line.project), ...dimension('Department', line.department), ...dimension('Customer', line.party)] },
	};
}

const numberOf = (line: LineInWords): number => line.voucher!.charCodeAt(0);

/** Answers `GetTransactions` from memory by the WSDL and the documentation; more lines than `most` in several days are too many. */
export function memorySoapApi(lines: LineInWords[], most: number): SoapApi & { asked: Search[] } {
	const asked: Search[] = [];
	return {
		asked,
		context: {} as never,
		itemIndex: 0,
		organization: async () => ({ id: '5', name: 'Nordlys', currency: 'NOK', status: null }),
		call: async (_service, operation) => {
			if (operation === 'GetFiscalYears') return { FiscalYear: { StartingDate: '2021-01-01T00:00:00', EndingDate: '2022-01-01T00:00:00' } };
			if (operation === 'GetUserDefinedDimensions') return '';
			throw new Error(`Not played: ${operation}`);
		},
		callUnlessTooMuch: async (_service, _operation, content) => {
			const search = content!.searchParams as Search;
			asked.push(search);
			const isIn = (value: number, from: unknown, to: unknown): boolean => (from === undefined || value >= Number(from)) && (to === undefined || value <= Number(to));
			const found = lines.filter((line) => {
				const moment = search.DateSearchParameters === 'DateChangedUTC' ? line.modified!.slice(0, 19) : `${line.date}T12:00:00`;
				return (
					moment >= String(search.DateStart) && moment <= String(search.DateEnd) &&
					(search.RegisteredAfter === undefined || (line.created ?? '2021-03-01T08:00:00Z').slice(0, 19) > String(search.RegisteredAfter)) &&
					(search.ProjectId === undefined || line.project === search.ProjectId) &&
					(search.DepartmentId === undefined || line.department === search.DepartmentId) &&
					(search.TransactionTypeId === undefined || String(line.type) === search.TransactionTypeId) &&
					isIn(line.account, search.AccountNoStart, search.AccountNoEnd) &&
					isIn(numberOf(line), search.TransactionNoStart, search.TransactionNoEnd)
				);
			});
			const canBeLess = search.TransactionNoStart === undefined
				? String(search.DateStart).slice(0, 10) !== String(search.DateEnd).slice(0, 10)
				: search.TransactionNoStart !== search.TransactionNoEnd;
			return found.length > most && canBeLess ? null : { result: { Transaction: found.map(toTransaction) } };
		},
		error: (message, description) => Object.assign(new Error(message), { description }) as never,
		hint: () => undefined,
	};
}
