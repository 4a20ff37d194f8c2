import { specifications } from '../../../support/specifications/specifications';
import { production } from './production';
import { startTwentyFourSevenOffice, type RunningTwentyFourSevenOffice, type SandboxOptions } from '../../../../sandbox/twentyFourSevenOffice';

export { production };

/** Where the vendor's specification is at hand, every request and answer is held to it. */
const openApiFile = specifications?.openApiFile;

/** Closed after the last test of the file, also when one failed: an open server keeps jest from ending. */
const running: RunningTwentyFourSevenOffice[] = [];
afterAll(() => Promise.all(running.map((server) => server.close())));

export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<RunningTwentyFourSevenOffice> {
	const server = await startTwentyFourSevenOffice({ port: 0, production, openApiFile, ...options });
	running.push(server);
	return server;
}
