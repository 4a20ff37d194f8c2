import type { DimensionElement } from '../../production';
import { ApiError, validationError } from '../http/apiError';
import { integerOr, readIntegerInPath, text } from '../http/parameters';
import { readContinuationToken, sendPageFrom } from '../http/paging';
import { route, type Call } from '../http/route';

const scopes = ['api.accounting.dimension:read'];

function findType({ path, state }: Pick<Call<never>, 'path' | 'state'>): { id: number; name: string } {
	const id = readIntegerInPath('dimensionType', path.dimensionType!);
	const type = state.production.dimensions.find((one) => one.id === id);
	if (type === undefined) throw new ApiError(404, 'NotFound', `There is no dimension type ${id}.`);
	return type;
}

const show = ({ dimensionType, value, name }: DimensionElement) => ({ dimensionType, value, name });

export const dimensionRoutes = [
	route({ path: '/dimensions', scopes, query: {}, answer: ({ state }) => state.production.dimensions }),
	route({ path: '/dimensions/:dimensionType', scopes, query: {}, answer: findType }),
	route({
		path: '/dimensions/:dimensionType/elements', scopes,
		// ASSUMED elements.limit: neither default nor maximum is documented.
		query: { limit: integerOr(50, { minimum: 1, maximum: 1000 }), continuationToken: text },
		answer: (call) => {
			const type = findType(call);
			const { limit, continuationToken } = call.query;
			const from = continuationToken === undefined ? 0 : readContinuationToken(continuationToken);
			if (from === null) throw validationError('query', 'continuationToken', 'format', 'The continuationToken is not one that a Link header gave.');
			// SPEC dimensions/{dimensionType}/elements: "a list of active dimension elements"
			const active = call.state.production.dimensionElements.filter((one) => one.dimensionType === type.id && one.active);
			return sendPageFrom(call.request, call.response, active, from, Math.min(limit, call.state.options.largestPage)).map(show);
		},
	}),
	route({
		path: '/dimensions/:dimensionType/elements/:value', scopes, query: {},
		answer: (call) => {
			const type = findType(call);
			// ASSUMED elements/{value}: an inactive element can be read by its value.
			const element = call.state.production.dimensionElements.find((one) => one.dimensionType === type.id && one.value === call.path.value);
			if (element === undefined) throw new ApiError(404, 'NotFound', `The dimension ${type.name} has no element ${call.path.value}.`);
			return show(element);
		},
	}),
];
