import type { AccountingTransaction } from '../../../../sandbox/costTracker/contract';
import type { FullJournalEntry } from '../../../../sandbox/costTracker/store/fullJournal';
import type { TransactionState } from '../../../../sandbox/costTracker/store/transactionRow';
import { referenceMatch, type ReferenceOutcome } from '../../referenceMatcher';
import { plainId, type Evidence, type Rule } from './evidence';
import { ordersRead, toOrder, toTransaction, transactionsRead } from './readState';

interface Shown {
	transactions: Map<string, AccountingTransaction>;
	verdicts: Map<string, ReferenceOutcome>;
}

/** What the reference matcher says of all that a run had been shown when it wrote; asked once for each reading. */
function makeShown({ reads, criteriaOf }: Evidence): (entry: FullJournalEntry) => Shown {
	const known = new Map<string, Shown>();
	return ({ runId, sequence }) => {
		const before = reads.filter((read) => read.runId === runId && read.afterSequence < sequence);
		const transactions = transactionsRead(before);
		const orders = ordersRead(before);
		const key = `${runId} ${transactions.key} ${orders.key}`;
		if (!known.has(key)) {
			const input = transactions.items.map(toTransaction);
			const verdicts = referenceMatch({ transactions: input, purchaseOrders: orders.items.map(toOrder), settings: { criteria: criteriaOf.get(runId!)! } });
			known.set(key, {
				transactions: new Map(transactions.items.map((item) => [plainId(item.externalId), item])),
				verdicts: new Map(input.map(({ id }, at) => [id, verdicts[at]!])),
			});
		}
		return known.get(key)!;
	};
}

/** Each automatic match and each open question is what the reference matcher says of the state that its run had read. */
export const everyMatchJustified: Rule = (evidence) => {
	const shownTo = makeShown(evidence);
	const findings: string[] = [];
	for (const entry of evidence.entries) {
		if (entry.kind !== 'matches' && entry.kind !== 'candidates') continue;
		const say = (what: string) => findings.push(`entry ${entry.sequence} (${entry.kind}) of ${entry.externalId} ${what}`);
		if (entry.runId === null || !evidence.criteriaOf.has(entry.runId)) {
			say(`is of no run: ${entry.runId}`);
			continue;
		}
		const { transactions, verdicts } = shownTo(entry);
		const [id, before, after] = [plainId(entry.externalId), entry.before as TransactionState, entry.after as TransactionState];
		const verdict = verdicts.get(id);
		if (!verdict) say('decides what its run had not read');
		else if (transactions.get(id)!.revision !== before.revision) say(`decides revision ${before.revision}; its run had read revision ${transactions.get(id)!.revision}`);
		else for (const difference of differences(verdict, after)) say(difference);
	}
	return findings;
};

function differences(verdict: ReferenceOutcome, { matchStatus, purchaseOrderId, outcome }: TransactionState): string[] {
	const status = verdict.status === 'invalid' ? 'needsReview' : verdict.status;
	const compared: Array<[what: string, found: unknown, wanted: unknown]> = [
		['status', matchStatus, status],
		['purchase order', purchaseOrderId, verdict.purchaseOrderId],
		['criterion', outcome?.criterion ?? null, verdict.criterion],
		['reason', outcome?.reason, verdict.reason],
		['candidates', (outcome?.candidates ?? []).map(({ id }) => id).sort().join(), verdict.candidateIds.join()],
	];
	return compared.flatMap(([what, found, wanted]) => (found === wanted ? [] : [`has ${what} ${found}; the reference says ${wanted}`]));
}

const closed = ['completed', 'deleted'];

/** No match is recorded to an order that was closed by then. */
export const noMatchToClosedOrder: Rule = ({ entries }) => {
	const findings: string[] = [];
	const statuses = new Map<string, string>();
	for (const { sequence, kind, externalId, after } of entries) {
		if (kind === 'purchaseOrders') statuses.set(externalId, (after as { status: string }).status.toLowerCase());
		if (kind !== 'matches') continue;
		const { purchaseOrderId } = after as TransactionState;
		const status = statuses.get(purchaseOrderId ?? '');
		if (status === undefined || closed.includes(status)) findings.push(`entry ${sequence} matched ${externalId} to ${purchaseOrderId}, which was ${status ?? 'unknown'}`);
	}
	return findings;
};
