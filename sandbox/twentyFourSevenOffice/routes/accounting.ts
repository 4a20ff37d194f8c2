import { ApiError } from '../http/apiError';
import { readIntegerInPath, text } from '../http/parameters';
import { route } from '../http/route';

/** The lists that come whole: SPEC gives them no paging. */
export const accountingRoutes = [
	route({
		path: '/accounts', scopes: ['api.accounting.account:read'],
		query: { query: text }, // SPEC accounts.query: "within their name or number"
		answer: ({ query, state }) => {
			// ASSUMED accounts.query.case: capitals don't matter.
			const wanted = (query.query ?? '').toLowerCase();
			return state.production.accounts.filter((one) => one.name.toLowerCase().includes(wanted) || String(one.number).includes(wanted));
		},
	}),
	route({
		path: '/accounts/:id', scopes: ['api.accounting.account:read'], query: {}, // SPEC accounts/{id}: the id, not the number
		answer: ({ path, state }) => {
			const id = readIntegerInPath('id', path.id!);
			const account = state.production.accounts.find((one) => one.id === id);
			if (account === undefined) throw new ApiError(404, 'NotFound', `There is no account with the id ${id}.`);
			return account;
		},
	}),
	// SPEC transactiontypes.security: both scopes
	route({
		path: '/transactiontypes', scopes: ['api.accounting.transactiontype:read', 'api.accounting.transaction:read'], query: {},
		answer: ({ state }) => state.production.transactionTypes,
	}),
	route({ path: '/taxes', scopes: ['api.accounting.tax:read'], query: {}, answer: ({ state }) => state.production.taxes }),
	route({
		path: '/taxes/:id', scopes: ['api.accounting.tax:read'], query: {},
		answer: ({ path, state }) => {
			const id = readIntegerInPath('id', path.id!);
			const tax = state.production.taxes.find((one) => one.id === id);
			if (tax === undefined) throw new ApiError(404, 'NotFound', `There is no tax code with the id ${id}.`);
			return tax;
		},
	}),
	// SPEC currencies.security: no scope
	route({ path: '/currencies', scopes: [], query: {}, answer: ({ state }) => state.production.currencies }),
	route({ path: '/organization/information', scopes: ['api.organization.information:read'], query: {}, answer: ({ state }) => state.production.organization }),
];
