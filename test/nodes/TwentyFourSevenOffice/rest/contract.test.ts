import { credentialFor, runNode } from '../support/runNode';
import { describeBySpecifications } from '../../../support/specifications/specifications';
import { production, startSandbox } from '../support/sandbox';
import { everyOperation } from './everyOperation';

/** Where the specification is at hand, the sandbox refuses each request (400) and each answer (500) that it does not allow. */
describeBySpecifications("by the vendor's specification", () => {
	test.each(everyOperation)('%s: every request and every answer is valid', async (_what, parameters) => {
		const { state, url } = await startSandbox();
		const { error, data } = await runNode(parameters, credentialFor(url));
		expect(state.requests.filter(({ status }) => status !== 200)).toEqual([]);
		expect(error).toBeUndefined();
		expect(data.length).toBeGreaterThan(0);
	}, 60_000);

	test('a document, by a link that is valid for a while', async () => {
		const { state, url } = await startSandbox();
		const { items } = await runNode({ resource: 'document', operation: 'download', documentId: String(production.documents[0]!.documentId), binaryPropertyName: 'data' }, credentialFor(url));
		expect(items).toHaveLength(1);
		expect(state.requests.filter(({ status }) => status !== 200)).toEqual([]);
	});
});
