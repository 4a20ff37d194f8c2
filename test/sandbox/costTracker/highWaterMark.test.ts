import type { AccountingTransaction } from '../../../sandbox/costTracker/contract';
import { close, line, organizationId, start } from './support';
import type { Client } from './support';

afterAll(close);

const filter = 'fingerprint-1';

async function mark(client: Client, fingerprint = filter): Promise<string | null> {
	const { body } = await client.send<{ modifiedAt: string | null }>(
		'GET',
		`/accounting-transactions/high-water-mark?organizationId=${organizationId}&filterFingerprint=${fingerprint}`,
	);
	return body.modifiedAt;
}

const at = (hour: string) => ({ modifiedAt: `2026-03-31T${hour}:00:00.000Z` });

describe('the high-water mark of a filter', () => {
	test('is the latest change that a finished run brought, and nothing before', async () => {
		const { client } = await start();
		const run = await client.startRun({ filterFingerprint: filter });
		expect(await client.enter([line('1', at('09')), line('2', at('11'))], { run })).toEqual(['created', 'created']);
		expect(await client.enter([line('3', at('10'))], { run })).toEqual(['created']);
		expect(await mark(client)).toBeNull();
		await client.finish(run);
		expect(await mark(client)).toBe(at('11').modifiedAt);
	});

	test('belongs to the filter: a wider one starts from the beginning', async () => {
		const { client } = await start();
		const run = await client.startRun();
		await client.send('POST', '/accounting-transactions/batch', { filterFingerprint: filter, items: [line('1', at('09'))] }, { run });
		await client.finish(run);
		expect(await mark(client)).toBe(at('09').modifiedAt);
		expect(await mark(client, 'wider')).toBeNull();
		const later = await client.startRun({ filterFingerprint: 'wider' });
		expect(await client.enter([line('1', at('09'))], { run: later })).toEqual(['unchanged']);
		await client.finish(later);
		expect(await mark(client, 'wider')).toBe(at('09').modifiedAt);
		const seen = await client.all<AccountingTransaction>('/accounting-transactions?filterFingerprint=wider');
		expect(seen).toHaveLength(1);
	});

	test.each([
		['failed', { status: 'failed' }],
		['could not send everything', { status: 'succeeded', transactionsComplete: false }],
	])('stays where it was when the run %s', async (_name, finish) => {
		const { client } = await start();
		const run = await client.startRun({ filterFingerprint: filter });
		await client.enter([line('1', at('09'))], { run });
		await client.finish(run, finish);
		expect(await mark(client)).toBeNull();
	});

	test('moves when the run read everything but failed later', async () => {
		const { client } = await start();
		const run = await client.startRun({ filterFingerprint: filter });
		await client.enter([line('1', at('09'))], { run });
		await client.finish(run, { status: 'failed', transactionsComplete: true });
		expect(await mark(client)).toBe(at('09').modifiedAt);
	});

	test('never passes a line that was refused, so that it is read again', async () => {
		const { client } = await start();
		const run = await client.startRun({ filterFingerprint: filter });
		await client.enter([line('1', at('09')), { ...line('2', at('10')), organizationId: '999' }, line('3', at('11'))], { run });
		await client.finish(run);
		expect(await mark(client)).toBe(at('10').modifiedAt);
	});

	test('does not move past a refused line that does not say when it changed', async () => {
		const { client } = await start();
		const run = await client.startRun({ filterFingerprint: filter });
		await client.enter([{ ...line('2'), modifiedAt: null, organizationId: '999' }], { run });
		await client.enter([line('3', at('11'))], { run });
		await client.finish(run);
		expect(await mark(client)).toBeNull();
	});

	test('never goes backwards, and a run that changed nothing leaves it', async () => {
		const { client } = await start();
		for (const [id, hour] of [['1', '11'], ['2', '09']] as const) {
			const run = await client.startRun({ filterFingerprint: filter });
			await client.enter([line(id, at(hour))], { run });
			await client.finish(run);
		}
		await client.finish(await client.startRun({ filterFingerprint: filter }));
		expect(await mark(client)).toBe(at('11').modifiedAt);
	});

	test('of a run whose lease ran out does not move', async () => {
		const { client, clock } = await start();
		const run = await client.startRun({ filterFingerprint: filter, leaseSeconds: 60 });
		await client.enter([line('1', at('09'))], { run });
		clock.passSeconds(61);
		await client.finish(run, { status: 'failed', transactionsComplete: true });
		expect(await mark(client)).toBeNull();
	});

	test('never passes the start of the run: what changed meanwhile may be on a page that was read before', async () => {
		const { client, clock } = await start();
		const startedAt = clock.now().toISOString();
		const run = await client.startRun({ filterFingerprint: filter });
		clock.passSeconds(600);
		await client.enter([line('1', { modifiedAt: clock.now().toISOString() })], { run });
		await client.finish(run);
		expect(await mark(client)).toBe(startedAt);
	});
});
