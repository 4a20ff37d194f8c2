import type { SupplierRecord, SupplierSearch } from '../source';
import { COMPANY_PROPERTIES, isSoapSupplier, toSoapSupplier } from '../wire/soapMasterData';
import type { Supplier } from '../wire/masterData';
import { listOf, readInstant, writeInstant } from '../wire/soapReaders';
import type { Json } from '../wire/readers';
import type { Content } from './envelope';
import type { SoapApi } from './soapApi';

/** Before any company was entered: asking for what changed since gives all. */
const EVER = '1900-01-01T00:00:00';
/** Seen in other clients: up to this many ids a request. */
const MAX_IDS = 1000;

/** Suppliers, all at once: the service has no pages. It knows no search by type, so that is done here. */
export async function readSuppliers(api: SoapApi, { organizationNumber, createdFrom, modifiedFrom }: SupplierSearch): Promise<SupplierRecord[]> {
	// "After", where REST's means "at or after": a second earlier, and the rest is left out here.
	const changedAfter = modifiedFrom === undefined ? EVER : writeInstant(new Date(Date.parse(modifiedFrom) - 1000).toISOString());
	const found = await readCompanies(api, { ChangedAfter: changedAfter, OrganizationNumber: organizationNumber });
	return found.filter(({ raw, supplier }) => isSoapSupplier(raw) && isSince(supplier.modifiedAt, modifiedFrom) && isSince(readInstant(raw.DateCreated), createdFrom));
}

function isSince(time: string | null, from: string | undefined): boolean {
	return from === undefined || time === null || time >= from;
}

/** Suppliers by id, whatever their type says now. */
export async function readSuppliersById(api: SoapApi, ids: ReadonlySet<string>): Promise<Map<string, Supplier>> {
	const suppliers = new Map<string, Supplier>();
	const all = [...ids].filter((id) => /^\d{1,10}$/.test(id));
	for (let start = 0; start < all.length; start += MAX_IDS) {
		const found = await readCompanies(api, { CompanyIds: { int: all.slice(start, start + MAX_IDS) } });
		for (const { supplier } of found) suppliers.set(supplier.id, supplier);
	}
	return suppliers;
}

export async function readCompanies(api: SoapApi, searchParams: Content): Promise<SupplierRecord[]> {
	const { id: organizationId } = await api.organization();
	const result = await api.call('company', 'GetCompanies', { searchParams, returnProperties: { string: COMPANY_PROPERTIES } });
	return listOf(result, 'Company').map((raw: Json) => {
		const supplier = toSoapSupplier(raw, organizationId);
		if (supplier === null) throw api.error('24SevenOffice gave a company without an ID.', 'Run the workflow again. If it stays so, tell 24SevenOffice.');
		return { supplier, raw };
	});
}
