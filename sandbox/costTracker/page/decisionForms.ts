import type { AccountingTransaction, MatchStatus } from '../contract';
import { html } from './html';
import type { Html } from './html';

type Button = [decision: string, label: string];

const keepUnmatched: Button = ['keepUnmatched', 'Keep unmatched'];
const addToBudget: Button = ['addToBudget', 'Add to budget'];
const unmatch: Button = ['rejectPurchaseOrder', 'Unmatch'];
const reopen: Button = ['reopen', 'Reopen: let the next run decide'];

const buttons: Record<MatchStatus, Button[]> = {
	unmatched: [keepUnmatched, addToBudget],
	needsReview: [keepUnmatched, addToBudget],
	autoMatched: [['confirm', 'Confirm'], unmatch, keepUnmatched, addToBudget],
	matched: [unmatch, keepUnmatched, addToBudget, reopen],
	keepUnmatched: [reopen, addToBudget],
	addedToBudget: [reopen, keepUnmatched],
};

/** What a person can do with a transaction in its status. `revision` refuses a decision on what has changed meanwhile. */
export function decisionForms({ externalId, revision, matchStatus, rejectedPurchaseOrderIds }: AccountingTransaction, returnTo: string): Html {
	const field = `order-${revision}-${externalId}`;
	const hidden = html`<input type="hidden" name="returnTo" value="${returnTo}"><input type="hidden" name="revision" value="${revision}">`;
	const action = `/transactions/${encodeURIComponent(externalId)}`;
	const offerReopen = rejectedPurchaseOrderIds.length > 0 && !buttons[matchStatus].includes(reopen);
	return html`<form class="decide" method="post" action="${action}">${hidden}
	<label for="${field}">Purchase order number</label>
	<input id="${field}" name="purchaseOrder" required maxlength="200" autocomplete="off" placeholder="e.g. 2026-0001">
	<button name="decision" value="match" class="primary">Match</button>
</form>
<form class="decide" method="post" action="${action}">${hidden}
	${[...buttons[matchStatus], ...(offerReopen ? [reopen] : [])].map(
		([decision, label]) => html`<button name="decision" value="${decision}">${label}</button>`,
	)}
</form>
${rejectedPurchaseOrderIds.length > 0 && html`<p><small>A person said no to: ${rejectedPurchaseOrderIds.join(', ')}</small></p>`}`;
}
