import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCTION_SEED, generateProduction, renderAnswers } from './index';

/** Run with `npx tsx sandbox/production/writeAnswers.ts` after a case was added or changed, and read the difference. */
writeFileSync(join(__dirname, 'answers.json'), renderAnswers(generateProduction({ seed: PRODUCTION_SEED }).answers));
