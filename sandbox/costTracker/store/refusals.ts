import type { ItemResult } from '../contract';
import { organizationOf } from '../externalId';
import type { WriteContext } from './journal';

export function conflict(externalId: string, reason: string, message: string): ItemResult {
	return { externalId, result: 'conflict', reason, message };
}

export function rejected(externalId: string, reason: string, message: string): ItemResult {
	return { externalId, result: 'rejected', reason, message };
}

/** A sync run holds the lease of one organization and may write to no other. */
export function foreignOrganization(externalId: string, { organizationId }: WriteContext): ItemResult | undefined {
	const own = organizationOf(externalId);
	if (organizationId === null || own === organizationId) return undefined;
	return rejected(
		externalId,
		'organizationDiffers',
		`It belongs to organization ${own}, but the sync run is organization ${organizationId}'s. Start a sync run of its own for ${own}.`,
	);
}
