import { isAxiosError } from 'axios';
import { importTemplates } from './importTemplates';
import { LaunchError } from './launchError';

const url = process.env.N8N_URL ?? 'http://127.0.0.1:5678';

void main();

async function main(): Promise<void> {
	try {
		const apiKey = process.env.N8N_API_KEY;
		if (!apiKey) throw new LaunchError('Set N8N_API_KEY to an API key of your n8n (Settings → n8n API), and N8N_URL to its address.');
		for (const { name, id, done } of await importTemplates({ url, apiKey })) console.log(`${done}: ${name} (${url}/workflow/${id})`);
	} catch (error) {
		const known = error instanceof LaunchError || isAxiosError(error);
		console.error(known ? `${url}: ${error.message}` : error);
		process.exitCode = 1;
	}
}
