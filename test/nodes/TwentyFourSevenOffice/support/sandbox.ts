import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generateProduction, PRODUCTION_SEED } from '../../../../sandbox/production';
import { startTwentyFourSevenOffice, type SandboxOptions } from '../../../../sandbox/twentyFourSevenOffice';

export const production = generateProduction({ seed: PRODUCTION_SEED });

/** The vendor's specification is not ours to copy; where it is at hand, every request and answer is held to it. */
const specification = join(__dirname, '../../../../../shared/specs/24sevenoffice-rest-read-v0.60.1.openapi.json');
export const openApiFile = existsSync(specification) ? specification : undefined;

export const startSandbox = (options: Partial<SandboxOptions> = {}) =>
	startTwentyFourSevenOffice({ port: 0, production, openApiFile, ...options });
