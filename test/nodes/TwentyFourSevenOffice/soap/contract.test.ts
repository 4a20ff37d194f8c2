import type { IDataObject } from 'n8n-workflow';
import { services } from '../../../../nodes/TwentyFourSevenOffice/soap/services';
import { soapServices } from '../../../../sandbox/twentyFourSevenOffice/soap/createSoapRouter';
import { startRecordingProxy, type RecordingProxy } from '../../../support/soap/recordingProxy';
import { validateByWsdl, WSDL_OF, wsdlFile, type WsdlName } from '../../../support/soap/wsdlSchemas';
import { describeBySpecifications } from '../../../support/specifications/specifications';
import { bySoap, runNode, soapCredentialFor, transactions } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';
import { readFileSync } from 'node:fs';

const all = (resource: string): IDataObject => ({ resource, operation: 'getAll', returnAll: true });
const one = (resource: string, parameter: string, value: string): IDataObject => ({ resource, operation: 'get', [parameter]: { mode: 'id', value } });

/** Everything that the node asks of SOAP. */
const operations: IDataObject[] = [
	{ resource: 'organization', operation: 'get' },
	all('supplier'), { ...all('supplier'), options: { organizationNumber: '310001117', createdFrom: '2026-01-01T00:00:00Z', modifiedFrom: '2026-03-29T02:30:00Z' } }, one('supplier', 'supplierId', '20001'),
	all('glAccount'), one('glAccount', 'glAccountId', '1'), all('project'), all('department'), all('dimension'), all('transactionType'),
	{ resource: 'dimension', operation: 'getElements', dimensionId: { mode: 'id', value: '101' }, returnAll: true },
	transactions(), transactions({ projectIds: ['2603'], departmentIds: ['30'], glAccounts: '4000-4999' }),
	transactions({ options: { modifiedFrom: '2026-05-01T00:00:00Z' } }), transactions({ options: { createdFrom: '2026-03-29T02:30:00Z' } }), transactions({ returnAll: false, limit: 3 }),
	{ resource: 'transaction', operation: 'get', transactionId: production.answers.entries[0]!.transactionId },
	{ resource: 'document', operation: 'download', documentId: String(production.documents[0]!.documentId), binaryPropertyName: 'data' },
];

describeBySpecifications("by the vendor's WSDLs", () => {
	let proxy: RecordingProxy;
	const messages = new Map<WsdlName, { requests: string[]; answers: string[] }>();

	beforeAll(async () => {
		const sandbox = await startSandbox({ soap: { identities: [{ id: '1de00000-0000-4000-8000-000000000009', client: { id: 7, name: 'Annet AS' }, isDisabled: true }, { id: '1de00000-0000-4000-8000-000000000001', client: { id: 543819716587312, name: 'Vinterlys Film AS' }, isDisabled: false }] } });
		proxy = await startRecordingProxy(sandbox.url);
		for (const identityId of ['1de00000-0000-4000-8000-000000000009', '1de00000-0000-4000-8000-000000000001']) {
			for (const operation of operations) await runNode(bySoap(operation), soapCredentialFor(proxy.url, { identityId }));
		}
		// A session that is gone: a fault, and signing in anew.
		const credential = soapCredentialFor(proxy.url, { identityId: '1de00000-0000-4000-8000-000000000001' });
		await runNode(bySoap(all('project')), credential);
		sandbox.state.soapSessions.clear();
		await runNode(bySoap(all('project')), credential);
		for (const { path, request, response } of proxy.exchanges) {
			const name = WSDL_OF[path.split('/').at(-1)!]!;
			const kept = messages.get(name) ?? { requests: [], answers: [] };
			kept.requests.push(request);
			kept.answers.push(response);
			messages.set(name, kept);
		}
	}, 120_000);
	afterAll(() => proxy.close());

	test.each(Object.values(WSDL_OF))("every request of the node to %s, and every answer of the sandbox, is valid", async (name) => {
		const { requests, answers } = messages.get(name)!;
		expect(requests.length).toBeGreaterThan(0);
		expect(await validateByWsdl(name, requests)).toEqual([]);
		expect(await validateByWsdl(name, answers)).toEqual([]);
	}, 60_000);

	test('every operation that the sandbox plays was tried, and every one that the node asks for', () => {
		const asked = new Set(proxy.exchanges.map(({ requestHeaders }) => /(\w+)"?$/.exec(String(requestHeaders.soapaction))![1]!));
		const played = soapServices.flatMap((service) => Object.keys(service.operations));
		// Asked for only when an identity is not the current one after signing in as it.
		expect(played.filter((operation) => !asked.has(operation))).toEqual(['SetIdentityById']);
	});

	test('addresses, namespaces and actions are those of the WSDLs', () => {
		const hosts = { api: 'https://api.24sevenoffice.com', webservices: 'https://webservices.24sevenoffice.com' };
		for (const { host, path, namespace } of Object.values(services)) {
			const wsdl = readFileSync(wsdlFile(WSDL_OF[path.split('/').at(-1)!]!), 'utf8');
			expect(wsdl).toContain(`location="${hosts[host]}${path}"`);
			expect(wsdl).toContain(`targetNamespace="${namespace}"`);
		}
		for (const { path, requestHeaders } of proxy.exchanges) {
			const wsdl = readFileSync(wsdlFile(WSDL_OF[path.split('/').at(-1)!]!), 'utf8');
			expect(wsdl).toContain(`soapAction=${String(requestHeaders.soapaction)}`);
		}
	});

	test('the validator sees what is wrong: an unknown element, a wrong order, a wrong type', async () => {
		const search = (content: string) => `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetTransactions xmlns="http://24sevenoffice.com/webservices/economy/accounting/"><searchParams>${content}</searchParams></GetTransactions></soap:Body></soap:Envelope>`;
		for (const wrong of ['<Project>1</Project>', '<DateEnd>2026-01-01T00:00:00</DateEnd><DateStart>2026-01-01T00:00:00</DateStart>', '<DateStart>2026-01-01</DateStart>']) {
			expect((await validateByWsdl('transactionService', [search(wrong)])).length).toBeGreaterThan(0);
		}
	});
});
