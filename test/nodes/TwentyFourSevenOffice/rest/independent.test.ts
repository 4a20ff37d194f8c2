import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import { patchSpecification } from '../../../../sandbox/twentyFourSevenOffice/vendor/patchSpecification';
import { describeBySpecifications } from '../../../support/specifications/specifications';
import { credentialFor, runNode } from '../support/runNode';
import { answer } from '../support/scriptedServer';
import { everyOperation } from './everyOperation';

const silent = Object.assign(() => undefined, { child: () => silent, info: () => undefined, error: () => undefined, warn: () => undefined, debug: () => undefined, trace: () => undefined, fatal: () => undefined, success: () => undefined });
/** Prism answers by the specification's own examples, and refuses what the specification does not allow: not our sandbox, not our reading. */
describeBySpecifications('against a mock that Prism makes from the vendor’s specification', ({ openApiFile }) => {
	let front: Server;
	let url: string;
	let prism: ReturnType<typeof createServer>;
	let prismUrl: string;
	const answers: Array<{ path: string; status: number; violations: string | null }> = [];

	beforeAll(async () => {
		const specification = patchSpecification(JSON.parse(readFileSync(openApiFile, 'utf8')));
		prism = createServer(await getHttpOperationsFromSpec(specification), {
			// Answers are the vendor's own examples, of which that of /customers does not keep to its schema (`postal: null`).
			components: { logger: silent as never },
			config: { mock: { dynamic: false }, isProxy: false, checkSecurity: true, validateRequest: true, validateResponse: false, errors: true } as never,
			cors: false,
		});
		prismUrl = await prism.listen(0, '127.0.0.1');
		// Prism has no token endpoint and no `/v1`: both are before it, and each answer is noted.
		front = createHttpServer((request, response) => {
			if (request.url === '/oauth/token') return answer(response, { access_token: 'prism', token_type: 'Bearer', expires_in: 3600 });
			void fetch(`${prismUrl}${request.url!.replace(/^\/v1/, '')}`, { headers: { authorization: request.headers.authorization ?? '', accept: 'application/json' } }).then(async (given) => {
				answers.push({ path: request.url!, status: given.status, violations: given.headers.get('sl-violations') });
				response.writeHead(given.status, { 'Content-Type': given.headers.get('content-type') ?? 'application/json' });
				response.end(await given.text());
			});
		});
		await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
		url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
	}, 60_000);
	afterAll(async () => {
		front.closeAllConnections();
		await new Promise((resolve) => front.close(resolve));
		await prism.close();
	});
	beforeEach(() => void (answers.length = 0));

	test.each(everyOperation)('%s: every request is valid, and what comes back is understood', async (_what, parameters) => {
		const { error, data } = await runNode(parameters, credentialFor(url));
		expect(answers.filter(({ status, violations }) => status !== 200 || violations !== null)).toEqual([]);
		expect(error).toBeUndefined();
		expect(data.length).toBeGreaterThan(0);
	}, 30_000);

	test('Prism refuses what the specification does not allow', async () => {
		const refused = await fetch(`${prismUrl}/transactionlines?dateFrom=2021-01-01`, { headers: { authorization: 'Bearer x' } });
		expect(refused.status).toBe(422);
		expect((await fetch(`${prismUrl}/transactionlines?dateFrom=2021-01-01&dateTo=2021-02-01`)).status).toBe(401);
	});
});
