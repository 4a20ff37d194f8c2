import { ACCOUNTING_NAMESPACE, type SoapService } from '../operation';
import { PURCHASE_ORDER_NUMBER } from '../../../production/masterData/elements';
import { findTransactions, SEARCH } from './findTransactions';
import { showTransaction } from './showTransaction';

export const transactionService: SoapService = {
	path: '/Economy/Accounting/V001/TransactionService.asmx', host: 'api', namespace: ACCOUNTING_NAMESPACE,
	operations: {
		GetTransactions: {
			takes: ['searchParams'],
			answer: ({ state, fields }) => {
				const found = findTransactions(state, fields.child('searchParams', SEARCH));
				return { Transaction: found.map((line) => showTransaction(line, state.options.soap.days)) };
			},
		},
		GetTransactionTypes: {
			takes: [],
			answer: ({ state }) => ({ TransactionType: state.production.transactionTypes.map(({ id, number, name }) => ({ Turnover: true, Title: name, No: number, Id: id })) }),
		},
		GetUserDefinedDimensions: {
			takes: [],
			// ASSUMED GetUserDefinedDimensions: Name and TypeId are the dimension's own.
			answer: ({ state }) => ({
				Dimension: state.production.dimensions.filter(({ id }) => id >= PURCHASE_ORDER_NUMBER).map(({ id, name }) => ({ Type: 'UserDefined', Name: name, TypeId: id })),
			}),
		},
		GetUserDefinedDimensionValues: {
			takes: ['DimensionType'],
			// ASSUMED GetUserDefinedDimensionValues: Name and Value are the element's, active ones only.
			answer: ({ state, fields }) => ({
				Dimension: state.production.dimensionElements
					.filter((one) => one.dimensionType === fields.integer('DimensionType') && one.active)
					.map(({ dimensionType, value, name }) => ({ Type: 'UserDefined', Name: name, Value: value, TypeId: dimensionType })),
			}),
		},
		GetFiscalYears: {
			takes: [],
			// DOC: EndingDate is exclusive.
			answer: ({ state }) => {
				const years = [...new Set(state.production.transactionLines.map(({ date }) => Number(date.slice(0, 4))))].sort();
				return {
					FiscalYear: years.map((year) => ({
						Id: `f15ca100-0000-4000-8000-00000000${year}`, StartingDate: `${year}-01-01T00:00:00`, EndingDate: `${year + 1}-01-01T00:00:00`, IsLocked: false,
					})),
				};
			},
		},
	},
};
