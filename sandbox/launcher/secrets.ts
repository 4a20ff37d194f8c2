import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Made once for each data directory, readable by its owner only. */
export interface SandboxSecrets {
	n8nOwnerEmail: string;
	n8nOwnerPassword: string;
	/** Sent by callers of the refresh webhook in the header `X-Webhook-Secret`. */
	webhookSecret: string;
}

export function readOrMakeSecrets(dataDirectory: string): SandboxSecrets {
	const file = join(dataDirectory, 'secrets.json');
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SandboxSecrets;
	const secrets: SandboxSecrets = {
		n8nOwnerEmail: 'owner@sandbox.example',
		// n8n asks for a digit and a capital letter.
		n8nOwnerPassword: `Aa1${randomBytes(9).toString('hex')}`,
		webhookSecret: randomBytes(24).toString('hex'),
	};
	mkdirSync(dataDirectory, { recursive: true });
	writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
	return secrets;
}
