type Cell = string | number | boolean | Date | null;
export type StoredRow = Record<string, Cell> & { id: number; createdAt: Date; updatedAt: Date };

interface Table {
	id: string;
	name: string;
	columns: Array<{ name: string; type: string }>;
	rows: StoredRow[];
}

interface Filter {
	type: 'and' | 'or';
	filters: Array<{ columnName: string; condition: string; value: Cell }>;
}

const SYSTEM_TYPES: Record<string, string> = { id: 'number', createdAt: 'date', updatedAt: 'date' };

/**
 * Data Tables in memory, for the Data Table node in the engine: as much of n8n's own as the templates use, with its
 * refusals of unknown columns. What n8n itself makes of a template is tried end to end.
 */
export class DataTableStore {
	readonly tables: Table[] = [];
	/** Rows inserted or updated so far. */
	writes = 0;

	/** What n8n-core takes as `additionalData['data-table']`. */
	readonly module = {
		dataTableProxyProvider: {
			getDataTableAggregateProxy: async () => ({
				getManyAndCount: async ({ skip = 0, take = 100 } = {}) => ({ count: this.tables.length, data: this.tables.slice(skip, skip + take).map(({ rows: _rows, ...table }) => table) }),
				createDataTable: async ({ name, columns }: Pick<Table, 'name' | 'columns'>) => this.create(name, columns),
			}),
			getDataTableProxy: async (_workflow: unknown, _node: unknown, id: string) => this.proxy(this.tables.find((table) => table.id === id)!),
		},
	};

	rows(name: string): StoredRow[] {
		return this.tables.find((table) => table.name === name)!.rows;
	}

	insert(name: string, rows: Array<Record<string, Cell>>): StoredRow[] {
		const table = this.tables.find((one) => one.name === name)!;
		return rows.map((row) => this.add(table, row));
	}

	private create(name: string, columns: Table['columns']): Omit<Table, 'rows'> {
		const table = { id: `table${this.tables.length + 1}`, name, columns };
		this.tables.push({ ...table, rows: [] });
		return table;
	}

	private add(table: Table, row: Record<string, Cell>): StoredRow {
		this.writes++;
		const now = new Date();
		const empty = Object.fromEntries(table.columns.map(({ name }) => [name, null]));
		const added = { ...empty, ...toCells(table, row), id: table.rows.length + 1, createdAt: now, updatedAt: now } as StoredRow;
		table.rows.push(added);
		return added;
	}

	private proxy(table: Table) {
		const update = async ({ data, filter }: { data: Record<string, Cell>; filter: Filter }) => {
			const found = table.rows.filter((row) => fits(table, row, filter));
			for (const row of found) Object.assign(row, toCells(table, data), { updatedAt: new Date() });
			this.writes += found.length;
			return structuredClone(found);
		};
		return {
			getColumns: async () => table.columns,
			insertRows: async (rows: Array<Record<string, Cell>>) => structuredClone(rows.map((row) => this.add(table, row))),
			updateRows: update,
			upsertRow: async (given: { data: Record<string, Cell>; filter: Filter }) => {
				const updated = await update(given);
				return updated.length > 0 ? updated : [structuredClone(this.add(table, given.data))];
			},
			getManyRowsAndCount: async ({ skip = 0, take, filter, sortBy }: { skip?: number; take?: number; filter?: Filter; sortBy?: [string, 'ASC' | 'DESC'] }) => {
				const found = table.rows.filter((row) => fits(table, row, filter));
				const [column, direction] = sortBy ?? ['id', 'ASC'];
				found.sort((a, b) => (direction === 'ASC' ? 1 : -1) * (Number(a[column]) - Number(b[column])));
				return { count: found.length, data: structuredClone(found.slice(skip, take ? skip + take : undefined)) };
			},
		};
	}
}

function typeOf(table: Table, column: string): string {
	const type = SYSTEM_TYPES[column] ?? table.columns.find(({ name }) => name === column)?.type;
	if (type === undefined) throw new Error(`unknown column name '${column}'`);
	return type;
}

function toCells(table: Table, row: Record<string, Cell>): Record<string, Cell> {
	return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value !== null && typeOf(table, column) === 'date' ? new Date(value as string) : value]));
}

function fits(table: Table, row: StoredRow, filter: Filter | undefined): boolean {
	const results = (filter?.filters ?? []).map(({ columnName, condition, value }) => {
		const type = typeOf(table, columnName);
		const comparable = (cell: Cell) => (cell === null ? null : type === 'string' ? String(cell) : Number(type === 'date' ? new Date(cell as string) : cell));
		const [has, wanted] = [comparable(row[columnName] ?? null), comparable(value)];
		if (condition === 'eq') return has === wanted;
		if (condition === 'neq') return has !== wanted;
		if (condition === 'lt') return has !== null && has < wanted!;
		if (condition === 'gt') return has !== null && has > wanted!;
		throw new Error(`The store in memory has no condition "${condition}"`);
	});
	return filter?.type === 'or' && results.length > 0 ? results.some(Boolean) : results.every(Boolean);
}
