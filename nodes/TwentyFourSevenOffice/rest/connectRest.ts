import type { RequestContext } from '../../shared/sendRequest';
import { keepDocuments } from '../keepDocuments';
import type { ElementKind, Source, SupplierRecord } from '../source';
import { DEPARTMENT_DIMENSION_TYPE, PROJECT_DIMENSION_TYPE, toLedgerLine } from '../wire/ledgerLine';
import { toDimensionElement, toGlAccount, toListedElement, toNamedId, toSupplier, toTransactionType } from '../wire/masterData';
import { asObject } from '../wire/readers';
import { connect, getOne, type Api } from './api';
import { toLists } from './lists';
import { readPickPage } from './readPickPage';
import { readDocument } from './readDocument';
import { readLedger } from './readLedger';
import { readList } from './readPages';
import { readTaxRates, supplierReader } from './readRegisters';
import { readVouchers } from './readVouchers';

/** The API has neither projects nor departments, but elements of these dimension types. */
const DIMENSION_TYPES: Record<ElementKind, string> = { project: PROJECT_DIMENSION_TYPE, department: DEPARTMENT_DIMENSION_TYPE };

/** 24SevenOffice by its REST API. */
export async function connectRest(context: RequestContext): Promise<Source> {
	return toSource(await connect(context));
}

/** What the operations ask, as requests of the REST API. */
export function toSource(api: Api): Source {
	const organizationId = async () => (await api.organization()).id;
	return {
		context: api.context,
		get itemIndex() { return api.itemIndex; },
		set itemIndex(index) { api.itemIndex = index; },
		organization: api.organization,
		suppliers: async (search, limit) => {
			const owner = await organizationId();
			const found = await readList(api, toLists.suppliers({ ...search }), limit);
			return found.map((raw) => toSupplierRecord(api, raw, owner));
		},
		supplier: async (id) => {
			const owner = await organizationId();
			return toSupplierRecord(api, await getOne(api, `/customers/${encodeURIComponent(id)}`, `supplier with ID ${id}`), owner);
		},
		suppliersById: supplierReader(api),
		glAccounts: async (search, limit) => {
			const owner = await organizationId();
			return (await readList(api, toLists.glAccounts(search), limit)).map((raw) => toGlAccount(raw, owner) ?? refuse(api, 'a G/L account'));
		},
		glAccount: async (id) => {
			const owner = await organizationId();
			const raw = await getOne(api, `/accounts/${encodeURIComponent(id)}`, `G/L account with ID ${id}`);
			return toGlAccount(raw, owner) ?? refuse(api, 'a G/L account');
		},
		elements: async (kind, limit) => {
			const owner = await organizationId();
			const found = await readList(api, toLists.dimensionElements(DIMENSION_TYPES[kind], `${kind}s`), limit);
			return found.map((raw) => toListedElement(raw, owner) ?? refuse(api, `a ${kind}`));
		},
		element: async (kind, id) => {
			const owner = await organizationId();
			const raw = await getOne(api, `/dimensions/${DIMENSION_TYPES[kind]}/elements/${encodeURIComponent(id)}`, `active ${kind} with ID ${id}`);
			// Whether it is active is told of lists only.
			return toDimensionElement(raw, owner, null) ?? refuse(api, `a ${kind}`);
		},
		dimensionTypes: async () => (await readList(api, toLists.dimensionTypes())).map((raw) => toNamedId(raw) ?? refuse(api, 'a dimension type')),
		dimensionElements: async (typeId, limit) => {
			const owner = await organizationId();
			const found = await readList(api, toLists.dimensionElements(encodeURIComponent(typeId), 'dimension elements'), limit);
			return found.map((raw) => toListedElement(raw, owner) ?? refuse(api, 'a dimension element'));
		},
		transactionTypes: async () => (await readList(api, toLists.transactionTypes())).map((raw) => toTransactionType(raw) ?? refuse(api, 'a transaction type')),
		supplierPage: async (token) => {
			const owner = await organizationId();
			return await readPickPage(api, toLists.suppliers({ sortBy: 'name:asc' }), token, (raw) => toSupplier(raw, owner));
		},
		elementPage: async (kind, token) => {
			const owner = await organizationId();
			return await readPickPage(api, toLists.dimensionElements(DIMENSION_TYPES[kind], `${kind}s`), token, (raw) => toListedElement(raw, owner));
		},
		taxRates: async () => await readTaxRates(api),
		// The API filters by one account, but not by ranges, projects or departments; all of the period is read.
		ledger: (period) => ({ pages: readLedger(api, period), narrowed: false }),
		ledgerLine: async (id) => {
			const { currency } = await api.organization();
			const raw = await getOne(api, `/transactionlines/${encodeURIComponent(id)}`, `transaction with ID ${id}`);
			return toLedgerLine(raw, currency) ?? refuse(api, 'a transaction');
		},
		vouchers: async (ids) => await readVouchers(api, ids),
		document: keepDocuments(api.context, async (id) => await readDocument(api, id)),
		error: api.error,
		hint: api.hint,
	};
}

function toSupplierRecord(api: Api, raw: unknown, organizationId: string): SupplierRecord {
	return { supplier: toSupplier(raw, organizationId) ?? refuse(api, 'a supplier'), raw: asObject(raw) };
}

/** A record that can't be told apart is no record to leave out quietly. */
function refuse(api: Api, what: string): never {
	throw api.error(`24SevenOffice gave ${what} without an ID.`, 'Run the workflow again. If it stays so, tell 24SevenOffice.');
}
