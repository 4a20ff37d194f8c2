import { killAndCompare, randomFrom } from '../support/killing/killAndCompare';
import { KillableSync } from '../support/killing/killableSync';

describe('n8n dies or is held up in the middle of a run', () => {
	let sync: KillableSync;

	beforeAll(async () => {
		sync = await KillableSync.start();
	});

	afterAll(() => sync?.stop());

	/** Ten kills: `npm run test:long`. */
	test('killed twice: the next run ends as an undisturbed one', async () => {
		const kills = await killAndCompare(sync, 2, randomFrom(4));
		expect(kills.filter(({ between }) => between)).not.toEqual([]);
	});

	test('a run that slept through its lease can write nothing more, and another one finishes the work', async () => {
		sync.reset();
		expect(await sync.runToTheEnd()).toMatchObject({ status: 'succeeded' });
		const progress = sync.progress();
		sync.reset();
		const { process: n8n } = sync.launched.n8n;
		const sleeper = await sync.interruptAt(Math.floor(progress / 2), () => n8n.kill('SIGSTOP'));
		await sync.waitForLeaseToRunOut(sleeper);
		const written = sync.entries();
		n8n.kill('SIGCONT');
		while (sync.statusOf(sleeper) === null) await new Promise((resolve) => setTimeout(resolve, 100));
		expect(sync.statusOf(sleeper)).toBe('expired');
		expect(sync.entries()).toBe(written);
		expect(await sync.runToTheEnd()).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
	});
});
