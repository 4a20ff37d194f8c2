import type { CriterionId, MatchSettings } from '../../../domain/matching/settings';
import type { Invoice } from './invoices';
import { compareParties, organizationsAgree } from './identity';
import { liveRevisions } from './openOrders';
import { type KnownNumber, readNumber, textLooksLike, textNames } from './textNames';
import type { Line, Order } from './world';

export type NumberCriterion = Extract<CriterionId, 'purchaseOrderNumberOnInvoice' | 'purchaseOrderNumberInDescription'>;
const NUMBER_CRITERIA: NumberCriterion[] = ['purchaseOrderNumberOnInvoice', 'purchaseOrderNumberInDescription'];

/** What one transaction names: per text, and what it takes from its invoice. */
export interface Named {
	/** Orders named by this text; for a transaction that names none, by the same text of its invoice's others. */
	by: Record<NumberCriterion, Order[]>;
	lookAlikes: Record<NumberCriterion, Order[]>;
	/** Both texts together. */
	all: Order[];
	fromInvoice: boolean;
}

const readingOf = (line: Line, criterion: NumberCriterion) =>
	criterion === 'purchaseOrderNumberOnInvoice'
		? { raw: line.purchaseOrderNumber ?? '', isDescription: false }
		: { raw: line.description ?? '', isDescription: true };

const isRejected = (line: Line, order: Order) => line.rejected.includes(order.id);
/** One id: a duplicated order counts once. */
const areOneOrder = (orders: Order[]) => new Set(orders.map(({ id }) => id)).size === 1;

const union = (lists: Order[][]) => [...new Set(lists.flat())];

/**
 * The orders that a text names, followed to their live revisions; what a person rejected is not named. Where a bare
 * number asks for the supplier's agreement, it is that of the live revision, which is what would be matched.
 */
function namedByText(line: Line, criterion: NumberCriterion, orders: Order[], settings: MatchSettings): Order[] {
	const reading = readingOf(line, criterion);
	return meantBy(line, orders, (number, known, live) => textNames(reading, number, known, supplierAgrees(line, live, settings)));
}

function lookAlikesInText(line: Line, criterion: NumberCriterion, orders: Order[]): Order[] {
	const reading = readingOf(line, criterion);
	return meantBy(line, orders, (number, known) => textLooksLike(reading, number, known));
}

function meantBy(line: Line, orders: Order[], isMeant: (number: KnownNumber, known: KnownNumber[], live: Order) => boolean): Order[] {
	const possible = orders.filter((order) => organizationsAgree(line, order));
	const numbered = possible.filter((order) => order.number !== null);
	const known = numbered.map((order) => readNumber(order.number!));
	const meant = numbered
		.filter((order) => !isRejected(line, order))
		.map((order) => liveRevisions(order, possible).filter((live) => isMeant(readNumber(order.number!), known, live)));
	return union(meant).filter((order) => !isRejected(line, order));
}

const supplierAgrees = (line: Line, order: Order, settings: MatchSettings) =>
	compareParties(line.supplier, order.supplier, settings.matchSuppliersByName === true) === 'same';

/** What every line names. A line that names none takes the one order that the other lines of its invoice name. */
export function readNamed(invoices: Invoice[], orders: Order[], settings: MatchSettings): Map<Line, Named> {
	const direct = new Map<Line, Record<NumberCriterion, Order[]>>();
	for (const line of invoices.flatMap((invoice) => invoice.lines)) {
		direct.set(line, {
			purchaseOrderNumberOnInvoice: namedByText(line, 'purchaseOrderNumberOnInvoice', orders, settings),
			purchaseOrderNumberInDescription: namedByText(line, 'purchaseOrderNumberInDescription', orders, settings),
		});
	}
	const everyNamed = (line: Line) => union(NUMBER_CRITERIA.map((criterion) => direct.get(line)![criterion]));
	const result = new Map<Line, Named>();
	for (const invoice of invoices) {
		for (const line of invoice.lines) {
			const own = direct.get(line)!;
			const others = invoice.lines.filter((other) => other !== line);
			const theirs = union(others.map(everyNamed));
			const takes = everyNamed(line).length === 0 && areOneOrder(theirs) && !isRejected(line, theirs[0]!) ? theirs : [];
			const taken = (criterion: NumberCriterion) => takes.filter((order) => others.some((other) => direct.get(other)![criterion].includes(order)));
			const by =
				takes.length === 0
					? own
					: {
							purchaseOrderNumberOnInvoice: taken('purchaseOrderNumberOnInvoice'),
							purchaseOrderNumberInDescription: taken('purchaseOrderNumberInDescription'),
						};
			const alike = (criterion: NumberCriterion) =>
				own[criterion].length === 0 ? lookAlikesInText(line, criterion, orders) : [];
			result.set(line, {
				by,
				all: union(NUMBER_CRITERIA.map((criterion) => by[criterion])),
				fromInvoice: takes.length > 0,
				lookAlikes: {
					purchaseOrderNumberOnInvoice: alike('purchaseOrderNumberOnInvoice'),
					purchaseOrderNumberInDescription: alike('purchaseOrderNumberInDescription'),
				},
			});
		}
	}
	return result;
}
