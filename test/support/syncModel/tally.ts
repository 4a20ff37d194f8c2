import type { World } from './world';

/** What a long run went through: without this a run in which nothing happens would look as good. */
export function createTally(): { add(world: World): void; text(): string } {
	const counts: Record<string, number> = {};
	const count = (what: string, by = 1) => void (counts[what] = (counts[what] ?? 0) + by);
	return {
		add: (world) => {
			count('sequences');
			for (const { killed, error, runId } of world.results) {
				count('syncs');
				count(killed ? 'killed' : error ? 'failed' : runId === null ? 'turned away' : 'finished');
			}
			const kinds = world.systems.store.rows<{ kind: string; n: number }>('SELECT kind, COUNT(*) AS n FROM journal GROUP BY kind');
			for (const { kind, n } of kinds) count(`${kind} written`, n);
			if (counts.sequences! % 100 === 0) process.stderr.write(`${JSON.stringify(counts)}\n`);
		},
		text: () => JSON.stringify(counts),
	};
}
