import { TwentyFourSevenOffice } from '../../../../nodes/TwentyFourSevenOffice/TwentyFourSevenOffice.node';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { credentialFor, runNode, transactions } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startSandbox()));
beforeEach(() => void (server.state.requests.length = 0));

const lists = [
	{ resource: 'department', operation: 'getAll' },
	{ resource: 'dimension', operation: 'getAll' },
	{ resource: 'dimension', operation: 'getElements', dimensionId: { __rl: true, mode: 'id', value: '101' } },
	{ resource: 'glAccount', operation: 'getAll' },
	{ resource: 'project', operation: 'getAll' },
	{ resource: 'supplier', operation: 'getAll' },
	{ resource: 'transactionType', operation: 'getAll' },
	{ ...transactions(), returnAll: false, limit: 1 },
	{ resource: 'transaction', operation: 'discover', startDate: '2026-01-15' },
	{ resource: 'transaction', operation: 'get', transactionId: production.answers.entries[0]!.transactionId },
	...([['supplier', '20001'], ['glAccount', String(production.accounts[0]!.id)], ['project', '2601'], ['department', '30'], ['dimension', '101']] as const).map(([resource, value]) => ({
		resource, operation: 'get', [`${resource}Id`]: { __rl: true, mode: 'id', value },
	})),
	{ resource: 'document', operation: 'download', documentId: String(production.documents[0]!.documentId), binaryPropertyName: 'data' },
];

test('every operation has the option', () => {
	const { properties } = new TwentyFourSevenOffice().description;
	const operations = properties.filter(({ name }) => name === 'operation').flatMap(({ options, displayOptions }) =>
		options!.map((option) => [displayOptions!.show!.resource![0], (option as { value: string }).value] as [string, string]));
	const has = ([resource, operation]: [string, string]) => properties.some(({ name, options, displayOptions }) =>
		(name === 'expectedOrganizationId' || (name === 'options' && options?.some((option) => option.name === 'expectedOrganizationId')))
		&& displayOptions?.show?.resource?.includes(resource) && (displayOptions.show.operation?.includes(operation) ?? true));
	expect(operations.length).toBeGreaterThan(15);
	expect(operations.filter((one) => !has(one))).toEqual([]);
});

test.each(lists)('$resource: $operation stops before it reads anything when the credential is of another organization', async (parameters) => {
	const { error, data } = await runNode({ ...parameters, options: { expectedOrganizationId: ' 111111111111111 ' } }, credentialFor(server.url));
	expect(error?.message).toMatch(/^The credential reads organization 543819716587312 \(.+\), but 111111111111111 is expected\.$/);
	expect(data).toEqual([]);
	expect(server.state.requests.map(({ path }) => path).filter((path) => path.startsWith('/v1'))).toEqual(['/v1/organization/information']);
});

test.each(lists)('$resource: $operation reads as usual when it is the expected one', async (parameters) => {
	const { error } = await runNode({ ...parameters, options: { expectedOrganizationId: '543819716587312' } }, credentialFor(server.url));
	expect(error).toBeUndefined();
});

test('each item may expect another one', async () => {
	const input = [{ expected: '543819716587312' }, { expected: '222' }];
	const parameters = { resource: 'transactionType', operation: 'getAll', limit: 1, options: { expectedOrganizationId: '={{ $json.expected }}' } };
	const { data } = await runNode(parameters, credentialFor(server.url), { input, onError: 'continueRegularOutput' });
	expect(data).toEqual([expect.objectContaining({ id: '1' }), expect.objectContaining({ error: expect.stringMatching(/222 is expected/) })]);
});
