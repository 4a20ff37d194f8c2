import type { TransactionState } from '../../../../sandbox/costTracker/store/transactionRow';
import type { Rule } from './evidence';

const isPersonsWord = ({ matchStatus }: TransactionState) => ['matched', 'keepUnmatched', 'addedToBudget'].includes(matchStatus);
const wordOf = ({ matchStatus, purchaseOrderId }: TransactionState) => `${matchStatus} ${purchaseOrderId ?? ''}`;

/** By the journal: between two decisions of people nothing changes what a person decided or matches what one rejected. */
export const noDecisionChanged: Rule = ({ entries }) => {
	const findings: string[] = [];
	for (const { sequence, kind, externalId, before, after } of entries) {
		const [was, is] = [before, after] as [TransactionState | null, TransactionState | null];
		if (kind === 'personDecision' || !was?.matchStatus || !is?.matchStatus) continue;
		if (isPersonsWord(was) && wordOf(was) !== wordOf(is)) {
			findings.push(`entry ${sequence} (${kind}) made ${wordOf(is)} of ${externalId}, which a person had ${wordOf(was)}`);
		}
		if (is.matchStatus === 'autoMatched' && is.rejectedPurchaseOrderIds.includes(is.purchaseOrderId ?? '')) {
			findings.push(`entry ${sequence} (${kind}) matched ${externalId} to ${is.purchaseOrderId}, which a person rejected`);
		}
		if (JSON.stringify(was.rejectedPurchaseOrderIds) !== JSON.stringify(is.rejectedPurchaseOrderIds)) {
			findings.push(`entry ${sequence} (${kind}) changed what a person rejected for ${externalId}`);
		}
	}
	return findings;
};

/** By what people were told: what they decided last is what is stored, whatever the journal says. */
export const everyWordStands: Rule = ({ personsWords, stored }) => {
	const findings: string[] = [];
	const byId = new Map(stored.map((state) => [state.content.externalId, state]));
	for (const [externalId, word] of personsWords) {
		const state = byId.get(externalId);
		if (!state) {
			findings.push(`${externalId}, on which a person decided, is gone`);
			continue;
		}
		const decided = { ...state, ...word };
		if (isPersonsWord(decided) && wordOf(decided) !== wordOf(state)) {
			findings.push(`a person left ${externalId} ${wordOf(decided)}, and it is ${wordOf(state)}`);
		}
		if (JSON.stringify(word.rejectedPurchaseOrderIds) !== JSON.stringify(state.rejectedPurchaseOrderIds)) {
			findings.push(`a person rejected ${word.rejectedPurchaseOrderIds.join()} for ${externalId}, and stored is ${state.rejectedPurchaseOrderIds.join()}`);
		}
		if (state.purchaseOrderId !== null && state.rejectedPurchaseOrderIds.includes(state.purchaseOrderId)) {
			findings.push(`${externalId} is matched to ${state.purchaseOrderId}, which a person rejected`);
		}
	}
	return findings;
};
