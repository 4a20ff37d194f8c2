import type { IDataObject } from 'n8n-workflow';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { connect } from '../../../support/engine/connect';
import { runWorkflow } from '../../../support/engine/runWorkflow';
import { credentialFor, runNode } from '../support/runNode';
import { production, startSandbox } from '../support/sandbox';
import { answer, startScriptedServer } from '../support/scriptedServer';

let server: RunningTwentyFourSevenOffice;
beforeAll(async () => void (server = await startSandbox({ openApiFile: undefined })));

const documentId = String(production.documents[0]!.documentId);
const download = (url: string, parameters: IDataObject = {}) =>
	runNode({ resource: 'document', operation: 'download', documentId, ...parameters }, credentialFor(url));

test('the voucher’s PDF arrives as a file', async () => {
	const { error, items } = await download(server.url, { binaryPropertyName: 'invoice' });
	expect(error).toBeUndefined();
	const [{ json, binary, pairedItem } = { json: {} }] = items;
	const content = Buffer.from(binary!.invoice!.data, 'base64');
	expect(content.subarray(0, 5).toString()).toBe('%PDF-');
	expect(binary!.invoice).toMatchObject({ mimeType: 'application/pdf', fileName: `document-${documentId}.pdf`, fileExtension: 'pdf' });
	expect(json).toEqual({
		organizationId: '543819716587312', documentId, fileName: `document-${documentId}.pdf`, contentType: 'application/pdf', byteCount: content.length,
	});
	expect(pairedItem).toEqual({ item: 0 });
});

test('the link may lead to another server, but the token does not go there', async () => {
	const [api, store] = [await startScriptedServer(), await startScriptedServer()];
	api.script = (_request, response) => answer(response, { documentId: 7, contentType: 'application/pdf', downloadUrl: `${store.url}/v1/file?signature=xyz` });
	store.script = (_request, response) => response.end('%PDF-1.7 made up');
	const { items } = await download(api.url, { documentId: '7' });
	expect(items).toHaveLength(1);
	expect(store.asked).toEqual(['/file?signature=xyz']);
	expect(store.authorizations).toEqual([undefined]);
});

test('an expired link says so, without its signature', async () => {
	const api = await startScriptedServer();
	api.script = (_request, response, url) =>
		url.pathname.endsWith('/file')
			? answer(response, '<Error><Code>AccessDenied</Code></Error>', { 'Content-Type': 'application/xml' }, 403)
			: answer(response, { documentId: 7, contentType: 'application/pdf', downloadUrl: `${api.url}/v1/file?signature=very-secret` });
	const { error, run } = await download(api.url, { documentId: '7' });
	expect(error?.message).toContain('/v1/file with status 403');
	expect((error as unknown as IDataObject).description).toContain('valid for a short while');
	expect(JSON.stringify(run)).not.toContain('very-secret');
});

test.each([
	['no PDF behind the link', (url: string) => ({ contentType: 'application/pdf', downloadUrl: `${url}/v1/file` }), 'leads to is no PDF (20 bytes)'],
	['no link', () => ({ contentType: 'application/pdf' }), '24SevenOffice gave no link for document 7.'],
	['a link that is none', () => ({ contentType: 'application/pdf', downloadUrl: 'file:///etc/passwd' }), '24SevenOffice gave no link for document 7.'],
])('%s is an error', async (_what, document, message) => {
	const api = await startScriptedServer();
	api.script = (_request, response, url) => (url.pathname.endsWith('/file') ? response.end('<html>Log in</html>x') : answer(response, document(api.url)));
	const { error } = await download(api.url, { documentId: '7' });
	expect(error?.message).toContain(message);
});

test('a document that is not there, and one that is not named', async () => {
	expect((await download(server.url, { documentId: '1' })).error?.message).toBe(`24SevenOffice has no document with ID 1 in organization ${production.organization.name}.`);
	expect((await download(server.url, { documentId: '={{ $json.documentId }}' })).error?.message).toBe('"Document ID" is empty.');
});

test('transactions of one voucher keep their fields, and its document is fetched once', async () => {
	server.state.requests.length = 0;
	const lines = [{ id: 'line-1', documentId }, { id: 'line-2', documentId }];
	const { error, output } = await runWorkflow({
		nodes: [
			{ name: 'Transactions', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Download',
				type: 'n8n-nodes-24sevenoffice-costtracker.twentyFourSevenOffice',
				parameters: { resource: 'document', operation: 'download', documentId: '={{ $json.documentId }}' },
			},
		],
		connections: connect(['Transactions', 'Download']),
		pinData: { Transactions: lines.map((json) => ({ json })) },
		credentials: credentialFor(server.url),
	});
	expect(error).toBeUndefined();
	expect(output('Download').map(({ json, binary }) => [json.id, binary?.data?.mimeType])).toEqual([
		['line-1', 'application/pdf'],
		['line-2', 'application/pdf'],
	]);
	expect(server.state.requests.filter(({ path }) => path.startsWith('/v1/documents/'))).toHaveLength(1);
});
