import { distinct } from '../../../../domain/matching/lookups/distinct';
import { ProjectGroups } from '../../../../domain/matching/lookups/projectGroups';
import { Projects } from '../../../../domain/matching/tables/projects';

it('projects of all kinds share a group, and only one, exactly where they are the same', () => {
	const projects = new Projects(true);
	const texts = ['', 'a', 'b', 'c'];
	const all = texts.flatMap((id) => texts.map((name) => projects.of(id, name))).filter((project) => project !== 0);
	expect(new Set(all).size).toBe(15);
	const groups = new ProjectGroups(projects);
	for (const project of all) groups.toSearch(project);
	const isSame = (a: number, b: number): boolean => {
		const field = projects.id[a] !== 0 && projects.id[b] !== 0 ? projects.id : projects.name;
		return field[a] !== 0 && field[a] === field[b];
	};
	for (const a of all) {
		for (const b of all) {
			const shared = groups.toSearch(a).filter((group) => groups.toJoin(b).includes(group));
			expect(shared).toHaveLength(isSame(a, b) ? 1 : 0);
		}
	}
	expect(groups.size).toBe(new Set(all.flatMap((project) => groups.toSearch(project))).size);
});

it('an order joins no group of projects that nobody searches', () => {
	const projects = new Projects(true);
	const groups = new ProjectGroups(projects);
	expect(groups.toJoin(projects.of('a', 'b'))).toEqual([]);
	expect(groups.size).toBe(0);
});

it('where names do not count, a project is its id, and without one it is none', () => {
	const projects = new Projects(false);
	expect([projects.of('a', 'x'), projects.of('a', 'y'), projects.of('', 'x'), projects.of('b', null), projects.size]).toEqual([1, 1, 0, 2, 3]);
});

it('each value that occurs, once and in order', () => {
	expect(distinct(Int32Array.of(4, 0, 4, 2), 6)).toEqual([0, 2, 4]);
});
