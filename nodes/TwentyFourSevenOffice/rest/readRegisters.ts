import { toSupplier, toTaxRates, type Supplier } from '../wire/masterData';
import { toLists } from './lists';
import type { Api } from './api';
import { mapAtOnce } from './mapAtOnce';
import { readList, readPages } from './readPages';

/** Up to here suppliers are asked for one by one; for more the whole list is read first, a hundred at a time. */
const MAX_SINGLE_LOOKUPS = 20;

/** Suppliers by id. One that 24SevenOffice no longer has is not in the answer. */
export async function readSuppliers(api: Api, ids: ReadonlySet<string>): Promise<Map<string, Supplier>> {
	const { id: organizationId } = await api.organization();
	const suppliers = new Map<string, Supplier>();
	const add = (raw: unknown): void => {
		const supplier = toSupplier(raw, organizationId);
		if (supplier === null) throw api.error('24SevenOffice gave a supplier without an ID.', 'Run the workflow again. If it stays so, tell 24SevenOffice.');
		if (ids.has(supplier.id)) suppliers.set(supplier.id, supplier);
	};
	if (ids.size > MAX_SINGLE_LOOKUPS) for await (const page of readPages(api, toLists.suppliers())) page.forEach(add);
	const missing = [...ids].filter((id) => !suppliers.has(id));
	await mapAtOnce(missing, () => api.pace.width, async (id) => {
		const { statusCode, body } = await api.get(`/customers/${encodeURIComponent(id)}`, { acceptStatusCodes: [404] });
		if (statusCode !== 404) add(body);
	});
	return suppliers;
}

/** Percent by tax id. */
export async function readTaxRates(api: Api): Promise<Map<string, number>> {
	return toTaxRates(await readList(api, toLists.taxes()));
}
