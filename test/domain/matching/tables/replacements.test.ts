import { Replacements } from '../../../../domain/matching/tables/replacements';
import type { PurchaseOrder } from '../../../../domain/matching';
import { purchaseOrder } from '../../../support/builders/purchaseOrder';

/** Orders p0, p1, … with numbers PO-100, PO-101, …; each with what it replaces. */
function replacements(revisions: Array<unknown>, { organisation = [] as number[], drafts = [] as number[], ids = [] as string[] } = {}): Replacements {
	const source = revisions.map((revisionOf, index) => purchaseOrder({ number: `PO-10${index}`, revisionOf: revisionOf as PurchaseOrder['revisionOf'] }));
	const id = revisions.map((_, index) => ids[index] ?? `p${index}`);
	return new Replacements(source, id, Int32Array.from(revisions, (_, index) => organisation[index] ?? 1), (order) => drafts.includes(order));
}

const liveOf = (of: Replacements, count: number): number[][] => Array.from({ length: count }, (_, order) => [...of.liveOf(order)]);

describe('what an order has become', () => {
	it.each<[string, unknown[], object, number[][]]>([
		['nothing is replaced', [null, '', ' '], {}, [[0], [1], [2]]],
		['by id', [null, 'p0'], {}, [[1], [1]]],
		['by number', [null, 'PO-100'], {}, [[1], [1]]],
		['by the number written otherwise', [null, ' po-100 '], {}, [[1], [1]]],
		['by an id with blanks around it', [null, ' p0 '], {}, [[1], [1]]],
		['of an order that is not there', [null, 'p9'], {}, [[0], [1]]],
		['of itself', ['p0', 'PO-101'], {}, [[0], [1]]],
		['of a copy of itself', ['PO-101', null], { ids: ['p', 'p'] }, [[0], [1]]],
		['by a draft', [null, 'p0'], { drafts: [1] }, [[0], [1]]],
		['a draft that is replaced', [null, 'p0'], { drafts: [0] }, [[1], [1]]],
		['of another company', [null, 'p0'], { organisation: [1, 2] }, [[0], [1]]],
		['of no company', [null, 'p0'], { organisation: [0, 2] }, [[1], [1]]],
		['a chain of three', [null, 'p0', 'p1'], {}, [[2], [2], [2]]],
		['two orders in place of one', [null, 'p0', 'p0'], {}, [[1, 2], [1], [2]]],
		['a chain that parts', [null, 'p0', 'p1', 'p1', 'p3'], {}, [[2, 4], [2, 4], [2], [4], [4]]],
		['two chains that meet again', [null, 'p0', 'p0', 'p1', 'p2'], {}, [[3, 4], [3], [4], [3], [4]]],
		['a circle stays what it is', ['p1', 'p0'], {}, [[0], [1]]],
		['a circle with a way out', ['p1', 'p0', 'p0'], {}, [[2], [2], [2]]],
	])('%s', (_what, revisions, others, expected) => {
		expect(liveOf(replacements(revisions, others), revisions.length)).toEqual(expected);
		// Whoever is asked for first, the answers are the same.
		const backwards = replacements(revisions, others);
		for (let order = revisions.length - 1; order >= 0; order--) expect([...backwards.liveOf(order)]).toEqual(expected[order]);
		expect(liveOf(backwards, revisions.length)).toEqual(expected);
	});

	it.each<[string, unknown[], number[], number[]]>([
		['nothing replaced it', [null], [0], [0]],
		['to the end of the chain', [null, 'p0', 'p1'], [0, 1, 2], [2]],
		['up to what may be seen', [null, 'p0', 'p1'], [0, 1], [1]],
		['not over what may not be seen', [null, 'p0', 'p1'], [0, 2], [0]],
		['of two that replace it the one that may be seen', [null, 'p0', 'p0'], [0, 2], [2]],
		['two chains that meet again, once', [null, 'p0', 'p0', 'PO-101', 'p2'], [0, 1, 2, 3, 4], [3, 4]],
		['a circle stays what it is', ['p1', 'p0'], [0, 1], [0]],
	])('as far as it may be seen: %s', (_what, revisions, visible, expected) => {
		expect(replacements(revisions).liveAmong(0, (order) => visible.includes(order))).toEqual(expected);
	});

	it('tells which orders are replaced', () => {
		const of = replacements([null, 'p0', 'p1', null]);
		expect([0, 1, 2, 3].map((order) => of.isReplaced(order))).toEqual([true, true, false, false]);
	});

	it('the one order that two others name is replaced by both names once', () => {
		const of = replacements([null, 'p0', 'PO-100']);
		expect([...of.liveOf(0)]).toEqual([1, 2]);
	});
});
