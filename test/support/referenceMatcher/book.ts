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

/** Everything that is known about the world while the rounds run. Only `decisions` changes. */
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
	};
}

const SKIPPED: Record<string, string> = {
	matched: 'alreadyMatched',
	autoMatched: 'alreadyMatched',
	keepUnmatched: 'keptUnmatched',
	addedToBudget: 'addedToBudget',
};

function whyOut(line: Line, lines: Line[], settings: Book['settings']): { status: 'skipped' | 'invalid'; reason: string } | null {
	const hasTwin = lines.some((other) => other !== line && line.id !== null && other.id === line.id && organizationsAgree(line, other));
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

/** Matched before this run, and it stays so. */
export function isMatchedBefore(book: Book, line: Line): boolean {
	return book.out.has(line) && (line.matchStatus === 'matched' || line.matchStatus === 'autoMatched');
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

/** Invoiced in all: before this run, less what re-evaluation gives back, plus this run. Null when unreadable. */
export function invoicedMinor(book: Book, order: Order): bigint | null {
	if (order.invoicedAmount === 'unreadable') return null;
	let total = order.invoicedAmount ?? 0n;
	for (const line of book.lines) {
		const isGivenBack =
			!book.out.has(line) && line.matchStatus === 'autoMatched' &&
			line.purchaseOrderId === order.id && organizationsAgree(line, order);
		if (isGivenBack) total -= contribution(book, line, order);
		if (book.decisions.get(line)?.order === order) total += contribution(book, line, order);
	}
	return total;
}

/** "The last three criteria need something to remain": without an amount yes, of zero or less no. */
export function hasSomethingLeft(book: Book, order: Order): boolean {
	const invoiced = invoicedMinor(book, order);
	if (order.amount === null) return true;
	if (order.amount === 'unreadable' || invoiced === null) return false;
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
 * orders that it names, and none when it names only others. A duplicated order that is named stops them in any case.
 */
export function allowedOrders(book: Book, line: Line): Order[] | null {
	const named = book.named.get(line)!;
	if (named.all.some((order) => order.conflicting)) return [];
	if (book.settings.explicitNumberWins === false) return null;
	if (named.all.length > 0) return named.all.filter((order) => book.open.includes(order));
	const looksLike = book.settings.criteria.flatMap((criterion) =>
		criterion.kind === 'purchaseOrderNumberOnInvoice' || criterion.kind === 'purchaseOrderNumberInDescription'
			? named.lookAlikes[criterion.kind].filter((order) => book.open.includes(order))
			: [],
	);
	return looksLike.length > 0 ? looksLike : null;
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
