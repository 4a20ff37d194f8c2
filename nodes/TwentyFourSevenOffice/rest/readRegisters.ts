import { toSupplier, toTaxRates, type Supplier } from '../wire/masterData';
import { toLists } from './lists';
import type { Api } from './api';
import { mapAtOnce } from './mapAtOnce';
import { readList, readPages } from './readPages';

/** The list of suppliers is given up once it has cost so many pages more than it spared: one for each so many suppliers. */
const SUPPLIERS_PER_IDLE_PAGE = 20;

type ReadSuppliers = (ids: ReadonlySet<string>) => Promise<Map<string, Supplier>>;

/**
 * Reads suppliers by id; none twice, however often it is asked. One that 24SevenOffice no longer has is not in the answer.
 *
 * Many of few suppliers come cheapest by the list, a hundred a page; few of many one by one. How long the list is nobody
 * knows beforehand, so its pages are read for as long as each has spared a request, with some patience, and the rest is
 * asked for one by one: in all at most 1.05 requests for each supplier, and those pages that were already on their way.
 */
export function supplierReader(api: Api): ReadSuppliers {
	/** Null: 24SevenOffice has it no longer. */
	const known = new Map<string, Supplier | null>();
	const add = (raw: unknown, organizationId: string): void => {
		const supplier = toSupplier(raw, organizationId);
		if (supplier === null) throw api.error('24SevenOffice gave a supplier without an ID.', 'Run the workflow again. If it stays so, tell 24SevenOffice.');
		known.set(supplier.id, supplier);
	};
	const missingOf = (ids: Iterable<string>): string[] => [...ids].filter((id) => !known.has(id));
	return async (ids) => {
		const { id: organizationId } = await api.organization();
		let missing = missingOf(ids);
		const wanted = missing.length;
		let left = Math.floor(wanted / SUPPLIERS_PER_IDLE_PAGE);
		if (left > 0) {
			for await (const page of readPages(api, toLists.suppliers())) {
				for (const raw of page) add(raw, organizationId);
				const before = missing.length;
				missing = missingOf(missing);
				left += before - missing.length - 1;
				if (missing.length === 0 || left <= 0) break;
			}
		}
		await mapAtOnce(missing, () => api.pace.width, async (id) => {
			const { statusCode, body } = await api.get(`/customers/${encodeURIComponent(id)}`, { acceptStatusCodes: [404] });
			if (statusCode === 404) known.set(id, null);
			else add(body, organizationId);
		});
		return new Map([...ids].flatMap((id) => (known.get(id) ? [[id, known.get(id)!] as const] : [])));
	};
}

/** Percent by tax id. */
export async function readTaxRates(api: Api): Promise<Map<string, number>> {
	return toTaxRates(await readList(api, toLists.taxes()));
}
