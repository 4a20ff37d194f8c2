import { float64s, int32s, uint8s } from '../../columns';
import { isLocalDate } from '../../localDate';
import type { MatchStatus, Transaction } from '../../transaction';
import { numberOfReason, type ReasonCode } from '../reasons';
import type { CompleteSettings } from '../settings';
import type { Names } from './names';
import { readAmount, UNREADABLE } from './readAmount';
import { SharedIds } from './sharedIds';
import { textOf } from './textIds';
import { excludingVat } from './vat';

/** What may still happen to a transaction. */
export const enum State {
	Live,
	Skipped,
	Invalid,
	Matched,
	/** By a criterion that only proposes; undone when the next pass begins. */
	Proposed,
}

/** The transactions in columns; a transaction is its index in the input. Nothing here changes during a run. */
export interface Transactions {
	readonly count: number;
	readonly source: readonly Transaction[];
	readonly organisation: Int32Array;
	readonly supplier: Int32Array;
	readonly project: Int32Array;
	readonly currency: Int32Array;
	/** As given, minor units; MISSING or UNREADABLE. */
	readonly amount: Float64Array;
	/** What counts against an order: without VAT. MISSING also where VAT can't be taken off. */
	readonly netAmount: Float64Array;
	/** What the source states of the invoice, likewise. */
	readonly invoiceAmount: Float64Array;
	/** Live, Skipped or Invalid. */
	readonly startState: Uint8Array;
	/** Why it is skipped or invalid, as the reason's number. */
	readonly startReason: Uint8Array;
	/** Transactions that came with a match, a person's or an earlier run's, to an order that they name. */
	readonly matchedBefore: readonly number[];
	/** Orders that a person rejected for it, by trimmed id. Most have none. */
	readonly rejected: ReadonlyMap<number, ReadonlySet<string>>;
}

const LEFT_ALONE: Readonly<Partial<Record<MatchStatus, ReasonCode>>> = {
	matched: 'alreadyMatched',
	autoMatched: 'alreadyMatched',
	keepUnmatched: 'keptUnmatched',
	addedToBudget: 'addedToBudget',
};
const FREE: ReadonlySet<string> = new Set(['unmatched', 'needsReview']);

export function readTransactions(source: readonly Transaction[], names: Names, settings: CompleteSettings): Transactions {
	const count = source.length;
	const organisation = int32s(count);
	const supplier = int32s(count);
	const project = int32s(count);
	const currency = int32s(count);
	const amount = float64s(count);
	const invoiceAmount = float64s(count);
	const startState = uint8s(count);
	const startReason = uint8s(count);
	const rejected = new Map<number, ReadonlySet<string>>();
	const matchedBefore: number[] = [];
	const shared = new SharedIds(count, (index) => textOf(source[index]!.id));
	const refuse = (index: number, state: State, reason: ReasonCode): void => {
		startState[index] = state;
		startReason[index] = numberOfReason(reason);
	};
	for (let index = 0; index < count; index++) {
		const given = source[index]!;
		const id = textOf(given.id);
		if (id !== '') shared.note(index, id);
		organisation[index] = names.organisations.of(given.organizationId);
		supplier[index] = names.suppliers.ofTransaction(organisation[index]!, given.supplier);
		project[index] = given.project ? names.projects.of(given.project.id, given.project.name) : 0;
		currency[index] = names.currencies.of(given.currency);
		const decimals = names.currencies.decimalsOf(currency[index]!);
		amount[index] = readAmount(given.amount, decimals);
		invoiceAmount[index] = readAmount(given.invoiceAmount, decimals);
		const rejectedIds: unknown = given.rejectedPurchaseOrderIds;
		if (Array.isArray(rejectedIds) && rejectedIds.length > 0) rejected.set(index, new Set(rejectedIds.map(textOf)));
		if ((given.matchStatus === 'matched' || given.matchStatus === 'autoMatched') && given.purchaseOrderId) matchedBefore.push(index);
		const fault = id === '' ? 'missingId' : statusFault(given);
		if (fault) {
			refuse(index, State.Invalid, fault);
			continue;
		}
		const skipped = reasonToSkip(given, settings);
		if (skipped) {
			refuse(index, State.Skipped, skipped);
			continue;
		}
		const isUnreadable = amount[index] === UNREADABLE || invoiceAmount[index] === UNREADABLE;
		const contentFault = isUnreadable ? 'invalidAmount' : dateFault(given, settings);
		if (contentFault) refuse(index, State.Invalid, contentFault);
	}
	for (const index of shared.find(organisation)) refuse(index, State.Invalid, 'duplicateId');
	const netAmount = settings.transactionAmounts === 'excludingVat' ? amount : netAmounts(source, amount);
	return { count, source, organisation, supplier, project, currency, amount, netAmount, invoiceAmount, startState, startReason, matchedBefore, rejected };
}

function statusFault(given: Transaction): ReasonCode | null {
	const status: unknown = given.matchStatus;
	if (status === null || status === undefined || status === '') return null;
	if (typeof status !== 'string') return 'invalidStatus';
	return FREE.has(status) || Object.hasOwn(LEFT_ALONE, status) ? null : 'invalidStatus';
}

function reasonToSkip(given: Transaction, settings: CompleteSettings): ReasonCode | null {
	const status = given.matchStatus;
	const reason = status ? LEFT_ALONE[status] : undefined;
	if (reason && !(status === 'autoMatched' && settings.reevaluateAutoMatched)) return reason;
	const date = settings.lockedThrough === null ? '' : textOf(given.date);
	return date !== '' && isLocalDate(date) && date <= settings.lockedThrough! ? 'periodLocked' : null;
}

function dateFault(given: Transaction, settings: CompleteSettings): ReasonCode | null {
	if (settings.lockedThrough === null) return null;
	const date = textOf(given.date);
	return date === '' || isLocalDate(date) ? null : 'invalidDate';
}

function netAmounts(source: readonly Transaction[], amount: Float64Array): Float64Array {
	return amount.map((gross, index) => excludingVat(gross, source[index]!.vatRate));
}
