/** What the bench uses of @duckdb/node-api. */
export interface DuckDbApi {
	DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> };
	DuckDBDataChunk: { create(types: readonly ColumnType[], rowCount?: number): DataChunk };
	INTEGER: ColumnType;
	DOUBLE: ColumnType;
	VARCHAR: ColumnType;
	BOOLEAN: ColumnType;
	version(): string;
}

export interface ColumnType {
	readonly typeId: number;
}

export type Value = string | number | boolean | null;

export interface DataChunk {
	readonly rowCount: number;
	setColumns(columns: readonly (readonly Value[])[]): void;
	getColumnValues(column: number): Value[];
}

export interface Connection {
	run(sql: string): Promise<{ fetchAllChunks(): Promise<DataChunk[]> }>;
	createAppender(table: string): Promise<{ appendDataChunk(chunk: DataChunk): void; flushSync(): void; closeSync(): void }>;
	closeSync(): void;
}
