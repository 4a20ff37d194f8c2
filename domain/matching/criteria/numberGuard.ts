import type { Place } from '../../purchaseOrderNumber';
import type { CompleteCriterion } from '../settings';
import { type Named, NAMES_NOTHING, namesAny } from '../tables/named';
import type { Tables } from '../tables/tables';
import { union } from '../tables/uniqueOrders';
import { type Allowed, findByNumber } from './numberFinding';

const NOTHING: readonly number[] = [];

/**
 * Explicit Number Wins: to which orders a transaction is held by the numbers in its texts. A tie of a number criterion
 * holds all later criteria to the tied orders; besides, the criteria that go by supplier are held to the open orders that
 * either text names, and to none where only orders are named that are not open. Off, only one thing holds: who names an order
 * of which it is not sure which it is, is left to a person.
 */
export class NumberGuard {
	private readonly criteria: readonly CompleteCriterion[];
	private readonly isOn: boolean;
	private readonly supplierMatters: boolean;
	/** By position: the texts that number criteria before it read. */
	private readonly readBefore: ReadonlyArray<ReadonlySet<Place | null>>;
	/** Answers by position. */
	private readonly known: ReadonlyArray<Map<number | string, Allowed>>;

	constructor(private readonly tables: Tables) {
		this.criteria = tables.settings.criteria;
		this.isOn = tables.settings.explicitNumberWins;
		this.known = this.criteria.map(() => new Map<number | string, Allowed>());
		this.readBefore = this.criteria.map((_, position) => new Set(this.criteria.slice(0, position).map(placeOf)));
		this.supplierMatters = this.criteria.some((criterion) => 'requireSameSupplier' in criterion && criterion.requireSameSupplier);
	}

	/** What the criterion at a position (from 0) may choose among for a transaction. Equal answers are one array. */
	allowedAt(transaction: number, position: number): Allowed {
		const { named } = this.tables;
		if (named.isEmpty(transaction)) return null;
		const field = named.of(transaction, 'field');
		const description = named.of(transaction, 'description');
		if (!this.isOn) return placeOf(this.criteria[position]!) === null && isUnsure(field, description) ? NOTHING : null;
		if (placeOf(this.criteria[position]!) !== null && !this.mayHaveTiedBefore(position, field, description)) return null;
		const key = this.keyOf(transaction);
		const answers = this.known[position]!;
		const known = answers.get(key);
		if (known !== undefined) return known;
		const allowed = this.findAllowed(transaction, position, field, description);
		answers.set(key, allowed);
		return allowed;
	}

	/** Whether a number criterion must leave an order to a person because the suppliers differ. */
	isRefused(transaction: number, order: number, criterion: CompleteCriterion): boolean {
		if (!('requireSameSupplier' in criterion) || !criterion.requireSameSupplier) return false;
		const { names, transactions, orders } = this.tables;
		return names.suppliers.compare(transactions.supplier[transaction]!, orders.supplier[order]!) === 'different';
	}

	private findAllowed(transaction: number, position: number, field: Named, description: Named): Allowed {
		let allowed: Allowed = null;
		for (let before = 0; before < position; before++) {
			const criterion = this.criteria[before]!;
			const place = placeOf(criterion);
			if (place === null) continue;
			const named = place === 'field' ? field : description;
			const finding = findByNumber(named, allowed, (order) => this.isRefused(transaction, order, criterion));
			if (finding.result === 'tied') allowed = finding.candidates;
		}
		if (placeOf(this.criteria[position]!) !== null) return allowed;
		if (isUnsure(field, description)) return NOTHING;
		if (allowed !== null || (!namesAny(field) && !namesAny(description))) return allowed;
		return union(field.open, description.open);
	}

	/** Only a number criterion that had something to read can have tied; most transactions name an order in one text alone. */
	private mayHaveTiedBefore(position: number, field: Named, description: Named): boolean {
		const read = this.readBefore[position]!;
		return (field !== NAMES_NOTHING && read.has('field')) || (description !== NAMES_NOTHING && read.has('description'));
	}

	/** What an answer depends on besides the position. */
	private keyOf(transaction: number): number | string {
		const { named, transactions } = this.tables;
		const description = named.findingOf(transaction, 'description');
		const texts = named.findingOf(transaction, 'field') + description * named.size;
		return this.supplierMatters ? `${texts}|${transactions.supplier[transaction]}` : texts;
	}
}

/** Which text a number criterion reads; null for the other criteria. */
export function placeOf({ kind }: CompleteCriterion): Place | null {
	if (kind === 'purchaseOrderNumberOnInvoice') return 'field';
	return kind === 'purchaseOrderNumberInDescription' ? 'description' : null;
}

function isUnsure(field: Named, description: Named): boolean {
	return field.unsure.length + description.unsure.length > 0;
}
