import { DEFAULT_OPEN_STATUSES } from '../../../domain/matching/settings';
import type { World } from '../../world/world';
import type { ColumnType, Connection, DuckDbApi, Value } from './duckDbApi';

/** Rows of a DuckDB vector. */
const CHUNK = 2048;

interface Column<Item> {
	name: string;
	type: 'INTEGER' | 'DOUBLE' | 'VARCHAR' | 'BOOLEAN';
	of: (item: Item, index: number) => Value;
}

/**
 * Only what the criteria look at, in the quickest way in: whole vectors through the appender. Amounts are whole minor
 * units in a DOUBLE, exact below 2^53, as a BIGINT would cost a JavaScript bigint each.
 */
export async function loadTables(duckDb: DuckDbApi, connection: Connection, { transactions, purchaseOrders }: World): Promise<void> {
	const open = new Set(DEFAULT_OPEN_STATUSES);
	await load(duckDb, connection, 'transactions', transactions, [
		{ name: 'idx', type: 'INTEGER', of: (_, index) => index },
		{ name: 'voucher', type: 'VARCHAR', of: ({ voucherId }) => voucherId ?? null },
		{ name: 'supplier', type: 'VARCHAR', of: ({ supplier }) => supplier?.id ?? null },
		{ name: 'project', type: 'VARCHAR', of: ({ project }) => project?.id ?? null },
		{ name: 'currency', type: 'VARCHAR', of: ({ currency }) => currency ?? null },
		{ name: 'amount', type: 'DOUBLE', of: ({ amount }) => minor(amount) },
		{ name: 'invoice_amount', type: 'DOUBLE', of: ({ invoiceAmount }) => minor(invoiceAmount) },
		{ name: 'number', type: 'VARCHAR', of: ({ purchaseOrderNumber }) => purchaseOrderNumber ?? null },
		{ name: 'description', type: 'VARCHAR', of: ({ description }) => description ?? null },
		{ name: 'is_decided', type: 'BOOLEAN', of: ({ matchStatus }) => matchStatus === 'matched' },
		{ name: 'order_id', type: 'VARCHAR', of: ({ purchaseOrderId }) => purchaseOrderId ?? null },
	]);
	await load(duckDb, connection, 'orders', purchaseOrders, [
		{ name: 'idx', type: 'INTEGER', of: (_, index) => index },
		{ name: 'id', type: 'VARCHAR', of: ({ id }) => id },
		{ name: 'number', type: 'VARCHAR', of: ({ number }) => number ?? null },
		{ name: 'supplier', type: 'VARCHAR', of: ({ supplier }) => supplier?.externalId ?? null },
		{ name: 'project', type: 'VARCHAR', of: ({ project }) => project?.externalId ?? null },
		{ name: 'currency', type: 'VARCHAR', of: ({ currency }) => currency ?? null },
		{ name: 'amount', type: 'DOUBLE', of: ({ amount }) => minor(amount) },
		{ name: 'invoiced', type: 'DOUBLE', of: ({ invoicedAmount }) => minor(invoicedAmount) },
		{ name: 'is_open', type: 'BOOLEAN', of: ({ status }) => open.has(status ?? '') },
	]);
}

function minor(amount: number | string | null | undefined): number | null {
	return amount === null || amount === undefined ? null : Math.round(Number(amount) * 100);
}

async function load<Item>(
	duckDb: DuckDbApi,
	connection: Connection,
	table: string,
	items: readonly Item[],
	columns: ReadonlyArray<Column<Item>>,
): Promise<void> {
	await connection.run(`CREATE TABLE ${table} (${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`);
	const appender = await connection.createAppender(table);
	const types: ColumnType[] = columns.map(({ type }) => duckDb[type]);
	for (let from = 0; from < items.length; from += CHUNK) {
		const part = items.slice(from, from + CHUNK);
		const chunk = duckDb.DuckDBDataChunk.create(types, part.length);
		chunk.setColumns(columns.map(({ of }) => part.map((item, index) => of(item, from + index))));
		appender.appendDataChunk(chunk);
	}
	appender.flushSync();
	appender.closeSync();
}
