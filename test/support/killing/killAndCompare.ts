import { finalState } from './finalState';
import type { KillableSync } from './killableSync';

export interface Kill {
	atProgress: number;
	ofProgress: number;
	/** What the killed run had written, of all that an undisturbed one writes. */
	written: number;
	ofWritten: number;
	/** Whether it fell between the run's first and last write. */
	between: boolean;
}

/** Numbers between 0 and 1 that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One undisturbed run, then runs that are killed -9 at random moments and made whole by the next; all must end the same. */
export async function killAndCompare(sync: KillableSync, kills: number, random: () => number): Promise<Kill[]> {
	sync.reset();
	expect(await sync.runToTheEnd()).toMatchObject({ status: 'succeeded' });
	const undisturbed = finalState(sync.store);
	const [ofProgress, ofWritten] = [sync.progress(), sync.entries()];
	const done: Kill[] = [];
	while (done.length < kills) {
		sync.reset();
		const atProgress = 1 + Math.floor(random() * ofProgress);
		const runId = await sync.interruptAt(atProgress, () => sync.kill());
		const written = sync.entries();
		// Said at once, so that a failure of the next line shows what it followed.
		process.stdout.write(`Killed at ${atProgress} of ${ofProgress}, ${written} of ${ofWritten} written.\n`);
		await sync.waitForLeaseToRunOut(runId);
		await sync.startAgain();
		// What the killed one had sent has arrived by now; nothing more comes of it.
		expect(sync.entries()).toBeLessThanOrEqual(ofWritten);
		expect(await sync.runToTheEnd()).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
		expect(finalState(sync.store)).toEqual(undisturbed);
		done.push({ atProgress, ofProgress, written, ofWritten, between: written > 0 && written < ofWritten });
	}
	return done;
}
