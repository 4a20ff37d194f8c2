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
	private readonly byKey = new Map<number, number>();

	constructor(private readonly namesCount: boolean) {}

	get size(): number {
		return this.id.length;
	}

	of(idText: unknown, nameText: unknown): number {
		const id = this.ids.of(idText);
		const name = this.namesCount ? this.names.of(nameText) : NONE;
		if (id + name === NONE) return NONE;
		const key = id * 2 ** 26 + name;
		const known = this.byKey.get(key);
		if (known !== undefined) return known;
		const project = this.size;
		this.byKey.set(key, project);
		this.id.push(id);
		this.name.push(name);
		return project;
	}
}
