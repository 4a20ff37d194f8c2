import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { production } from './production';
import { startTwentyFourSevenOffice, type RunningTwentyFourSevenOffice, type SandboxOptions } from '../../../../sandbox/twentyFourSevenOffice';

export { production };

/** The vendor's specification is not ours to copy; where it is at hand, every request and answer is held to it. */
const specification = join(__dirname, '../../../../../shared/specs/24sevenoffice-rest-read-v0.60.1.openapi.json');
export const openApiFile = existsSync(specification) ? specification : undefined;

/** Closed after the last test of the file, also when one failed: an open server keeps jest from ending. */
const running: RunningTwentyFourSevenOffice[] = [];
afterAll(() => Promise.all(running.map((server) => server.close())));

export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<RunningTwentyFourSevenOffice> {
	const server = await startTwentyFourSevenOffice({ port: 0, production, openApiFile, ...options });
	running.push(server);
	return server;
}
