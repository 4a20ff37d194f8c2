import * as listSearch from '../../../../nodes/TwentyFourSevenOffice/methods/listSearch';
import * as loadOptions from '../../../../nodes/TwentyFourSevenOffice/methods/loadOptions';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { loadOptionsContext } from '../support/loadOptionsContext';
import { bySoap, credentialFor, soapCredentialFor } from '../support/runNode';
import { startSandbox } from '../support/sandbox';

/** The lists to pick from in the editor, by e-mail and password. */
let sandbox: RunningTwentyFourSevenOffice;
beforeAll(async () => (sandbox = await startSandbox()));

const soap = () => loadOptionsContext(soapCredentialFor(sandbox.url), bySoap({}) as never);
const rest = () => loadOptionsContext(credentialFor(sandbox.url));

test('projects and departments, inactive ones too', async () => {
	expect((await listSearch.searchProjects.call(await soap(), 'pilot')).results).toEqual([{ name: 'Pilot (avsluttet) (2490, inactive)', value: '2490' }]);
	expect((await loadOptions.getDepartments.call(await soap())).map(({ value }) => value)).toContain('99');
	expect((await listSearch.searchProjects.call(await rest(), 'pilot')).results).toEqual([]);
});

test('the same G/L accounts, suppliers, dimensions and transaction types as by REST', async () => {
	for (const [search, typed] of [[listSearch.searchGlAccounts, '64'], [listSearch.searchDimensions, 'bestilling']] as const) {
		const { results } = await search.call(await soap(), typed);
		expect(results.length).toBeGreaterThan(0);
		expect(results).toEqual((await search.call(await rest(), typed)).results);
	}
	expect(await loadOptions.getTransactionTypes.call(await soap())).toEqual(await loadOptions.getTransactionTypes.call(await rest()));
	expect((await listSearch.searchSuppliers.call(await soap(), 'lyslaget')).results).toEqual((await listSearch.searchSuppliers.call(await rest(), 'lyslaget')).results);
});

test('what is typed does not sign in again and again', async () => {
	const logins = () => sandbox.state.requests.filter(({ query }) => query.soapAction === 'Login').length;
	const context = await soap();
	const before = logins();
	for (const typed of ['l', 'ly', 'lys']) await listSearch.searchSuppliers.call(context, typed);
	expect(logins() - before).toBeLessThanOrEqual(1);
});
