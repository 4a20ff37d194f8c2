import { connect, production, type Client } from './sandboxClient';

describe('documents', () => {
	let client: Client;
	let now = Date.parse('2026-11-01T00:00:00Z');
	beforeAll(async () => (client = await connect({ now: () => now, downloadUrlSeconds: 60, expiresIn: 1_000_000 })));
	afterAll(() => client.close());
	const document = production.documents[0]!;
	const link = async (): Promise<string> => ((await client.get(`/documents/${document.documentId}`)).data as { downloadUrl: string }).downloadUrl;

	test('the link needs no token and gives a PDF', async () => {
		const { data } = await client.get(`/documents/${document.documentId}`);
		expect(data).toEqual({ documentId: document.documentId, contentType: 'application/pdf', downloadUrl: expect.stringContaining(`${client.sandbox.url}/download/`) as string });
		const pdf = await client.http.get(await link(), { responseType: 'arraybuffer' });
		expect(pdf.status).toBe(200);
		expect(pdf.headers['content-type']).toContain('application/pdf');
		expect((pdf.data as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
		expect((pdf.data as Buffer).length).toBeGreaterThan(1000);
	});

	test('a token along with the signature is refused, and so are a wrong and an old signature', async () => {
		const url = await link();
		const token = [...client.sandbox.state.tokens.keys()][0]!;
		expect((await client.http.get(url, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(400);
		expect((await client.http.get(url.replace(/signature=.*/, 'signature=wrong'))).status).toBe(403);
		expect((await client.http.get(url.replace(`/download/${document.documentId}`, `/download/${document.documentId + 1}`))).status).toBe(403);
		now += 60_000;
		const old = await client.http.get(url);
		expect(old.status).toBe(403);
		expect(old.data).toMatchObject({ error: { message: 'The link has expired; ask for the document again.' } });
	});

	test('an unknown document is a 404', async () => {
		expect((await client.get('/documents/1')).status).toBe(404);
	});
});
