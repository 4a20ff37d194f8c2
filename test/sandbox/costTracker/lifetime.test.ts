import Database from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCostTracker } from '../../../sandbox/costTracker';
import { Client, Clock, defaults, line, organizationId, orders } from './support';

const folder = mkdtempSync(join(tmpdir(), 'costtracker-'));
const databaseFile = join(folder, 'costtracker.sqlite');

afterAll(() => rmSync(folder, { recursive: true }));

test('everything survives a restart on the same file, and the same orders again write nothing', async () => {
	const first = await startCostTracker({ ...defaults, databaseFile });
	const before = new Client(first.url);
	await before.enter([line('1')]);
	await before.match('1', 'po-1');
	await before.byHand('1', 'match', { purchaseOrderId: 'po-2' });
	const entries = await before.journal();
	await first.close();

	const second = await startCostTracker({ ...defaults, databaseFile });
	const after = new Client(second.url);
	expect(await after.journal()).toEqual(entries);
	expect(await after.transaction('1')).toMatchObject({ matchStatus: 'matched', purchaseOrder: { id: 'po-2' } });
	await second.close();

	const changed = orders.map((order) => (order.id === 'po-1' ? { ...order, status: 'Completed' } : order));
	const third = await startCostTracker({ ...defaults, databaseFile, purchaseOrders: changed });
	expect(await new Client(third.url).order('po-1')).toMatchObject({ status: 'Completed' });
	await third.close();
});

test('a database of an earlier version is refused with what to delete; without it all is made anew', async () => {
	const old = join(folder, 'old.sqlite');
	await (await startCostTracker({ ...defaults, databaseFile: old })).close();
	const database = new Database(old);
	database.exec('DROP INDEX orders_by_running_number; ALTER TABLE purchase_orders DROP COLUMN running_number; ALTER TABLE journal ADD COLUMN note TEXT');
	database.close();
	const start = startCostTracker({ ...defaults, databaseFile: old });
	await expect(start).rejects.toThrow('made by another version: journal has note, purchase_orders lacks running_number.');
	await expect(start).rejects.toThrow(`Delete ${old} (and the files ${old}-wal and ${old}-shm`);
	for (const end of ['', '-wal', '-shm']) rmSync(`${old}${end}`, { force: true });
	const anew = await startCostTracker({ ...defaults, databaseFile: old });
	expect(await new Client(anew.url).order('po-1')).toMatchObject({ id: 'po-1' });
	await anew.close();
});

test('the lease of runs that do not say is what the server was started with', async () => {
	const clock = new Clock();
	const costTracker = await startCostTracker({ ...defaults, clock: clock.now, leaseSeconds: 5 });
	const client = new Client(costTracker.url);
	await client.startRun();
	clock.passSeconds(5);
	expect((await client.send('POST', '/sync-runs', { organizationId })).status).toBe(201);
	await costTracker.close();
});

test('it answers on loopback only, and its page to no other name', async () => {
	const costTracker = await startCostTracker(defaults);
	const { hostname, port } = new URL(costTracker.url);
	expect(hostname).toBe('127.0.0.1');
	const status = await new Promise((resolve) => {
		get({ host: '127.0.0.1', port, path: '/', headers: { Host: `evil.example:${port}` } }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
	});
	expect(status).toBe(421);
	await costTracker.close();
});

test('a port that is taken is an error, not a silence', async () => {
	const costTracker = await startCostTracker(defaults);
	const port = Number(new URL(costTracker.url).port);
	await expect(startCostTracker({ ...defaults, port })).rejects.toThrow('EADDRINUSE');
	await costTracker.close();
});
