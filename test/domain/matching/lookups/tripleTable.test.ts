import { TripleTable } from '../../../../domain/matching/lookups/tripleTable';

it('each triple has one place, in the order in which it came, also when there are thousands', () => {
	const table = new TripleTable();
	const triples = Array.from({ length: 3_000 }, (_, at) => [at % 7, at, (at * 31) % 11] as const);
	expect(triples.map((triple) => table.placeOf(...triple))).toEqual(triples.map((_, at) => at));
	expect(triples.map((triple) => table.placeOf(...triple))).toEqual(triples.map((_, at) => at));
	expect(triples.map((triple) => table.find(...triple))).toEqual(triples.map((_, at) => at));
	const all: unknown[] = [];
	table.forEach((place, ...triple) => (all[place] = triple));
	expect(all).toEqual(triples);
	expect(table.size).toBe(3_000);
});

it('all three numbers count, and so does which is which', () => {
	const table = new TripleTable();
	const places = [table.placeOf(1, 2, 3), table.placeOf(3, 2, 1), table.placeOf(1, 2, 4), table.placeOf(1, 3, 3), table.placeOf(2, 2, 3), table.placeOf(0, 0, 0)];
	expect(places).toEqual([0, 1, 2, 3, 4, 5]);
	expect([table.find(2, 1, 3), table.find(0, 0, 0), table.find(0, 0, 1)]).toEqual([-1, 5, -1]);
});
