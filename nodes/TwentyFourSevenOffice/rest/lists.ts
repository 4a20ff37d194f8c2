import type { IDataObject } from 'n8n-workflow';
import type { List } from './followPages';

/** The lists that the node reads whole or in part, with their largest page sizes. */
export const toLists = {
	/** Suppliers are customers with a flag; 100 is the largest page (specification). */
	suppliers: (qs: IDataObject = {}): List => ({
		path: '/customers',
		qs: { isSupplier: true, sortBy: 'id:asc', ...qs },
		pageSize: 100,
		takesPageNumber: true,
		what: 'suppliers',
	}),
	/** Comes whole. `query` is a part of the name or number. */
	glAccounts: (query?: string): List => ({ path: '/accounts', qs: { query: query || undefined }, what: 'G/L accounts' }),
	/** Only active elements; continued by a token that only `Link` knows. */
	dimensionElements: (type: string, what: string): List => ({ path: `/dimensions/${type}/elements`, pageSize: 1000, what }),
	dimensionTypes: (): List => ({ path: '/dimensions', what: 'dimension types' }),
	transactionTypes: (): List => ({ path: '/transactiontypes', what: 'transaction types' }),
	taxes: (): List => ({ path: '/taxes', what: 'taxes' }),
};
