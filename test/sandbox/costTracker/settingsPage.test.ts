import type { Settings } from '../../../sandbox/costTracker/store/settings';
import { close, scoped, start } from './support';
import type { Client } from './support';

afterAll(close);

const read = async (client: Client) => (await client.send<Settings>('GET', '/settings')).body;

/** The form's fields as a browser would send them, with one button pressed. */
async function press(client: Client, page: string, step: string, changes: Record<string, string> = {}) {
	const form = new URLSearchParams();
	for (const [, attributes = ''] of page.matchAll(/<input ([^>]*)>/g)) {
		const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
		const value = (/\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? 'on').replaceAll('&quot;', '"');
		if (name && (!attributes.includes('checkbox') || attributes.includes(' checked'))) form.append(name, value);
	}
	for (const [, name = '', options = ''] of page.matchAll(/<select name="([^"]*)">([\s\S]*?)<\/select>/g)) {
		form.append(name, /value="(\w+)" selected/.exec(options)?.[1] ?? 'match');
	}
	for (const [name, value] of Object.entries(changes)) form.set(name, value);
	form.set('step', step);
	const response = await fetch(`${client.url}/settings`, { method: 'POST', body: form, headers: { Origin: client.url } });
	return { status: response.status, text: await response.text() };
}

const settingsPage = async (client: Client) => (await fetch(`${client.url}/settings`)).text();

describe('the settings page', () => {
	test('moving, adding and removing changes nothing until it is saved', async () => {
		const { client } = await start();
		const before = await read(client);
		let page = (await press(client, await settingsPage(client), 'down-0')).text;
		expect(page).toContain('Not saved yet');
		expect(page).toMatch(/value="down-1"[^>]*autofocus/);
		page = (await press(client, page, 'remove-4')).text;
		page = (await press(client, page, 'add-sameSupplierAndValuePercent', { 'percent-3': '2,5', 'action-2': 'propose' })).text;
		expect(await read(client)).toEqual(before);
		page = (await press(client, page, 'save', { accounts: '4000-4999, 5010', startDate: '2026-01-01' })).text;
		expect(page).toContain('Saved.');
		expect(await read(client)).toMatchObject({
			revision: before.revision + 1,
			filter: { accounts: '4000-4999, 5010', startDate: '2026-01-01', supplierInvoicesOnly: true },
			match: {
				criteria: [
					{ kind: 'purchaseOrderNumberInDescription' },
					{ kind: 'purchaseOrderNumberOnInvoice' },
					{ kind: 'sameSupplierAndProject', action: 'propose' },
					{ kind: 'sameSupplierAndValuePercent', percent: '2.50' },
					{ kind: 'sameSupplierAndValuePercent', percent: '10.00' },
				],
			},
		});
	});

	test('projects and departments are chosen from what was read', async () => {
		const { client } = await start();
		await client.batch('/projects/batch', [{ externalId: scoped('13'), name: 'Nordlys' }, { externalId: scoped('14'), name: 'Sørpol' }]);
		const page = await settingsPage(client);
		expect(page).toContain('Nordlys');
		await press(client, page, 'save', { projectExternalIds: scoped('14') });
		expect((await read(client)).filter.projectExternalIds).toEqual([scoped('14')]);
		expect(await settingsPage(client)).toMatch(new RegExp(`value="${scoped('14')}" checked`));
	});

	test.each([
		[{ accounts: '4999-4000' }, 'reversed'],
		[{ 'percent-3': '101' }, 'at most 100'],
		[{ 'percent-3': 'ti' }, 'ti'],
		[{ startDate: '31.12.2026' }, '31.12.2026'],
		[{ endDate: '2026-02-30' }, '2026-02-30'],
	])('%j is refused with the reason, and what was typed stays', async (changes, message) => {
		const { client } = await start();
		const before = await read(client);
		const { status, text } = await press(client, await settingsPage(client), 'save', changes as unknown as Record<string, string>);
		expect(status).toBe(422);
		expect(text).toContain('role="alert"');
		expect(text).toContain(message);
		expect(text).toContain(`value="${Object.values(changes)[0]}"`);
		expect(await read(client)).toEqual(before);
	});

	test('what somebody else saved in between is not overwritten', async () => {
		const { client } = await start();
		const page = await settingsPage(client);
		const { filter, match } = await read(client);
		await client.send('PUT', '/settings', { match, filter: { ...filter, accounts: '5000' } });
		expect((await press(client, page, 'save', { accounts: '6000' })).text).toContain('somebody saved in between');
		expect((await read(client)).filter.accounts).toBe('5000');
	});

	test('settings that the page does not show are kept', async () => {
		const { client } = await start();
		const { filter } = await read(client);
		const match = { criteria: [{ kind: 'purchaseOrderNumberOnInvoice', requireSameSupplier: true }], compareWith: 'remaining' };
		await client.send('PUT', '/settings', { filter, match });
		await press(client, await settingsPage(client), 'save', { accounts: '4000' });
		expect((await read(client)).match).toEqual(match);
	});
});
