import { rmSync } from 'node:fs';
import { launch, type Launched } from '../../../sandbox/launcher/launch';
import { freePort } from './freePort';
import { freshDirectory } from './freshDirectory';

/**
 * Both sandboxes and a real n8n with this package, on free ports and in a directory of their own. `stop` ends them and
 * removes the directory.
 */
export async function launchFresh(n8nEnvironment?: Record<string, string>): Promise<Launched> {
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
				n8nEnvironment,
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
