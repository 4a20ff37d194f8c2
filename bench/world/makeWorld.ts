import type { WorldJob } from '../measure/jobs';
import { CORNERS } from './corners';
import { normalWorld } from './normalWorld';
import type { World } from './world';

export function makeWorld({ size, seed, corner }: WorldJob): World {
	return corner ? CORNERS[corner](size, seed) : normalWorld(size, seed);
}
