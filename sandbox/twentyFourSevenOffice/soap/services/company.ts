import type { Customer } from '../../../production';
import { GENERAL_NAMESPACE, type SoapService } from '../operation';
import { SoapFault } from '../soapFault';
import type { Content } from '../soapXml';

const SEARCH = ['ExternalId', 'CompanyId', 'CompanyIds', 'CompanyName', 'ChangedAfter', 'CompanyEmail', 'CompanyPhone', 'OrganizationNumber'];

/**
 * They buy from us, too: in REST they have the flag isSupplier like every supplier, but SOAP's Type holds one value.
 * ASSUMED which one it holds for them.
 */
export const customersThatSupply: ReadonlySet<number> = new Set([21_008]);

function typeOf({ id, isSupplier }: Customer): string {
	return isSupplier && !customersThatSupply.has(id) ? 'Supplier' : 'Business';
}

/** ASSUMED Company.DateChanged: UTC without an offset. DOC faq: "returns UTC DateTimes". */
const toDateTime = (moment: string): string => new Date(moment).toISOString().slice(0, 19);

/** WSDL Company, in the schema's order; of these only what was asked for is given. */
function properties(customer: Customer): Array<[string, Content]> {
	return [
		['Id', customer.id],
		['OrganizationNumber', customer.organizationNumber ?? undefined],
		['Name', customer.name ?? undefined],
		['FirstName', customer.person?.firstName ?? undefined],
		['Type', typeOf(customer)],
		['DateCreated', toDateTime(customer.createdAt)],
		['DateChanged', toDateTime(customer.modifiedAt)],
		// Only SOAP has this one.
		['LedgerSupplierAccount', customer.isSupplier ? 2400 : undefined],
	];
}

export const companyService: SoapService = {
	path: '/CRM/Company/V001/CompanyService.asmx', host: 'api', namespace: GENERAL_NAMESPACE,
	operations: {
		GetCompanies: {
			takes: ['searchParams', 'returnProperties'],
			answer: ({ state, fields }) => {
				const search = fields.child('searchParams', SEARCH);
				const wanted = fields.texts('returnProperties') ?? [];
				const known = properties(state.production.customers[0]!).map(([name]) => name);
				const unknown = wanted.filter((name) => !known.includes(name));
				if (unknown.length > 0) throw new SoapFault('soap:Client', `The sandbox's companies have no ${unknown.join(', ')}.`);
				const [id, ids, changedAfter, number] = [search.integer('CompanyId'), search.integers('CompanyIds'), search.dateTime('ChangedAfter', 'utc'), search.text('OrganizationNumber')];
				// 3P: up to 1000 ids a call.
				if ((ids?.length ?? 0) > 1000) throw new SoapFault('soap:Client', `${ids!.length} CompanyIds are too many; 1000 are possible.`);
				// ASSUMED GetCompanies.unbounded: without any search the answer is a fault, rather than every company there is.
				if (id === undefined && ids === undefined && changedAfter === undefined && number === undefined) throw new SoapFault('soap:Client', 'A search needs at least one search parameter.');
				const found = state.production.customers.filter((one) =>
					(id === undefined || one.id === id)
					&& (ids === undefined || ids.includes(one.id))
					&& (changedAfter === undefined || Date.parse(one.modifiedAt) > changedAfter)
					&& (number === undefined || one.organizationNumber === number));
				return { Company: found.map((one) => Object.fromEntries(properties(one).filter(([name]) => wanted.includes(name)))) };
			},
		},
	},
};
