import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { bySoap, credentialFor, runNode, soapCredentialFor } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startSandbox()));

const run = (parameters = {}) => runNode({ resource: 'transaction', operation: 'discover', startDate: '2026-01-15', ...parameters }, credentialFor(server.url));
const knownNumbers = production.purchaseOrders.map(({ number }) => number);

test('the sandbox keeps the number in its dimension "Bestillingsnr", and Discover finds that out', async () => {
	const { data, error } = await run({ knownPurchaseOrderNumbers: knownNumbers, sampleSize: 5000 });
	expect(error).toBeUndefined();
	expect(data[0]).toMatchObject({
		about: 'Purchase order number', place: 'dimension "Bestillingsnr", its value', recommended: true, setting: { kind: 'dimensionValue', dimension: 'Bestillingsnr' },
		advice: expect.stringMatching(/^Use it: \d+ of \d+ \(\d\d %\).*Kind "Dimension Value" and Dimension "Bestillingsnr"\.$/),
	});
	// No other place is recommended besides.
	expect(data.filter(({ recommended }) => recommended)).toHaveLength(1);
	const filled = production.transactionLines.filter((line) => line.date > '2026-01-15' && line.dimensions?.some(({ dimensionType }) => dimensionType === 101));
	expect(data[0]!.found).toBe(filled.length);
	expect(data.find(({ place }) => place === 'comment')!.advice).toMatch(/PO Number in Description/);
	expect(data.find(({ about }) => about === 'VAT')!.advice).toMatch(/^Cost amounts are without VAT/);
	const supplier = data.find(({ about }) => about === 'Supplier')!;
	expect(supplier.share).toBeGreaterThan(0.3);
	expect(supplier.share).toBeLessThan(0.5);
});

test('also without known numbers', async () => {
	const { data } = await run();
	expect(data[0]).toMatchObject({ place: 'dimension "Bestillingsnr", its value', recommended: true, namingKnown: null });
});

test('by SOAP: the same answer, and what only SOAP has', async () => {
	const { data, error } = await runNode(bySoap({ resource: 'transaction', operation: 'discover', startDate: '2026-01-15', sampleSize: 5000, knownPurchaseOrderNumbers: knownNumbers }), soapCredentialFor(server.url));
	expect(error).toBeUndefined();
	const places = data.filter(({ about }) => about === 'Purchase order number');
	expect(places.filter(({ recommended }) => recommended).map(({ setting }) => setting)).toEqual(expect.arrayContaining([{ kind: 'dimensionValue', dimension: 'Bestillingsnr' }, { kind: 'supplierOrderSlip' }]));
	expect(data.find(({ about }) => about === 'VAT')!.advice).toMatch(/^Cost amounts are without VAT/);
	// No row for amounts, codes and flags, which SOAP gives as texts, nor for a number that is an order's by chance.
	expect(places.map(({ place }) => place).filter((place) => String(place).startsWith('field '))).toEqual([]);
});

test('the sample is bounded by its size', async () => {
	server.state.requests.length = 0;
	const { data } = await run({ sampleSize: 100 });
	expect(data[0]!.sampleLines).toBe(100);
	const pages = server.state.requests.filter(({ path, query }) => path === '/v1/transactionlines' && query.transactionId === undefined);
	expect(pages).toHaveLength(1);
});

test('a ledger without invoices gives answers that say so', async () => {
	const { data } = await run({ startDate: '2030-01-01' });
	expect(data.map(({ about }) => about)).toEqual(['Purchase order number', 'VAT', 'Supplier']);
	expect(data[2]!.advice).toMatch(/^Can't be told/);
});

test.each([
	[{ sampleSize: 0 }, /"Sample Size" is no whole number from 1 to 20000: "0"/],
	[{ sampleSize: 20001 }, /"Sample Size"/],
	[{ startDate: 'soon' }, /"Start Date" is not a date: "soon"/],
	[{ options: { vatAccounts: '2799-2700' } }, /VAT Accounts.*2799-2700/],
	[{ options: { expectedOrganizationId: '111' } }, /reads organization 543819716587312 .* but 111 is expected/],
])('%j is refused before the ledger is read', async (parameters, message) => {
	server.state.requests.length = 0;
	const { error } = await run(parameters);
	expect(error?.message).toMatch(message);
	expect(server.state.requests.filter(({ path }) => path.startsWith('/v1/transactionlines'))).toEqual([]);
});
