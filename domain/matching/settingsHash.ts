import type { CompleteSettings } from './settings';

/** Raised when the same settings could decide something differently than before. */
export const ENGINE_VERSION = '1.0.0';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * 16 hexadecimal digits that tell settings apart: FNV-1a of their JSON. Defaults are part of it, so leaving one out or
 * writing it gives the same hash. No secret and no proof; it only answers "were these the same settings?".
 */
export function settingsHash(settings: CompleteSettings): string {
	const text = JSON.stringify(settings);
	let hash = OFFSET;
	for (let index = 0; index < text.length; index++) {
		hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
	}
	return hash.toString(16).padStart(16, '0');
}
