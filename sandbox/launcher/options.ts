import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LaunchError } from './launchError';

export interface LaunchOptions {
	/** End by itself after the first sync run. */
	once: boolean;
	n8nPort: number;
	/** n8n's internal task broker listens too. */
	n8nBrokerPort: number;
	twentyFourSevenOfficePort: number;
	costTrackerPort: number;
	/** Where n8n, CostTracker's database and the secrets of this sandbox live between runs. */
	dataDirectory: string;
	/** Settings of n8n besides those that the launcher makes, e.g. N8N_DATA_TABLES_MAX_SIZE_BYTES. */
	n8nEnvironment?: Record<string, string>;
	/** Which installed n8n; the pinned one otherwise. */
	n8nDirectory?: string;
}

export const projectDirectory = resolve(__dirname, '../..');

/**
 * Reads `npm start -- …`.
 * @throws LaunchError for an unknown option or a port that is none
 */
export function readOptions(parameters: string[]): LaunchOptions {
	let values;
	try {
		({ values } = parseArgs({
			args: parameters,
			options: {
				once: { type: 'boolean', default: false },
				'n8n-port': { type: 'string', default: '5678' },
				'n8n-broker-port': { type: 'string', default: '5679' },
				'24sevenoffice-port': { type: 'string', default: '4711' },
				'costtracker-port': { type: 'string', default: '4712' },
				data: { type: 'string', default: join(projectDirectory, 'sandbox/.data') },
			},
		}));
	} catch (error) {
		throw new LaunchError(
			`${(error as Error).message}\nOptions: --once, --n8n-port, --n8n-broker-port, --24sevenoffice-port, --costtracker-port, --data.`,
		);
	}
	const port = (name: 'n8n-port' | 'n8n-broker-port' | '24sevenoffice-port' | 'costtracker-port') => {
		const value = Number(values[name]);
		if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
		throw new LaunchError(`--${name}=${values[name]} is no port. Give a whole number from 1 to 65535.`);
	};
	return {
		once: values.once,
		n8nPort: port('n8n-port'),
		n8nBrokerPort: port('n8n-broker-port'),
		twentyFourSevenOfficePort: port('24sevenoffice-port'),
		costTrackerPort: port('costtracker-port'),
		dataDirectory: resolve(values.data),
	};
}
