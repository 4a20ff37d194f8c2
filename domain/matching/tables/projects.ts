import { normaliseName } from './suppliers';
import { TextIds } from './textIds';

const NONE = 0;

/**
 * Projects of both systems as numbers; 0 is a project that nothing is known of. Ids decide where both sides have one,
 * else names where these count.
 */
export class Projects {
	readonly id: number[] = [NONE];
	readonly name: number[] = [NONE];

	private readonly ids = new TextIds();
	private readonly names = new TextIds(normaliseName);
	/** By id, projects without a name; most are. */
	private readonly ofId: number[] = [NONE];
	private readonly byKey = new Map<number, number>();

	constructor(private readonly namesCount: boolean) {}

	get size(): number {
		return this.id.length;
	}

	of(idText: unknown, nameText: unknown): number {
		const id = this.ids.of(idText);
		const name = this.namesCount ? this.names.of(nameText) : NONE;
		if (name === NONE) return (this.ofId[id] ??= this.add(id, NONE));
		const key = id * 2 ** 26 + name;
		const known = this.byKey.get(key);
		if (known !== undefined) return known;
		const project = this.add(id, name);
		this.byKey.set(key, project);
		return project;
	}

	private add(id: number, name: number): number {
		this.name.push(name);
		return this.id.push(id) - 1;
	}
}
