import { isLocalDate } from '../../localDate';
import type { MatchStatus, Transaction } from '../../transaction';
import type { ReasonCode } from '../outcome';
import type { CompleteSettings } from '../settings';
import type { Names } from './names';
import { readAmount, UNREADABLE } from './readAmount';
import { sharedIds } from './sharedIds';
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
	/** Live, Skipped or Invalid. */
	readonly startState: Uint8Array;
	/** Why it is skipped or invalid. */
	readonly startReason: ReadonlyMap<number, ReasonCode>;
	/** Orders that a person rejected for it, by trimmed id. Most have none. */
	readonly rejected: ReadonlyMap<number, ReadonlySet<string>>;
}

const LEFT_ALONE: Readonly<Partial<Record<MatchStatus, ReasonCode>>> = {
	matched: 'alreadyMatched',
	autoMatched: 'alreadyMatched',
	keepUnmatched: 'keptUnmatched',
	addedToBudget: 'addedToBudget',
};
const FREE: ReadonlySet<string> = new Set(['', 'unmatched', 'needsReview']);

export function readTransactions(source: readonly Transaction[], names: Names, settings: CompleteSettings): Transactions {
	const count = source.length;
	const organisation = new Int32Array(count);
	const supplier = new Int32Array(count);
	const project = new Int32Array(count);
	const currency = new Int32Array(count);
	const amount = new Float64Array(count);
	const startState = new Uint8Array(count);
	const startReason = new Map<number, ReasonCode>();
	const rejected = new Map<number, ReadonlySet<string>>();
	for (let index = 0; index < count; index++) {
		const given = source[index]!;
		organisation[index] = names.organisations.of(given.organizationId);
		supplier[index] = names.suppliers.ofTransaction(organisation[index]!, given.supplier);
		project[index] = given.project ? names.projects.of(given.project.id, given.project.name) : 0;
		currency[index] = names.currencies.of(given.currency);
		amount[index] = readAmount(given.amount, names.currencies.decimalsOf(currency[index]!));
		const rejectedIds: unknown = given.rejectedPurchaseOrderIds;
		if (Array.isArray(rejectedIds) && rejectedIds.length > 0) rejected.set(index, new Set(rejectedIds.map(textOf)));
	}
	const refuse = (index: number, state: State, reason: ReasonCode | null): void => {
		if (reason === null || startState[index] !== State.Live) return;
		startState[index] = state;
		startReason.set(index, reason);
	};
	for (const index of sharedIds(source, organisation)) refuse(index, State.Invalid, 'duplicateId');
	for (let index = 0; index < count; index++) {
		const given = source[index]!;
		refuse(index, State.Invalid, identityFault(given));
		refuse(index, State.Skipped, reasonToSkip(given, settings));
		refuse(index, State.Invalid, contentFault(given, amount[index]!, names.currencies.decimalsOf(currency[index]!), settings));
	}
	const netAmount = settings.transactionAmounts === 'excludingVat' ? amount : netAmounts(source, amount);
	return { count, source, organisation, supplier, project, currency, amount, netAmount, startState, startReason, rejected };
}

function identityFault(given: Transaction): ReasonCode | null {
	if (textOf(given.id) === '') return 'missingId';
	const status: unknown = given.matchStatus ?? '';
	if (typeof status !== 'string') return 'invalidStatus';
	return FREE.has(status) || Object.hasOwn(LEFT_ALONE, status) ? null : 'invalidStatus';
}

function reasonToSkip(given: Transaction, settings: CompleteSettings): ReasonCode | null {
	const status = textOf(given.matchStatus) as MatchStatus;
	const reason = LEFT_ALONE[status];
	if (reason && !(status === 'autoMatched' && settings.reevaluateAutoMatched)) return reason;
	const date = settings.lockedThrough === null ? '' : textOf(given.date);
	return date !== '' && isLocalDate(date) && date <= settings.lockedThrough! ? 'periodLocked' : null;
}

function contentFault(given: Transaction, amount: number, decimals: number, settings: CompleteSettings): ReasonCode | null {
	if (amount === UNREADABLE) return 'invalidAmount';
	if (given.invoiceAmount !== undefined && readAmount(given.invoiceAmount, decimals) === UNREADABLE) return 'invalidAmount';
	if (settings.lockedThrough === null) return null;
	const date = textOf(given.date);
	return date === '' || isLocalDate(date) ? null : 'invalidDate';
}

function netAmounts(source: readonly Transaction[], amount: Float64Array): Float64Array {
	return amount.map((gross, index) => excludingVat(gross, source[index]!.vatRate));
}
