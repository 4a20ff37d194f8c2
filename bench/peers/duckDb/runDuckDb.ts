import type { World } from '../../world/world';
import { processorMsSince } from '../../measure/processorTime';
import { loadPeer } from '../loadPeer';
import type { DataChunk, DuckDbApi } from './duckDbApi';
import { criteriaSql, RESULT } from './criteriaSql';
import { loadTables } from './loadTables';
import type { Decided } from '../../measure/engineJob';

export const duckDb = loadPeer<DuckDbApi>('@duckdb/node-api');

export interface DuckDbRun {
	loadMs: number;
	queryMs: number;
	readMs: number;
	processorMs: number;
	threads: number;
	decided: Decided[];
}

/** Objects in memory to outcomes in memory, in a new database in memory, with all the machine's threads. */
export async function runDuckDb(world: World): Promise<DuckDbRun> {
	const processor = process.cpuUsage();
	const start = performance.now();
	const instance = await duckDb.DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await loadTables(duckDb, connection, world);
	const loaded = performance.now();
	for (const statement of criteriaSql(world.settings)) await connection.run(statement);
	const result = await connection.run(RESULT);
	const queried = performance.now();
	const decided = read(await result.fetchAllChunks(), world);
	const done = performance.now();
	const processorMs = processorMsSince(processor);
	const [threads] = await (await connection.run("SELECT current_setting('threads')::INTEGER")).fetchAllChunks();
	connection.closeSync();
	instance.closeSync();
	return {
		loadMs: loaded - start,
		queryMs: queried - loaded,
		readMs: done - queried,
		processorMs,
		threads: Number(threads!.getColumnValues(0)[0]),
		decided,
	};
}

function read(chunks: readonly DataChunk[], { transactions, purchaseOrders, settings }: World): Decided[] {
	const decided = new Array<Decided>(transactions.length);
	for (const chunk of chunks) {
		const [rows, orders, criteria] = [0, 1, 2].map((column) => chunk.getColumnValues(column) as number[]);
		rows!.forEach((row, at) => {
			const criterion = settings.criteria[criteria![at]!];
			decided[row] = {
				status: criterion ? 'autoMatched' : 'unmatched',
				criterion: criterion?.kind ?? null,
				purchaseOrderId: criterion ? purchaseOrders[orders![at]!]!.id : null,
			};
		});
	}
	return decided;
}
