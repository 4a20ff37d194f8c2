import { asObject, asText, asTimestamp } from '../wire/readers';
import type { PollState } from './window';

/** The state that n8n stored, or null when there is none for this organization: then the trigger begins anew. */
export function readState(stored: unknown, organizationId: string): PollState | null {
	const { version, from, latest, memory, organizationId: owner } = asObject(stored);
	const { groupLength, digests } = asObject(memory);
	const since = asTimestamp(from);
	if (version !== 1 || asText(owner) !== organizationId || since === null || typeof groupLength !== 'number') return null;
	return {
		version,
		organizationId,
		from: since,
		latest: asTimestamp(latest),
		memory: { groupLength, digests: { ...(asObject(digests) as Record<string, string>) } },
	};
}
