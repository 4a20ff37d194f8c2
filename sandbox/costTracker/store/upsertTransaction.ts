import type { ItemResult, TransactionInput } from '../contract';
import { organizationOf } from '../externalId';
import type { WriteContext } from './journal';
import { conflict, foreignOrganization, rejected } from './refusals';
import type { Store } from './store';
import { canonicalTransaction } from './transactionContent';
import { findTransaction, saveTransaction } from './transactionRow';
import type { TransactionState } from './transactionRow';

/** Creates, or updates what differs. The match, people's decisions and the document stay as they are. */
export function upsertTransaction(
	store: Store,
	item: TransactionInput,
	filterFingerprint: string | null,
	context: WriteContext,
): ItemResult {
	const { externalId } = item;
	const foreign = foreignOrganization(externalId, context);
	if (foreign) return foreign;
	if (organizationOf(externalId) !== item.organizationId) {
		return rejected(
			externalId,
			'organizationDiffers',
			`Its external id belongs to organization ${organizationOf(externalId)}, its organizationId is ${item.organizationId}.`,
		);
	}
	const content = canonicalTransaction(item);
	const before = findTransaction(store, externalId);
	if (!before) {
		saveTransaction(store, undefined, { ...unmatched, content, filterFingerprint }, 'accountingTransactions', context);
		return { externalId, result: 'created' };
	}
	const stored = before.content.modifiedAt;
	if (stored !== null && content.modifiedAt !== null && content.modifiedAt < stored) {
		return conflict(
			externalId,
			'olderThanStored',
			`This is its state of ${content.modifiedAt}; the one of ${stored} is stored already and was kept.`,
		);
	}
	const fingerprint = filterFingerprint ?? before.filterFingerprint;
	if (!before.vanished && JSON.stringify(content) === JSON.stringify(before.content)) {
		if (fingerprint !== before.filterFingerprint) rememberFilter(store, externalId, fingerprint);
		return { externalId, result: 'unchanged' };
	}
	const after = { ...before, content, filterFingerprint: fingerprint, vanished: false };
	after.changedAfterMatch = differsFromDecision(after);
	saveTransaction(store, before, after, 'accountingTransactions', context);
	return { externalId, result: 'updated' };
}

/** What it was matched or budgeted at is no longer what it is. */
function differsFromDecision({ matchStatus, decision, content }: TransactionState): boolean {
	const rests = matchStatus === 'autoMatched' || matchStatus === 'matched' || matchStatus === 'addedToBudget';
	return rests && decision !== null && (decision.amount !== content.amount || decision.currency !== content.currency);
}

/** Which filter saw it last is no content of the transaction: no revision, no journal. */
function rememberFilter(store: Store, externalId: string, filterFingerprint: string | null): void {
	store.run('UPDATE accounting_transactions SET filter_fingerprint = :filterFingerprint WHERE external_id = :externalId', {
		externalId,
		filterFingerprint,
	});
}

const unmatched = {
	matchStatus: 'unmatched' as const,
	purchaseOrderId: null,
	rejectedPurchaseOrderIds: [],
	outcome: null,
	decision: null,
	changedAfterMatch: false,
	vanished: false,
	documentHash: null,
	revision: 0,
};
