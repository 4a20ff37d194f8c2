import type { TransactionLine } from '../../production';
import { ApiError } from '../http/apiError';
import { booleanOr, dateTime, integer, integerOr, requiredDate, text, uuid, type Read } from '../http/parameters';
import { sendPage } from '../http/paging';
import { route } from '../http/route';

const scopes = ['api.accounting.transaction:read'];

const query = {
	dateFrom: requiredDate, // SPEC transactionlines.dateFrom: required, inclusive
	dateTo: requiredDate, // SPEC transactionlines.dateTo: required, exclusive
	createdFrom: dateTime, // SPEC transactionlines.createdFrom: "created after"
	createdAfter: dateTime, // SPEC transactionlines.createdAfter: deprecated, the same
	modifiedFrom: dateTime, // SPEC transactionlines.modifiedFrom: "modified after"
	modifiedAfter: dateTime, // SPEC transactionlines.modifiedAfter: deprecated, the same
	transactionId: uuid,
	transactionNumber: integer,
	transactionTypeId: integer,
	customerId: integer,
	accountId: integer,
	accountNumber: integer,
	invoiceNumber: text,
	currencyCode: text,
	// SPEC transactionlines.limit: default 50. ASSUMED transactionlines.limit.maximum: none is documented.
	limit: integerOr(50, { minimum: 1, maximum: 1000 }),
	includeDimensions: booleanOr(false), // SPEC transactionlines.includeDimensions: default false
	page: integerOr(1, { minimum: 1 }), // SPEC transactionlines.page: default 1
};

/** All filters are required at once. SPEC has none for project, department or a range of accounts. */
function passes(line: TransactionLine, wanted: Read<typeof query>): boolean {
	const is = <T>(value: T | undefined, given: T | undefined): boolean => given === undefined || value === given;
	const after = (moment: string, given: number | undefined): boolean => given === undefined || Date.parse(moment) > given;
	return (
		line.date >= wanted.dateFrom && line.date < wanted.dateTo
		&& after(line.createdAt, wanted.createdFrom) && after(line.createdAt, wanted.createdAfter)
		&& after(line.modifiedAt, wanted.modifiedFrom) && after(line.modifiedAt, wanted.modifiedAfter)
		&& is(line.transaction.id, wanted.transactionId?.toLowerCase())
		&& is(line.transaction.number, wanted.transactionNumber)
		&& is(line.transactionType.id, wanted.transactionTypeId)
		&& is(line.customer?.id, wanted.customerId)
		&& is(line.account.id, wanted.accountId)
		&& is(line.account.number, wanted.accountNumber)
		&& is(line.invoice?.number, wanted.invoiceNumber)
		&& is(line.currency.code, wanted.currencyCode)
	);
}

function withoutDimensions({ dimensions: _left, ...line }: TransactionLine): Omit<TransactionLine, 'dimensions'> {
	return line;
}

export const transactionLineRoutes = [
	route({
		path: '/transactionlines', scopes, query,
		answer: ({ query: wanted, state, request, response }) => {
			// ASSUMED transactionlines.order: by date, as posted; none is documented.
			const found = state.production.transactionLines.filter((line) => passes(line, wanted));
			const page = sendPage(request, response, found, wanted.page, Math.min(wanted.limit, state.options.largestPage));
			return wanted.includeDimensions ? page : page.map(withoutDimensions);
		},
	}),
	route({
		path: '/transactionlines/:id', scopes, query: {},
		answer: ({ path, state }) => {
			const line = state.production.transactionLines.find((one) => one.id === path.id?.toLowerCase());
			if (line === undefined) throw new ApiError(404, 'NotFound', `There is no transaction line ${path.id}.`);
			// ASSUMED transactionlines/{id}.dimensions: left out, since the route has no includeDimensions.
			return withoutDimensions(line);
		},
	}),
];
