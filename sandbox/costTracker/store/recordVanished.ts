import type { ItemResult } from '../contract';
import type { WriteContext } from './journal';
import { foreignOrganization } from './refusals';
import { unknownTransaction } from './objections';
import type { Store } from './store';
import { findTransaction, saveTransaction } from './transactionRow';

/** Flags it; nothing is deleted and a match stays until a person decides. */
export function recordVanished(store: Store, { externalId }: { externalId: string }, context: WriteContext): ItemResult {
	const foreign = foreignOrganization(externalId, context);
	if (foreign) return foreign;
	const before = findTransaction(store, externalId);
	if (!before) return unknownTransaction(externalId);
	if (before.vanished) return { externalId, result: 'unchanged' };
	saveTransaction(store, before, { ...before, vanished: true }, 'vanished', context);
	return { externalId, result: 'updated' };
}
