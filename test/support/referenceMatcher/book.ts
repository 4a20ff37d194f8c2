import type { CriterionSettings } from '../../../domain/matching/settings';
import { groupIntoInvoices, type Invoice, lineValue } from './invoices';
import { organizationsAgree } from './identity';
import { type Named, readNamed } from './naming';
import { isOpen } from './openOrders';
import { type Line, type Order, readLines, readOrders, type ReferenceInput } from './world';

/** A decision of this run: made by which criterion, in which pass. */
export interface Decision {
	order: Order;
	criterion: CriterionSettings;
	position: number;
	pass: number;
}

/** Everything that is known about the world while the rounds run. Only `decisions` and `held` change. */
export interface Book {
	settings: ReferenceInput['settings'];
	lines: Line[];
	orders: Order[];
	open: Order[];
	invoices: Invoice[];
	named: Map<Line, Named>;
	/** Lines that take no part, and why. */
	out: Map<Line, { status: 'skipped' | 'invalid'; reason: string }>;
	decisions: Map<Line, Decision>;
	/** After a tie of named orders in this pass: the orders among which later criteria may choose. */
	held: Map<Line, Order[]>;
}

export function openBook(input: ReferenceInput): Book {
	const { settings } = input;
	const lines = readLines(input.transactions);
	const orders = readOrders(input.purchaseOrders);
	const invoices = groupIntoInvoices(lines, settings);
	const out: Book['out'] = new Map();
	for (const line of lines) {
		const why = whyOut(line, lines, settings);
		if (why) out.set(line, why);
	}
	return {
		settings, lines, orders, invoices, out,
		open: orders.filter((order) => isOpen(order, orders, settings)),
		named: readNamed(invoices, orders, settings),
		decisions: new Map(),
		held: new Map(),
	};
}

const SKIPPED: Record<string, string> = {
	matched: 'alreadyMatched',
	autoMatched: 'alreadyMatched',
	keepUnmatched: 'keptUnmatched',
	addedToBudget: 'addedToBudget',
};

function whyOut(line: Line, lines: Line[], settings: Book['settings']): { status: 'skipped' | 'invalid'; reason: string } | null {
	if (line.id === null) return { status: 'invalid', reason: 'missingId' };
	const hasTwin = lines.some((other) => other !== line && other.id === line.id && organizationsAgree(line, other));
	if (hasTwin) return { status: 'invalid', reason: 'duplicateId' };
	const isTriedAgain = line.matchStatus === 'autoMatched' && settings.reevaluateAutoMatched === true;
	const skipped = SKIPPED[line.matchStatus ?? ''];
	if (skipped && !isTriedAgain) return { status: 'skipped', reason: skipped };
	const locked = settings.lockedThrough ?? null;
	if (locked !== null && line.date !== null && line.date <= locked) return { status: 'skipped', reason: 'periodLocked' };
	if (line.amount === 'unreadable' || line.invoiceAmount === 'unreadable') return { status: 'invalid', reason: 'invalidAmount' };
	return null;
}

/** Still to be tried: takes part and has no match yet. */
export function isWaiting(book: Book, line: Line): boolean {
	return !book.out.has(line) && !book.decisions.has(line);
}

export function invoiceOf(book: Book, line: Line): Invoice {
	return book.invoices.find((invoice) => invoice.lines.includes(line))!;
}

/** Matched before this run, and it stays so: not an automatic match that is open again, even where the line is invalid. */
export function isMatchedBefore(book: Book, line: Line): boolean {
	const isReopened = book.settings.reevaluateAutoMatched === true && book.out.get(line)?.status !== 'skipped';
	return book.out.has(line) && (line.matchStatus === 'matched' || (line.matchStatus === 'autoMatched' && !isReopened));
}

/** Matched, not only proposed, in this run. */
export function isMatchedNow(book: Book, line: Line): boolean {
	const decision = book.decisions.get(line);
	return decision !== undefined && decision.criterion.action !== 'propose';
}

/** Matched before this run to this order, and it stays so. */
export function isMatchedBeforeTo(book: Book, line: Line, order: Order): boolean {
	return isMatchedBefore(book, line) && line.purchaseOrderId === order.id && organizationsAgree(line, order);
}

/** What the line adds to what is invoiced on the order; nothing when it can't be said in the order's currency. */
function contribution(book: Book, line: Line, order: Order): bigint {
	const value = lineValue(line, book.settings);
	return 'missing' in value || value.currency !== order.currency ? 0n : value.minor;
}

/**
 * Invoiced in all: before this run, less what re-evaluation gives back, plus this run's matches and, unless only
 * matches are asked for, its proposals. Null when unreadable.
 */
export function invoicedMinor(book: Book, order: Order, of: 'matches' | 'all' = 'all'): bigint | null {
	if (order.invoicedAmount === 'unreadable') return null;
	let total = order.invoicedAmount ?? 0n;
	for (const line of book.lines) {
		const isGivenBack =
			!book.out.has(line) && line.matchStatus === 'autoMatched' &&
			line.purchaseOrderId === order.id && organizationsAgree(line, order);
		if (isGivenBack) total -= contribution(book, line, order);
		const decision = book.decisions.get(line);
		if (decision?.order === order && (of === 'all' || decision.criterion.action !== 'propose')) {
			total += contribution(book, line, order);
		}
	}
	return total;
}

/** "The last three criteria need something to remain": without an amount yes; of zero or less, or unreadable, no. */
export function hasSomethingLeft(book: Book, order: Order): boolean {
	const invoiced = invoicedMinor(book, order);
	if (order.amount === 'unreadable' || invoiced === null) return false;
	if (order.amount === null) return true;
	return order.amount > 0n && order.amount - invoiced > 0n;
}

/** A match from a person, an earlier run or an earlier round. */
export function hasMatch(book: Book, order: Order): boolean {
	return (
		invoicedMinor(book, order) !== 0n ||
		book.lines.some((line) => book.decisions.get(line)?.order === order || isMatchedBeforeTo(book, line, order))
	);
}

/**
 * Which orders the last three criteria may choose for the line; null when any. An explicit number wins: only open
 * orders that it names, none when it names only others, and after a tie only the tied ones. A duplicated order that is
 * named stops them in any case.
 */
export function allowedOrders(book: Book, line: Line): Order[] | null {
	const named = book.named.get(line)!.all;
	if (named.some((order) => order.conflicting)) return [];
	if (book.settings.explicitNumberWins === false) return null;
	const held = book.held.get(line);
	if (held) return held;
	return named.length > 0 ? named.filter((order) => book.open.includes(order)) : null;
}

/** Remembers a tie of named orders, so that later criteria of the pass choose only among them. */
export function hold(book: Book, line: Line, tied: Order[]): void {
	if (book.settings.explicitNumberWins === false) return;
	const before = book.held.get(line);
	book.held.set(line, before ? tied.filter((order) => before.includes(order)) : tied);
}

/** May this order be offered to this line by one of the last three criteria? */
export function mayOffer(book: Book, line: Line, order: Order): boolean {
	const allowed = allowedOrders(book, line);
	return (
		organizationsAgree(line, order) &&
		!line.rejected.includes(order.id) &&
		(allowed === null || allowed.includes(order))
	);
}
