import * as listSearch from '../../../../nodes/TwentyFourSevenOffice/methods/listSearch';
import * as loadOptions from '../../../../nodes/TwentyFourSevenOffice/methods/loadOptions';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { loadOptionsContext } from '../support/loadOptionsContext';
import { credentialFor } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';

let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startSandbox()));
const context = () => loadOptionsContext(credentialFor(server.url));

const active = (type: number) => production.dimensionElements.filter(({ dimensionType, active }) => dimensionType === type && active);

test('projects and departments to choose from are all the active ones, by name', async () => {
	const projects = await loadOptions.getProjects.call(await context());
	expect(projects.map(({ value }) => value).sort()).toEqual(active(1).map(({ value }) => value).sort());
	expect(projects).toContainEqual({ name: `${active(1)[0]!.name} (${active(1)[0]!.value})`, value: active(1)[0]!.value });
	const departments = await loadOptions.getDepartments.call(await context());
	expect(departments).toHaveLength(active(2).length);
	const names = projects.map(({ name }) => name);
	expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'nb', { numeric: true })));
});

test('transaction types to choose from', async () => {
	const types = await loadOptions.getTransactionTypes.call(await context());
	expect(types).toEqual(production.transactionTypes.map(({ id, name }) => ({ name: `${name} (${id})`, value: String(id) })));
});

test('a list holds more than one page of suppliers, and can be searched by name, ID and organization number', async () => {
	const { results } = await listSearch.searchSuppliers.call(await context());
	const suppliers = production.customers.filter(({ isSupplier }) => isSupplier);
	expect(results).toHaveLength(suppliers.length);
	const one = suppliers.find(({ organizationNumber }) => organizationNumber !== null)!;
	for (const text of [one.name!.slice(0, 5).toUpperCase(), String(one.id), one.organizationNumber!]) {
		const found = await listSearch.searchSuppliers.call(await context(), text);
		expect(found.results.map(({ value }) => value)).toContain(String(one.id));
		expect(found.results.length).toBeLessThan(results.length);
	}
});

test('accounts are searched by number or name, projects by name', async () => {
	const account = production.accounts.find(({ number }) => number === 4500)!;
	expect((await listSearch.searchGlAccounts.call(await context(), '4500')).results).toEqual([{ name: `4500 ${account.name}`, value: String(account.id) }]);
	const project = active(1)[2]!;
	expect((await listSearch.searchProjects.call(await context(), project.name.toLowerCase())).results).toContainEqual({ name: `${project.name} (${project.value})`, value: project.value });
});
