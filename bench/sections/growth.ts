import type { DuckDbTimes, EngineTimes } from '../measure/jobs';
import { median } from '../measure/median';
import { runJob } from '../measure/runJob';
import { count, megabytes, spread, table, times } from '../report/format';
import { load } from '../report/machine';
import { SEED, sizeName, WARM_RUNS } from './sizes';
import type { WorldSize } from '../world/world';

/** The engine and DuckDB on the normal world, one size after the other, in turn. */
export async function growth(sizes: readonly WorldSize[], rounds: number): Promise<string> {
	const rows = [['Size', 'Cold', 'Warm', 'All sentences too', 'DuckDB in all', '… loading', '… querying', '… reading', 'Engine / DuckDB', 'Processor time: engine', '… DuckDB', 'Load']];
	const memory = [['Size', 'Input', 'Peak beyond the input', 'Held by the outcomes', 'DuckDB, peak beyond the input']];
	const work: string[][] = [];
	let duckDbIs = '';
	for (const size of sizes) {
		const { engine, duckDb, loads } = await measure(size, rounds);
		const warm = engine.flatMap(({ warmMs }) => warmMs);
		const total = duckDb.flatMap(({ totalMs }) => totalMs);
		rows.push([
			sizeName(size),
			spread(engine.map(({ coldMs }) => coldMs)),
			spread(warm),
			spread(engine.map(({ everythingMs }) => everythingMs!)),
			spread(total),
			...(['loadMs', 'queryMs', 'readMs'] as const).map((part) => spread(duckDb.flatMap((each) => each[part]))),
			times(median(warm) / median(total)),
			spread(engine.flatMap(({ warmProcessorMs }) => warmProcessorMs)),
			spread(duckDb.flatMap(({ processorMs }) => processorMs)),
			loads.join(' '),
		]);
		memory.push([
			sizeName(size),
			megabytes(engine[0]!.inputBytes),
			megabytes(middle(engine.map(({ peakBytes }) => peakBytes))),
			megabytes(median(engine.map(({ heldBytes }) => heldBytes))),
			megabytes(middle(duckDb.map(({ peakBytes }) => peakBytes))),
		]);
		duckDbIs = `DuckDB ${duckDb[0]!.version} with ${duckDb[0]!.threads} threads`;
		work.push(workOf(size, engine[0]!, duckDb[0]!));
		console.log(table([rows[0]!, rows.at(-1)!]));
	}
	const head = ['Size', '', 'Number on invoice', 'Number in description', 'Supplier and project', 'Value ± 2 %', 'Value ± 500', 'Needs review', 'Unmatched', 'Skipped'];
	return [
		`${duckDbIs}; the engine with one. Median (least – most).`,
		table(rows),
		table(memory),
		'What there was to do, as transactions:',
		table([head, ...work.flatMap((pair) => [pair.slice(0, head.length), pair.slice(head.length)])]),
	].join('\n\n');
}

async function measure(size: WorldSize, rounds: number): Promise<{ engine: EngineTimes[]; duckDb: DuckDbTimes[]; loads: string[] }> {
	const engine: EngineTimes[] = [];
	const duckDb: DuckDbTimes[] = [];
	const loads: string[] = [];
	for (let round = 0; round < rounds; round++) {
		engine.push(await runJob('engine', { size, seed: SEED, warmRuns: WARM_RUNS, everything: true }));
		duckDb.push(await runJob('duckDb', { size, seed: SEED, runs: WARM_RUNS }));
		loads.push(load());
	}
	return { engine, duckDb, loads };
}

function middle(values: ReadonlyArray<number | null>): number | null {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : median(known);
}

function workOf(size: WorldSize, engine: EngineTimes, duckDb: DuckDbTimes): string[] {
	const { status } = engine;
	const rest = [status.needsReview!, status.unmatched!, status.skipped!].map(count);
	return [sizeName(size), 'engine', ...engine.matchedBy.map(count), ...rest, '', 'DuckDB', ...duckDb.matchedBy.map(count), '', '', ''];
}
