import type { JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import type { RequestContext } from '../../shared/sendRequest';
import { keepDocuments } from '../keepDocuments';
import type { Narrowing, Source } from '../source';
import type { NamedId } from '../wire/masterData';
import { SOAP_ONLY_TYPES, type SoapLineKnowledge } from '../wire/soapLedgerLine';
import { toSoapGlAccount, toSoapTaxRates, toSoapTransactionType } from '../wire/soapMasterData';
import { listOf } from '../wire/soapReaders';
import { present } from './present';
import { readCompanies, readSuppliers, readSuppliersById } from './readCompanies';
import { readDimensionElements, readElements, readOwnDimensions } from './readDimensions';
import { findLine } from './findLine';
import { readDocument } from './readDocument';
import { readLedger, toFilters } from './readLedger';
import { readVouchers } from './readVouchers';
import { connectSoapApi, type SoapApi } from './soapApi';

/** The same in every company; named as REST's specification names them. */
const SYSTEM_TYPES: NamedId[] = ['Project', 'Department', 'Employee', 'Product', 'Customer'].map((name, index) => ({ id: String(index + 1), name }));

/** 24SevenOffice by its SOAP services. */
export async function connectSoap(context: RequestContext): Promise<Source> {
	return toSource(await connectSoapApi(context));
}

/** What the operations ask, as calls of the SOAP services. They have no pages, so limits are applied here. */
export function toSource(api: SoapApi): Source {
	const glAccounts = async () => {
		const { id: organizationId } = await api.organization();
		return present(listOf(await api.call('account', 'GetAccountList'), 'AccountData').map((raw) => toSoapGlAccount(raw, organizationId)));
	};
	const ownDimensions = once(async () => await readOwnDimensions(api));
	const learn = async (): Promise<SoapLineKnowledge> => ({
		organizationCurrency: (await api.organization()).currency,
		dimensionNames: new Map((await ownDimensions()).map(({ id, name }) => [id, name])),
	});
	return {
		context: api.context,
		get itemIndex() { return api.itemIndex; },
		set itemIndex(index) { api.itemIndex = index; },
		organization: api.organization,
		suppliers: async (search, limit) => (await readSuppliers(api, search)).slice(0, limit),
		supplier: async (id) => {
			const found = /^\d{1,10}$/.test(id) ? await readCompanies(api, { CompanyId: id }) : [];
			return found[0] ?? (await refuse(api, `supplier with ID ${id}`));
		},
		suppliersById: async (ids) => await readSuppliersById(api, ids),
		glAccounts: async (search, limit) => {
			const wanted = search.toLowerCase();
			const found = (await glAccounts()).filter(({ number, name }) => number?.includes(wanted) || name?.toLowerCase().includes(wanted));
			return found.slice(0, limit);
		},
		glAccount: async (id) => (await glAccounts()).find((account) => account.id === id) ?? (await refuse(api, `G/L account with ID ${id}`)),
		elements: async (kind, limit) => (await readElements(api, kind)).slice(0, limit),
		element: async (kind, id) => (await readElements(api, kind)).find((element) => element.id === id) ?? (await refuse(api, `${kind} with ID ${id}`)),
		dimensionTypes: async () => [...SYSTEM_TYPES, ...SOAP_ONLY_TYPES.map((name) => ({ id: name, name })), ...(await ownDimensions())],
		dimensionElements: async (typeId, limit) => (await readDimensionElements(api, typeId)).slice(0, limit),
		transactionTypes: async () => present(listOf(await api.call('transaction', 'GetTransactionTypes'), 'TransactionType').map(toSoapTransactionType)),
		taxRates: async () => toSoapTaxRates(listOf(await api.call('account', 'GetTaxCodeList'), 'TaxCodeElement')),
		ledger: (period, narrowing?: Narrowing) => {
			const filters = narrowing === undefined ? null : toFilters(narrowing);
			return { pages: readLedger(api, period, filters ?? {}, learn), narrowed: filters !== null };
		},
		ledgerLine: async (id) => (await findLine(api, id, learn)) ?? (await refuse(api, `transaction with ID ${id}`)),
		vouchers: async (ids) => await readVouchers(api, ids, await learn()),
		document: keepDocuments(api.context, async (id) => await readDocument(api, id)),
		error: api.error,
		hint: api.hint,
	};
}

async function refuse(api: SoapApi, what: string): Promise<never> {
	const { id, name } = await api.organization();
	const message = `24SevenOffice has no ${what} in organization ${name ?? id}.`;
	throw new NodeApiError(api.context.getNode(), { message } as JsonObject, { message, description: 'Check the ID.', httpCode: '404', itemIndex: api.itemIndex });
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
	let reading: Promise<T> | undefined;
	return async () => await (reading ??= read());
}
