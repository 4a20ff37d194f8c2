import type { N8nApi } from '../../../sandbox/launcher/n8nApi';

export type Row = Record<string, string | number | null> & { id: number; updatedAt: string };
type Cells = Record<string, string | number | null>;

interface Named {
	id: string;
	name: string;
}

/** n8n's Data Tables of the owner, as its editor reads and writes them. */
export class DataTables {
	private constructor(
		private readonly n8nApi: N8nApi,
		private readonly path: string,
	) {}

	static async of(n8nApi: N8nApi): Promise<DataTables> {
		const { id } = await n8nApi.call<{ id: string }>('get', '/projects/personal');
		return new DataTables(n8nApi, `/projects/${id}/data-tables`);
	}

	async names(): Promise<string[]> {
		return (await this.list()).map(({ name }) => name).sort();
	}

	async create(name: string, columns: Array<{ name: string; type: string }>): Promise<void> {
		await this.n8nApi.call('post', this.path, { name, columns });
	}

	/** All rows, in the order that they were added. */
	async rows(name: string): Promise<Row[]> {
		const id = await this.idOf(name);
		const rows: Row[] = [];
		for (;;) {
			const { count, data } = await this.n8nApi.call<{ count: number; data: Row[] }>('get', `${this.path}/${id}/rows?skip=${rows.length}&take=100&sortBy=id:asc`);
			rows.push(...data);
			if (rows.length >= count || data.length === 0) return rows;
		}
	}

	async insert(name: string, rows: Cells[]): Promise<void> {
		await this.n8nApi.call('post', `${this.path}/${await this.idOf(name)}/insert`, { data: rows, returnType: 'count' });
	}

	async update(name: string, rowId: number, data: Cells): Promise<void> {
		const filter = { type: 'and', filters: [{ columnName: 'id', condition: 'eq', value: rowId }] };
		await this.n8nApi.call('patch', `${this.path}/${await this.idOf(name)}/rows`, { filter, data });
	}

	async remove(name: string): Promise<void> {
		await this.n8nApi.call('delete', `${this.path}/${await this.idOf(name)}`);
	}

	private async list(): Promise<Named[]> {
		return (await this.n8nApi.call<{ data: Named[] }>('get', `${this.path}?take=100`)).data;
	}

	private async idOf(name: string): Promise<string> {
		const tables = await this.list();
		const found = tables.find((table) => table.name === name);
		if (!found) throw new Error(`There is no data table "${name}" among: ${tables.map((table) => table.name).join(', ')}`);
		return found.id;
	}
}
