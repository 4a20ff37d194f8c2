import { fillSettings } from '../../sandbox/launcher/fillSettings';
import { readTemplate, type Launched } from '../../sandbox/launcher/launch';
import { publishWorkflow } from '../../sandbox/launcher/publishWorkflow';
import { refresh } from '../../sandbox/launcher/refresh';
import { sandboxCredentials, sandboxSettings } from '../../sandbox/launcher/sandboxCredentials';
import { generateProduction, PRODUCTION_SEED } from '../../sandbox/production';
import { compareWithAnswers } from '../support/sandbox/compareWithAnswers';
import { CostTrackerClient } from '../support/sandbox/costTrackerClient';
import { changeToSoap, withRestIds } from '../workflows/bySoap';
import { launchFresh } from './support/launchFresh';

const quiet = () => undefined;
const SOAP = 'twentyFourSevenOfficeSoapApi';

describe('E-mail and password (SOAP) in a real n8n, from the package as it is published', () => {
	let launched: Launched;

	beforeAll(async () => {
		launched = await launchFresh();
	});

	afterAll(() => launched?.stop());

	async function testCredential(changed: Record<string, unknown>): Promise<{ status: string; message: string }> {
		const credential = sandboxCredentials(launched).find(({ type }) => type === SOAP)!;
		const saved = { ...credential, name: 'SOAP to test', data: { ...credential.data, ...changed } };
		const id = await launched.n8nApi.saveCredential(saved);
		return await launched.n8nApi.call('post', '/credentials/test', { credentials: { id, ...saved } });
	}

	test('the credential is tested: a good one passes, bad ones fail and say why', async () => {
		expect(await testCredential({})).toMatchObject({ status: 'OK' });
		expect(await testCredential({ password: 'wrong' })).toMatchObject({ status: 'Error', message: expect.stringContaining('does not accept the e-mail') });
		expect(await testCredential({ identityId: '1de00000-0000-4000-8000-0000000000ff' })).toMatchObject({ status: 'Error' });
		expect(await testCredential({ apiBaseUrl: 'http://127.0.0.1:9' })).toMatchObject({ status: 'Error', message: expect.stringContaining('could not be reached to sign in at http://127.0.0.1:9/') });
		const { twentyFourSevenOffice } = launched;
		twentyFourSevenOffice.state.options.soap.identities = ['1', '2'].map((digit) => ({ id: `1de00000-0000-4000-8000-00000000000${digit}`, client: { id: 7, name: `Firma ${digit}` }, isDisabled: false }));
		expect(await testCredential({})).toMatchObject({ status: 'Error', message: expect.stringMatching(/may work in 2 companies.* Firma 2 \(organization 7\): 1de00000-0000-4000-8000-000000000002/) });
		twentyFourSevenOffice.state.options.soap.identities = [];
	});

	test('Sync and match ends as the answer sheet says, twice, with one session kept in n8n', async () => {
		const template = fillSettings(readTemplate('sync-and-match'), sandboxSettings);
		changeToSoap(template.nodes);
		for (const node of template.nodes) if (node.type.endsWith('.twentyFourSevenOffice')) node.credentials = { [SOAP]: { id: null, name: '24SevenOffice SOAP account' } };
		await publishWorkflow(launched.n8nApi, { template, credentials: sandboxCredentials(launched), webhookUrl: launched.webhookUrl });
		const { requests } = launched.twentyFourSevenOffice.state;
		requests.length = 0;
		const client = new CostTrackerClient(launched.costTracker.url);
		expect(await refresh(launched, quiet)).toMatchObject({ status: 'succeeded', report: { addsUp: true } });
		const production = generateProduction({ seed: PRODUCTION_SEED });
		expect(compareWithAnswers(withRestIds(await client.transactions(), production))).toMatchObject({ wrongMatches: [], differences: [] });
		expect(await refresh(launched, quiet)).toMatchObject({ status: 'succeeded', written: 0 });
		expect(requests.filter(({ query }) => query.soapAction === 'Login')).toHaveLength(1);
		expect(requests.filter(({ query }) => query.soapAction === 'HasSession').length).toBeGreaterThan(1);
	});
});
