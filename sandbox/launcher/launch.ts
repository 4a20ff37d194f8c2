import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCostTracker } from '../costTracker';
import { OtherVersionError } from '../costTracker/store/checkSchema';
import { generateProduction, PRODUCTION_SEED } from '../production';
import { startTwentyFourSevenOffice } from '../twentyFourSevenOffice';
import { fillSettings } from './fillSettings';
import { requireFreePorts } from './freePorts';
import { installPackage } from './installPackage';
import { LaunchError } from './launchError';
import type { WorkflowTemplate } from './n8nApi';
import { N8nApi } from './n8nApi';
import type { N8nProcess } from './n8nProcess';
import { startN8n } from './n8nProcess';
import type { LaunchOptions } from './options';
import { projectDirectory } from './options';
import { publishWorkflow } from './publishWorkflow';
import { sandboxApiKey, sandboxCredentials, sandboxSettings } from './sandboxCredentials';
import type { SandboxSecrets } from './secrets';
import { readOrMakeSecrets } from './secrets';

/** Everything that runs, and how to end it. */
export interface Launched {
	twentyFourSevenOffice: Awaited<ReturnType<typeof startTwentyFourSevenOffice>>;
	costTracker: Awaited<ReturnType<typeof startCostTracker>>;
	n8n: N8nProcess;
	n8nApi: N8nApi;
	workflowId: string;
	webhookUrl: string;
	secrets: SandboxSecrets;
	stop(): Promise<void>;
}

/**
 * Starts both simulated systems and n8n with this package, and puts the main template into service.
 * What was started is stopped again when a later step fails.
 * @throws LaunchError that says what to do
 */
export async function launch(options: LaunchOptions, progress: (text: string) => void): Promise<Launched> {
	await requireFreePorts([
		{ port: options.twentyFourSevenOfficePort, name: "24SevenOffice's sandbox", option: '--24sevenoffice-port' },
		{ port: options.costTrackerPort, name: "CostTracker's sandbox", option: '--costtracker-port' },
		{ port: options.n8nPort, name: 'n8n', option: '--n8n-port' },
		{ port: options.n8nBrokerPort, name: "n8n's task broker", option: '--n8n-broker-port' },
	]);
	mkdirSync(options.dataDirectory, { recursive: true });
	const secrets = readOrMakeSecrets(options.dataDirectory);
	const n8nFolder = join(options.dataDirectory, 'n8n');
	const webhookUrl = `http://127.0.0.1:${options.n8nPort}/webhook/costtracker-refresh`;
	const started: Array<() => Promise<unknown>> = [];
	const stop = async () => {
		for (const end of started.splice(0).reverse()) await end();
	};
	try {
		progress('Building the package and installing it into n8n …');
		await installPackage(n8nFolder);

		progress('Starting the two simulated systems …');
		const production = generateProduction({ seed: PRODUCTION_SEED });
		const twentyFourSevenOffice = await startTwentyFourSevenOffice({ port: options.twentyFourSevenOfficePort, production });
		started.push(() => twentyFourSevenOffice.close());
		const costTracker = await startCostTracker({
			port: options.costTrackerPort,
			databaseFile: join(options.dataDirectory, 'costtracker.sqlite'),
			apiKey: sandboxApiKey,
			organizationId: sandboxSettings.organizationId,
			purchaseOrders: production.purchaseOrders,
			refresh: { url: webhookUrl, header: 'X-Webhook-Secret', secret: secrets.webhookSecret },
		}).catch((error: unknown) => {
			throw error instanceof OtherVersionError ? new LaunchError(error.message) : error;
		});
		started.push(() => costTracker.close());

		progress('Starting n8n …');
		const n8n = await startN8n({ userFolder: n8nFolder, port: options.n8nPort, brokerPort: options.n8nBrokerPort, environment: options.n8nEnvironment, directory: options.n8nDirectory });
		started.push(() => n8n.stop());
		const n8nApi = await N8nApi.signIn(n8n.url, { email: secrets.n8nOwnerEmail, password: secrets.n8nOwnerPassword });

		progress('Importing credentials and the template "Sync and match" …');
		const workflowId = await publishWorkflow(n8nApi, {
			template: fillSettings(readTemplate('sync-and-match'), sandboxSettings),
			credentials: sandboxCredentials({ twentyFourSevenOffice, costTracker, secrets }),
			webhookUrl,
		});
		return { twentyFourSevenOffice, costTracker, n8n, n8nApi, workflowId, webhookUrl, secrets, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

export function readTemplate(name: string): WorkflowTemplate {
	return JSON.parse(readFileSync(join(projectDirectory, 'workflows', `${name}.json`), 'utf8')) as WorkflowTemplate;
}
