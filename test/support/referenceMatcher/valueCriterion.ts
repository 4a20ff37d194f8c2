import type { CriterionSettings } from '../../../domain/matching/settings';
import { type Book, hasMatch, hasSomethingLeft, invoicedMinor, invoiceOf, isMatchedBefore, isMatchedNow, isWaiting, mayOffer } from './book';
import { absolute, compareRationals, decimalsOf, type Rational, readDecimal } from './exact';
import { compareParties, isKnown } from './identity';
import { areReversals, type Invoice, invoiceValue, lineValue, type Value } from './invoices';
import { match, pass, tie, type Verdict } from './verdict';
import type { Line, Order } from './world';

export type ValueCriterion = Extract<CriterionSettings, { kind: 'sameSupplierAndValuePercent' | 'sameSupplierAndValueAmount' }>;

/** What is compared as one: an invoice's lines, or one line with *Value of: transaction*. */
type Unit = Line[];

const isPerInvoice = (book: Book) => book.settings.valueFrom !== 'transaction';

function unitOf(book: Book, line: Line): Unit {
	return isPerInvoice(book) ? invoiceOf(book, line).lines : [line];
}

function unitValue(book: Book, line: Line): Value {
	return isPerInvoice(book) ? invoiceValue(invoiceOf(book, line), book.settings) : lineValue(line, book.settings);
}

function reversalsOf(book: Book, line: Line): Invoice[] {
	const invoice = invoiceOf(book, line);
	return book.invoices.filter((other) => areReversals(invoice, other, book.settings));
}

/** Why the line's unit takes no part in value criteria; null when it does. */
function whyNoPart(book: Book, line: Line): Verdict | null {
	if (!isKnown(line.supplier, book.settings.matchSuppliersByName === true)) return pass('missingSupplier');
	const unit = unitOf(book, line);
	if (unit.some((other) => !isWaiting(book, other))) {
		return { result: 'tie', reason: 'invoicePartlyMatched', candidates: matchedOrdersOf(book, unit, line) };
	}
	if (reversalsOf(book, line).length > 0) return pass('reversed');
	const value = unitValue(book, line);
	return 'missing' in value ? pass(value.missing) : null;
}

/** The orders that these lines are matched to, as far as they are known and not refused for the line. */
export function matchedOrdersOf(book: Book, lines: Line[], line: Line): string[] {
	const ids = lines.flatMap((other) => {
		const decided = book.decisions.get(other)?.order.id;
		return decided ?? (isMatchedBefore(book, other) ? (other.purchaseOrderId ?? []) : []);
	});
	return [...new Set(ids)].filter((id) => !line.rejected.includes(id) && book.orders.some((order) => order.id === id));
}

/** The order's amount or what remains of it; null when it is no value candidate at all. */
function orderValue(book: Book, order: Order): bigint | null {
	if (typeof order.amount !== 'bigint' || order.amount <= 0n || !hasSomethingLeft(book, order)) return null;
	if (book.settings.compareWith === 'remaining') return order.amount - invoicedMinor(book, order)!;
	return hasMatch(book, order) ? null : order.amount;
}

/** |value − order value| ≤ x, both in minor units of the order's currency; x is an amount or a percentage of the order. */
function isWithin(criterion: ValueCriterion, width: number | string, value: bigint, order: Order, orderMinor: bigint): boolean {
	const difference: Rational = { top: absolute(value - orderMinor), bottom: 1n };
	const x = readDecimal(width)!;
	const allowed =
		criterion.kind === 'sameSupplierAndValuePercent'
			? { top: x.top * orderMinor, bottom: x.bottom * 100n }
			: { top: x.top * 10n ** BigInt(decimalsOf(order.currency)), bottom: x.bottom };
	return compareRationals(difference, allowed) <= 0;
}

/** Of the supplier of every line of the unit, and may be offered to each: they match together or not at all. */
function isOfferable(book: Book, line: Line, order: Order): boolean {
	const byName = book.settings.matchSuppliersByName === true;
	return unitOf(book, line).every(
		(each) => mayOffer(book, each, order) && compareParties(each.supplier, order.supplier, byName) === 'same',
	);
}

/** Orders that could be compared with the unit at all: the last conditions but the tolerance. */
function comparable(book: Book, line: Line): Array<{ order: Order; orderMinor: bigint }> {
	const value = unitValue(book, line);
	if ('missing' in value || value.minor <= 0n) return [];
	return book.open.flatMap((order) => {
		const orderMinor = orderValue(book, order);
		const fits = orderMinor !== null && order.currency === value.currency && isOfferable(book, line, order);
		return fits ? [{ order, orderMinor }] : [];
	});
}

function candidates(book: Book, criterion: ValueCriterion, width: number | string, line: Line): Order[] {
	const value = unitValue(book, line);
	if ('missing' in value) return [];
	return comparable(book, line)
		.filter(({ order, orderMinor }) => isWithin(criterion, width, value.minor, order, orderMinor))
		.map(({ order }) => order);
}

const widthOf = (criterion: ValueCriterion) =>
	criterion.kind === 'sameSupplierAndValuePercent' ? criterion.percent : criterion.amount;

const guardOf = (criterion: ValueCriterion) =>
	(criterion.kind === 'sameSupplierAndValuePercent' ? criterion.rivalGuardPercent : criterion.rivalGuardAmount) ?? null;

/** Same supplier and value: exactly one order, and no other invoice that could claim it. */
export function judgeByValue(book: Book, criterion: ValueCriterion, line: Line): Verdict {
	const noPart = whyNoPart(book, line);
	if (noPart) return noPart;
	const found = candidates(book, criterion, widthOf(criterion), line);
	const [only] = found;
	if (!only) return pass(whyNone(book, line), nearest(book, criterion, line));
	if (found.length > 1) return tie('severalPurchaseOrders', found);
	const unit = unitOf(book, line);
	const claimsWithin = (width: number | string) =>
		book.lines.some(
			(other) =>
				isWaiting(book, other) && !unit.includes(other) && whyNoPart(book, other) === null &&
				candidates(book, criterion, width, other).includes(only),
		);
	if (claimsWithin(widthOf(criterion))) return tie('rivalInvoices', [only]);
	const guard = guardOf(criterion);
	if (guard !== null) {
		const wide = candidates(book, criterion, guard, line);
		if (wide.some((order) => order !== only) || claimsWithin(guard)) return tie('rivalGuard', [...new Set([only, ...wide])]);
	}
	return match(only);
}

/** The first thing that kept every open order of the supplier away. */
function whyNone(book: Book, line: Line): string {
	const value = unitValue(book, line);
	if ('missing' in value) return value.missing;
	const theirs = book.open.filter((order) => orderValue(book, order) !== null && isOfferable(book, line, order));
	if (theirs.length === 0) return 'noOpenPurchaseOrder';
	if (theirs.every((order) => order.currency !== value.currency)) return 'currencyDiffers';
	return value.minor <= 0n ? 'signDiffers' : 'noneWithinTolerance';
}

/** The nearest miss: equally near orders together, five at most, by id. */
function nearest(book: Book, criterion: ValueCriterion, line: Line): string[] {
	const value = unitValue(book, line);
	if ('missing' in value) return [];
	const distances = comparable(book, line).map(({ order, orderMinor }) => ({
		id: order.id,
		distance: {
			top: absolute(value.minor - orderMinor),
			bottom: criterion.kind === 'sameSupplierAndValuePercent' ? orderMinor : 1n,
		},
	}));
	const isNearest = (distance: Rational) => distances.every((other) => compareRationals(distance, other.distance) <= 0);
	return distances.filter(({ distance }) => isNearest(distance)).map(({ id }) => id).sort().slice(0, 5);
}

/** The orders that the reversal of the line's invoice is matched to; null when none of it is matched. */
export function reversalIsMatchedTo(book: Book, line: Line): string[] | null {
	const reversed = reversalsOf(book, line).flatMap((invoice) => invoice.lines);
	// A proposal is no match.
	const matched = reversed.filter((other) => isMatchedNow(book, other) || isMatchedBefore(book, other));
	return matched.length > 0 ? matchedOrdersOf(book, matched, line) : null;
}
