import { generateProduction, PRODUCTION_SEED } from '../../../../sandbox/production';

/** The sandbox's made-up film production. */
export const production = generateProduction({ seed: PRODUCTION_SEED });
