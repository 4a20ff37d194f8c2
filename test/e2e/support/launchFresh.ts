import { rmSync } from 'node:fs';
import { launch, type Launched } from '../../../sandbox/launcher/launch';
import type { LaunchOptions } from '../../../sandbox/launcher/options';
import { freePort } from './freePort';
import { freshDirectory } from './freshDirectory';

/**
 * Both sandboxes and a real n8n with this package, on free ports and in a directory of their own. `stop` ends them and
 * removes the directory.
 */
export async function launchFresh(given: Pick<LaunchOptions, 'n8nEnvironment' | 'n8nDirectory'> = {}): Promise<Launched> {
	const dataDirectory = freshDirectory();
	const remove = () => rmSync(dataDirectory, { recursive: true, force: true });
	try {
		const launched = await launch(
			{
				once: false,
				n8nPort: await freePort(),
				n8nBrokerPort: await freePort(),
				twentyFourSevenOfficePort: await freePort(),
				costTrackerPort: await freePort(),
				dataDirectory,
				...given,
			},
			() => undefined,
		);
		return {
			...launched,
			async stop() {
				await launched.stop();
				remove();
			},
		};
	} catch (error) {
		remove();
		throw error;
	}
}
