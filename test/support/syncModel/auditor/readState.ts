import type { PurchaseOrder as OrderInput } from '../../../../domain/purchaseOrder';
import type { Transaction } from '../../../../domain/transaction';
import type { AccountingTransaction, Page, PurchaseOrder } from '../../../../sandbox/costTracker/contract';
import type { JournalledRead } from '../../../../sandbox/costTracker/store/fullJournal';
import { plainId } from './evidence';

/** What a run had last been shown of a list before an entry: all pages from the last beginning on. */
export function lastRead<Item>(reads: JournalledRead[], isList: (path: URL) => boolean): { items: Item[]; key: string } {
	const pages = new Map<string, { at: number; items: Item[] }>();
	reads.forEach((read, at) => {
		const url = new URL(read.path, 'http://sandbox');
		if (!isList(url)) return;
		const cursor = url.searchParams.get('cursor') ?? '';
		if (cursor === '') pages.clear();
		pages.set(cursor, { at, items: (read.body as Page<Item>).items });
	});
	const all = [...pages.values()];
	return { items: all.flatMap(({ items }) => items), key: all.map(({ at }) => at).join() };
}

export const isListToMatch = (url: URL) => url.pathname === '/accounting-transactions' && url.searchParams.get('scope') === 'matching';
export const isOrderList = (url: URL) => url.pathname === '/purchase-orders';

/** From the contract's shape to the reference's, without the nodes' code. */
export function toTransaction({ externalId, supplier, project, purchaseOrder, ...rest }: AccountingTransaction): Transaction {
	return {
		...rest,
		id: plainId(externalId),
		supplier: supplier && { id: supplier.externalId === null ? null : plainId(supplier.externalId), name: supplier.name, organizationNumber: supplier.organizationNumber },
		project: project && { id: project.externalId === null ? null : plainId(project.externalId), name: project.name },
		department: null,
		purchaseOrderId: purchaseOrder?.id ?? null,
	};
}

export function toOrder({ supplier, project, ...rest }: PurchaseOrder): OrderInput {
	const plain = <Who extends { externalId: string | null }>(who: Who | null) =>
		who && { ...who, externalId: who.externalId === null ? null : plainId(who.externalId) };
	return { ...rest, supplier: plain(supplier), project: plain(project) };
}
