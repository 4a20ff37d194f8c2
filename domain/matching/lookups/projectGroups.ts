import type { Projects } from '../tables/projects';

const enum By {
	Id,
	NameWithoutId,
	Name,
}
const KINDS = 3;
const NONE = 0;

/** Groups of orders by project, like `SupplierGroups`: what to search for a transaction's project, what to join for an order's. */
export class ProjectGroups {
	private readonly groups = new Map<number, number>();
	private readonly ofTransactions: Array<readonly number[] | undefined> = [];
	private readonly ofOrders: Array<readonly number[] | undefined> = [];

	constructor(private readonly projects: Projects) {}

	get size(): number {
		return this.groups.size;
	}

	toSearch(project: number): readonly number[] {
		return (this.ofTransactions[project] ??= this.requests(project));
	}

	/** To be asked when all projects have been searched for. */
	toJoin(project: number): readonly number[] {
		return (this.ofOrders[project] ??= this.memberships(project));
	}

	private requests(project: number): number[] {
		const [id, name] = [this.projects.id[project]!, this.projects.name[project]!];
		const keys = id === NONE ? [keyOf(By.Name, name)] : [keyOf(By.Id, id), ...(name === NONE ? [] : [keyOf(By.NameWithoutId, name)])];
		return keys.map((key) => this.request(key));
	}

	private memberships(project: number): number[] {
		const [id, name] = [this.projects.id[project]!, this.projects.name[project]!];
		const keys = [keyOf(By.Id, id), keyOf(By.Name, name), ...(id === NONE ? [keyOf(By.NameWithoutId, name)] : [])];
		return keys.flatMap((key) => this.groups.get(key) ?? []);
	}

	private request(key: number): number {
		const known = this.groups.get(key);
		if (known !== undefined) return known;
		this.groups.set(key, this.groups.size);
		return this.groups.size - 1;
	}
}

function keyOf(kind: By, value: number): number {
	return value * KINDS + kind;
}
