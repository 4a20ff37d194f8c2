import { killAndCompare, randomFrom } from '../support/killing/killAndCompare';
import { KillableSync } from '../support/killing/killableSync';

/** Ten times kill -9. KILL_SEED repeats the moments, as far as a running process can be stopped at the same one twice. */
const seed = Number(process.env.KILL_SEED ?? Date.now() % 2_147_483_647);

test(`n8n killed at ten random moments of a run: the next run ends as an undisturbed one, seed ${seed}`, async () => {
	const sync = await KillableSync.start();
	try {
		const kills = await killAndCompare(sync, 10, randomFrom(seed));
		expect(kills.filter(({ between }) => between).length).toBeGreaterThanOrEqual(6);
	} finally {
		await sync.stop();
	}
});
