import type { AccountingTransaction, Candidate } from '../contract';
import { decisionForms } from './decisionForms';
import { amount, day, moment } from './format';
import { html } from './html';
import type { Html } from './html';
import { criterionLabel, statusLabels } from './labels';

/** Accounting transactions as a table; on a phone each becomes a card. `returnTo`: where a decision leads back to. */
export function transactionList(transactions: AccountingTransaction[], returnTo: string): Html {
	if (transactions.length === 0) return html`<p class="empty">No transactions here.</p>`;
	return html`<table class="transactions">
<thead><tr>
	<th scope="col">Date</th><th scope="col">Voucher</th><th scope="col">Supplier</th><th scope="col">Description</th>
	<th scope="col">Account</th><th scope="col" class="number">Amount</th><th scope="col">Status</th>
	<th scope="col">Purchase order</th><th scope="col">Invoice</th>
</tr></thead>
${transactions.map((transaction) => row(transaction, returnTo))}
</table>`;
}

function row(transaction: AccountingTransaction, returnTo: string): Html {
	const { purchaseOrder: order, matchStatus, documentUrl, invoiceNumber, supplier, project } = transaction;
	return html`<tbody id="${anchorOf(transaction.externalId)}">
<tr class="line">
	${cell('Date', day(transaction.date))}
	${cell('Voucher', transaction.voucherNumber)}
	${cell('Supplier', supplier?.name ?? supplier?.externalId)}
	${cell('Description', transaction.description, project && html`<small>${project.name ?? project.externalId}</small>`)}
	${cell('Account', transaction.accountNumber)}
	<td data-label="Amount" class="number">${amount(transaction.amount, transaction.currency)}</td>
	<td data-label="Status"><span class="status ${matchStatus}">${statusLabels[matchStatus]}</span></td>
	${cell('Purchase order', order && orderLink(order.id, order.number))}
	${cell('Invoice', documentUrl ? html`<a href="/documents/${encodeURIComponent(transaction.externalId)}">${invoiceNumber ?? 'PDF'}</a>` : invoiceNumber)}
</tr>
<tr class="more"><td colspan="9">
	${flags(transaction)}
	${why(transaction)}
	${candidates(transaction, returnTo)}
	<details><summary>Decide or see more</summary>
		${decisionForms(transaction, returnTo)}
		${trail(transaction)}
	</details>
</td></tr>
</tbody>`;
}

/** A phone leaves out what is missing. */
function cell(label: string, value: Html | string | null | undefined, more: Html | null = null): Html {
	return value || more ? html`<td data-label="${label}">${value ?? '–'}${more}</td>` : html`<td data-label="${label}" class="missing">–</td>`;
}

/** The fragment that leads to a transaction in a list. */
export function anchorOf(externalId: string): string {
	return `t-${externalId.replace(/[^\w-]/g, '-')}`;
}

function orderLink(id: string, number: string | null): Html {
	return html`<a href="/purchase-orders/${encodeURIComponent(id)}">${number ?? id}</a>`;
}

function flags({ flags: { changedAfterMatch, vanished }, decision, amount: now, currency }: AccountingTransaction): Html {
	return html`${
		changedAfterMatch &&
		html`<p class="flag">Changed after the match: it was ${amount(decision?.amount ?? null, decision?.currency)}, it is ${amount(now, currency)}.</p>`
	}${vanished && html`<p class="flag">24SevenOffice no longer has this transaction.</p>`}`;
}

/** Who decided, and in one sentence why. */
function why({ outcome, decision, matchStatus }: AccountingTransaction): Html {
	const byPerson = decision?.by === 'person';
	return html`${
		byPerson && html`<p>${statusLabels[matchStatus]} by ${decision.name ?? 'a person'}, ${moment(decision.at)}.</p>`
	}${
		outcome &&
		html`<p>${outcome.criterion && html`<strong>${outcome.criterionPosition}. ${criterionLabel(outcome.criterion)}:</strong> `}${outcome.explanation}</p>`
	}${outcome?.warnings.map(({ message }) => html`<p class="flag">${message}</p>`)}`;
}

function candidates(transaction: AccountingTransaction, returnTo: string): Html | false {
	const waits = transaction.matchStatus === 'needsReview' || transaction.matchStatus === 'unmatched';
	const list = transaction.outcome?.candidates ?? [];
	if (!waits || list.length === 0) return false;
	return html`<ul class="candidates">${list.map((candidate) => html`<li>${candidateForm(transaction, candidate, returnTo)}</li>`)}</ul>`;
}

function candidateForm({ externalId, revision, currency }: AccountingTransaction, candidate: Candidate, returnTo: string): Html {
	const name = candidate.number ?? candidate.id;
	const off = candidate.difference === undefined ? '' : `difference ${amount(candidate.difference, currency)}`;
	const percent = candidate.differencePercent === undefined ? '' : ` (${candidate.differencePercent.replace('.', ',')} %)`;
	return html`<form method="post" action="/transactions/${encodeURIComponent(externalId)}">
	<input type="hidden" name="returnTo" value="${returnTo}"><input type="hidden" name="revision" value="${revision}">
	<input type="hidden" name="purchaseOrder" value="${candidate.id}">
	<span class="candidate">${orderLink(candidate.id, candidate.number)} <small>${off}${percent}</small></span>
	${
		// Matching to it would be refused.
		candidate.reason === 'purchaseOrderNotOpen'
			? html`<small>not open</small>`
			: html`<button name="decision" value="match" class="primary" aria-label="Match to ${name}">Match</button>`
	}
	<button name="decision" value="rejectPurchaseOrder" aria-label="Not this one: ${name}">Not this one</button>
</form>`;
}

function trail({ outcome, externalId }: AccountingTransaction): Html {
	return html`${
		outcome &&
		outcome.trail.length > 0 &&
		html`<p>Criteria tried:</p><ol class="trail">${outcome.trail.map(
			({ criterion, result, reason, candidateCount }) =>
				html`<li>${criterionLabel(criterion)}: ${result === 'passedOn' ? 'passed on' : result} <small>(${reason}, ${candidateCount} candidates)</small></li>`,
		)}</ol>`
	}<p><small>${externalId}</small></p>`;
}
