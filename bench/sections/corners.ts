import type { EngineTimes } from '../measure/jobs';
import { median } from '../measure/median';
import { runJob } from '../measure/runJob';
import { count, megabytes, milliseconds, spread, table, times } from '../report/format';
import { load } from '../report/machine';
import { CORNERS, type Corner } from '../world/corners';
import type { WorldSize } from '../world/world';
import { SEED, sizeName, WARM_RUNS } from './sizes';


/** The worst cases beside the normal one of the same size. */
export async function corners(size: WorldSize): Promise<string> {
	const normal = await measure(size);
	const usual = median(normal.warmMs);
	const row = (name: string, { coldMs, warmMs, peakBytes, matchedBy, status }: EngineTimes): string[] => [
		name,
		spread(warmMs),
		times(median(warmMs) / usual),
		milliseconds(coldMs),
		times(coldMs / normal.coldMs),
		megabytes(peakBytes),
		count(matchedBy.reduce((sum, each) => sum + each, 0)),
		count(status.needsReview!),
		load(),
	];
	const head = ['World', 'Warm', 'of normal', 'Cold', 'of normal', 'Peak beyond the input', 'Matched', 'Needs review', 'Load'];
	const rows = [head, row('Normal', normal)];
	for (const corner of Object.keys(CORNERS) as Corner[]) {
		rows.push(row(corner, await measure(size, corner)));
		console.log(table([head, rows.at(-1)!]));
	}
	return [`${sizeName(size)} each.`, table(rows)].join('\n\n');
}

function measure(size: WorldSize, corner?: Corner): Promise<EngineTimes> {
	return runJob('engine', { size, seed: SEED, corner, warmRuns: WARM_RUNS });
}
