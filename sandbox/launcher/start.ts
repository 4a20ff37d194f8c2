import axios from 'axios';
import { LaunchError } from './launchError';
import type { Launched } from './launch';
import { launch } from './launch';
import { readOptions } from './options';
import { printSyncRun } from './printSyncRun';
import { refresh } from './refresh';

const startedAt = Date.now();
const progress = (text: string) => console.log(`[${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)} s] ${text}`);

void main();

async function main(): Promise<void> {
	let launched: Launched | undefined;
	let stopping = false;
	const end = async (code: number) => {
		if (stopping) return;
		stopping = true;
		progress('Stopping what was started …');
		await launched?.stop();
		process.exit(code);
	};
	process.on('SIGINT', () => void end(130));
	process.on('SIGTERM', () => void end(143));
	try {
		const options = readOptions(process.argv.slice(2));
		launched = await launch(options, progress);
		progress('Calling the refresh webhook, as the refresh symbol in CostTracker does …');
		const run = await refresh(launched, progress);
		printSyncRun(run);
		printHowToLook(launched);
		if (options.once) await end(run.status === 'succeeded' ? 0 : 1);
		else progress('Running until Ctrl-C.');
	} catch (error) {
		console.error(`\n${explain(error)}\n`);
		await end(1);
	}
}

function explain(error: unknown): string {
	if (error instanceof LaunchError) return error.message;
	if (axios.isAxiosError(error)) return `${error.config?.method?.toUpperCase()} ${error.config?.url}: ${error.message}`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function printHowToLook({ n8n, costTracker, twentyFourSevenOffice, secrets, webhookUrl, workflowId }: Launched): void {
	console.log(`
How to look
  n8n                     ${n8n.url}/workflow/${workflowId}
                          sign in as ${secrets.n8nOwnerEmail} with ${secrets.n8nOwnerPassword}
  CostTracker's sandbox   ${costTracker.url}
  24SevenOffice's sandbox ${twentyFourSevenOffice.url}/v1
  Refresh by hand         curl -X POST -H "X-Webhook-Secret: ${secrets.webhookSecret}" ${webhookUrl}
`);
}
