import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { credentialFor, runNode } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startSandbox()));

const organizationId = '543819716587312';
const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const run = (parameters: object) => runNode({ ...parameters }, credentialFor(server.url));

test('dimensions: the system\'s and the company\'s own, all or some', async () => {
	const { data } = await run({ resource: 'dimension', operation: 'getAll', returnAll: true });
	expect(data).toEqual(production.dimensions.map(({ id, name }) => ({ organizationId, id: String(id), name })));
	expect((await run({ resource: 'dimension', operation: 'getAll', limit: 2 })).data).toHaveLength(2);
});

test('one dimension by ID; one that there is not is named', async () => {
	expect((await run({ resource: 'dimension', operation: 'get', dimensionId: byId('101') })).data).toEqual([{ organizationId, id: '101', name: 'Bestillingsnr' }]);
	expect((await run({ resource: 'dimension', operation: 'get', dimensionId: byId('999') })).error?.message).toMatch(/no dimension with ID 999/);
});

test('the active elements of a dimension', async () => {
	const { data } = await run({ resource: 'dimension', operation: 'getElements', dimensionId: byId('1'), returnAll: true });
	const active = production.dimensionElements.filter(({ dimensionType, active }) => dimensionType === 1 && active);
	expect(data).toEqual(active.map(({ value, name }) => ({ organizationId, dimensionId: '1', id: value, name, active: true })));
});

test('transaction types with their numbers; the system\'s own are negative', async () => {
	const { data } = await run({ resource: 'transactionType', operation: 'getAll', returnAll: true });
	expect(data).toContainEqual({ organizationId, id: '7', name: 'Periodisering', number: '-7' });
	expect(data).toHaveLength(production.transactionTypes.length);
});
