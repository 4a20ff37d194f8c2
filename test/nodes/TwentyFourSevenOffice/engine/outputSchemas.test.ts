import { existsSync, readFileSync } from 'node:fs';
import { operations } from '../../../../nodes/TwentyFourSevenOffice/resources';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { credentialFor, runNode, transactions } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startSandbox()));

interface Schema {
	type: string | string[];
	properties?: Record<string, Schema>;
}
const schemaOf = (resource: string, operation: string): Schema =>
	JSON.parse(readFileSync(`nodes/TwentyFourSevenOffice/__schema__/v1.0.0/${resource}/${operation}.json`, 'utf8')) as Schema;

/** By the schema: the same fields, each of a type that it names. */
function faults(value: unknown, schema: Schema, path = ''): string[] {
	const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
	const types = [schema.type].flat();
	if (!types.includes(type) && !(types.includes('integer') && Number.isInteger(value))) return [`${path} is ${type}, not ${types.join(' or ')}`];
	if (type !== 'object' || !schema.properties) return [];
	const names = new Set([...Object.keys(value as object), ...Object.keys(schema.properties)]);
	return [...names].flatMap((name) => {
		const property = schema.properties![name];
		if (property === undefined || !(name in (value as object))) return [`${path}.${name} is only on one side`];
		return faults((value as Record<string, unknown>)[name], property, `${path}.${name}`);
	});
}

test('each operation has a schema', () => {
	for (const [resource, itsOperations] of Object.entries(operations)) {
		for (const operation of Object.keys(itsOperations)) {
			expect([resource, operation, existsSync(`nodes/TwentyFourSevenOffice/__schema__/v1.0.0/${resource}/${operation}.json`)]).toEqual([resource, operation, true]);
		}
	}
});

test.each([
	['supplier', 'getAll', { returnAll: true }],
	['glAccount', 'getAll', { returnAll: true }],
	['project', 'getAll', { returnAll: true }],
	['department', 'getAll', { returnAll: true }],
	['dimension', 'getAll', { returnAll: true }],
	['dimension', 'getElements', { dimensionId: { __rl: true, mode: 'id', value: '1' }, returnAll: true }],
	['transactionType', 'getAll', { returnAll: true }],
	['transaction', 'discover', { startDate: '2026-01-15' }],
	['organization', 'get', {}],
	['transaction', 'getAll', transactions()],
	['document', 'download', { documentId: String(production.documents[0]!.documentId) }],
])('what %s: %s gives is what its schema says', async (resource, operation, parameters) => {
	const { data } = await runNode({ resource, operation, ...parameters }, credentialFor(server.url));
	const schema = schemaOf(resource, operation);
	expect(data.length).toBeGreaterThan(0);
	expect([...new Set(data.flatMap((json) => faults(json, schema)))]).toEqual([]);
	// One record is as one of many.
	if (operation === 'getAll' && 'get' in operations[resource]!) expect(schemaOf(resource, 'get')).toEqual(schema);
});
