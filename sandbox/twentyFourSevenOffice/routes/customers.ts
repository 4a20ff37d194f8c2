import type { Customer } from '../../production';
import { ApiError } from '../http/apiError';
import { boolean, dateTime, integerOr, pattern, readIntegerInPath, text } from '../http/parameters';
import { sendPage } from '../http/paging';
import { route } from '../http/route';

const scopes = ['api.crm.customer:read'];
type SortField = 'name' | 'createdAt' | 'modifiedAt' | 'organizationNumber' | 'id';

function sort(customers: Customer[], sortBy: string | undefined): Customer[] {
	// ASSUMED customers.order: by id unless sorted; none is documented.
	const [field, direction] = (sortBy ?? 'id:asc').split(':') as [SortField, 'asc' | 'desc'];
	const sign = direction === 'asc' ? 1 : -1;
	return [...customers].sort((first, second) => {
		const [left, right] = [first[field] ?? '', second[field] ?? ''];
		return left < right ? -sign : left > right ? sign : first.id - second.id;
	});
}

export const customerRoutes = [
	route({
		path: '/customers', scopes,
		query: {
			// SPEC customers.limit: default 25; its maxLength 100 is read as the maximum.
			limit: integerOr(25, { minimum: 1, maximum: 100 }),
			organizationNumber: text,
			isCompany: boolean,
			isSupplier: boolean,
			email: text,
			externalReference: text,
			modifiedFrom: dateTime, // SPEC customers.modifiedFrom: greater or equal
			createdFrom: dateTime, // SPEC customers.createdFrom: greater or equal
			sortBy: pattern(/^(name|createdAt|modifiedAt|organizationNumber|id):(asc|desc)$/, 'a field and a direction, e.g. id:asc'), // SPEC SortInput
			// ASSUMED customers.page: not among the parameters, but its Link header must lead somewhere, and clients send it.
			page: integerOr(1, { minimum: 1 }),
		},
		answer: ({ query, state, request, response }) => {
			const is = <T>(value: T, given: T | undefined): boolean => given === undefined || value === given;
			const since = (moment: string, given: number | undefined): boolean => given === undefined || Date.parse(moment) >= given;
			const found = state.production.customers.filter((one) =>
				is(one.organizationNumber, query.organizationNumber)
				&& is(one.isCompany, query.isCompany)
				&& is(one.isSupplier, query.isSupplier)
				&& (query.email === undefined || one.email.contact === query.email || one.email.billing === query.email)
				&& is(one.externalReference, query.externalReference)
				&& since(one.modifiedAt, query.modifiedFrom)
				&& since(one.createdAt, query.createdFrom));
			return sendPage(request, response, sort(found, query.sortBy), query.page, Math.min(query.limit, state.options.largestPage));
		},
	}),
	route({
		path: '/customers/:customerId', scopes, query: {},
		answer: ({ path, state }) => {
			const id = readIntegerInPath('customerId', path.customerId!);
			const customer = state.production.customers.find((one) => one.id === id);
			if (customer === undefined) throw new ApiError(404, 'NotFound', `There is no customer ${id}.`);
			return customer;
		},
	}),
];
