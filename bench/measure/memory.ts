import { readFileSync, writeFileSync } from 'node:fs';

declare const gc: (() => void) | undefined;

const PROCESS = '/proc/self';

/** Drops all garbage. Needs `--expose-gc`. */
export function collectGarbage(): void {
	if (!gc) throw new Error('The measuring process needs --expose-gc');
	for (let round = 0; round < 3; round++) gc();
}

/** Bytes that are in use after a collection: V8's heap and what typed arrays hold outside of it. */
export function usedBytes(): number {
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/**
 * Starts to watch the peak of the process's resident memory from here on (Linux: the kernel's own high-water mark, which
 * is reset; so a synchronous call hides nothing). The returned function says by how many bytes it rose at most, garbage
 * included; null where the system has no such mark.
 */
export function watchPeak(): () => number | null {
	collectGarbage();
	try {
		writeFileSync(`${PROCESS}/clear_refs`, '5');
	} catch {
		return () => null;
	}
	// Pages that V8 has kept though nothing is in them are filled first, without a rise; they count as risen.
	const { rss, heapTotal, heapUsed } = process.memoryUsage();
	return () => Math.max(0, highWaterMark() - rss) + Math.max(0, heapTotal - heapUsed);
}

function highWaterMark(): number {
	const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`${PROCESS}/status`, 'utf8'))!;
	return Number(kilobytes) * 1024;
}
