import Database from 'libsql';
import { schema } from './schema';

type Connection = InstanceType<typeof Database>;

/** The database is of another version; the message says what to do. */
export class OtherVersionError extends Error {}

/**
 * Refuses a file that another version of the sandbox made. What it holds is made up and made anew, so nothing is migrated.
 * @throws OtherVersionError that names the file, what differs, and what to do
 */
export function checkSchema(database: Connection, databaseFile: string): void {
	const found = columnsOf(database);
	if (found.size === 0) return;
	const current = new Database(':memory:');
	current.exec(schema);
	const expected = columnsOf(current);
	current.close();
	const tables = new Set([...expected].map(([table]) => table).filter((table) => found.has(table)));
	const differing = [...tables].flatMap((table) => {
		const [is, wanted] = [found.get(table)!, expected.get(table)!];
		return [
			...wanted.filter((column) => !is.includes(column)).map((column) => `${table} lacks ${column}`),
			...is.filter((column) => !wanted.includes(column)).map((column) => `${table} has ${column}`),
		];
	});
	if (differing.length === 0) return;
	throw new OtherVersionError(
		`The sandbox's database was made by another version: ${differing.join(', ')}.\n` +
			`Delete ${databaseFile} (and the files ${databaseFile}-wal and ${databaseFile}-shm, if there are any) and start again. CostTracker's made-up data is then made anew; matches and decisions made in it are lost.`,
	);
}

/** Names of columns by table; a table that is new is simply created. */
function columnsOf(database: Connection): Map<string, string[]> {
	const rows = database
		.prepare("SELECT t.name AS tableName, c.name AS columnName FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid")
		.all() as Array<{ tableName: string; columnName: string }>;
	const columns = new Map<string, string[]>();
	for (const { tableName, columnName } of rows) columns.set(tableName, [...(columns.get(tableName) ?? []), columnName]);
	return columns;
}
