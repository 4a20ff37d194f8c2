import type { PurchaseOrder as OrderInput } from '../../../../domain/purchaseOrder';
import type { Transaction } from '../../../../domain/transaction';
import type { AccountingTransaction, Page, PurchaseOrder } from '../../../../sandbox/costTracker/contract';
import type { JournalledRead } from '../../../../sandbox/costTracker/store/fullJournal';
import { plainId } from './evidence';

/**
 * What a run had last been shown before an entry: the last reading of the list that `begins` it, and what was read beside it
 * since. Of a thing that was shown twice the later state counts.
 */
function lastRead<Item>(reads: JournalledRead[], path: string, begins: (query: URLSearchParams) => boolean, idOf: (item: Item) => string): { items: Item[]; key: string } {
	let pages: Array<{ at: number; items: Item[] }> = [];
	reads.forEach((read, at) => {
		const { pathname, searchParams } = new URL(read.path, 'http://sandbox');
		if (pathname !== path) return;
		if (begins(searchParams) && !searchParams.has('cursor')) pages = [];
		else if (pages.length === 0) return;
		pages.push({ at, items: (read.body as Page<Item>).items });
	});
	const byId = new Map(pages.flatMap(({ items }) => items.map((item) => [idOf(item), item])));
	return { items: [...byId.values()], key: pages.map(({ at }) => at).join() };
}

export function transactionsRead(reads: JournalledRead[]) {
	const isToMatch = (read: JournalledRead) => read.path.includes('scope=matching');
	return lastRead<AccountingTransaction>(reads.filter(isToMatch), '/accounting-transactions', () => true, ({ externalId }) => externalId);
}

/** All of them, or those that may matter and then those that texts name. */
export function ordersRead(reads: JournalledRead[]) {
	return lastRead<PurchaseOrder>(reads, '/purchase-orders', (query) => !query.has('runningNumbers'), ({ id }) => id);
}

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
