import * as fc from 'fast-check';
import { SupplierGroups } from '../../../../domain/matching/lookups/supplierGroups';
import { amountTolerance, percentTolerance, type Tolerance } from '../../../../domain/matching/lookups/tolerance';
import { ValueIndex } from '../../../../domain/matching/lookups/valueIndex';
import { ValueUnits } from '../../../../domain/matching/lookups/valueUnits';
import { parseSettings } from '../../../../domain/matching/parseSettings';
import type { MatchSettings } from '../../../../domain/matching/settings';
import { RunState } from '../../../../domain/matching/state';
import { isCompatible } from '../../../../domain/matching/tables/names';
import { readTables } from '../../../../domain/matching/tables/tables';
import { State } from '../../../../domain/matching/tables/transactions';
import type { PurchaseOrder } from '../../../../domain/purchaseOrder';
import type { Transaction } from '../../../../domain/transaction';
import { purchaseOrder } from '../../../support/builders/purchaseOrder';
import { transaction } from '../../../support/builders/transaction';
import { within10 } from '../decide';

interface World {
	transactions: Array<Partial<Transaction>>;
	orders: Array<Partial<PurchaseOrder>>;
	settings?: Omit<MatchSettings, 'criteria'>;
	/** Of each transaction: the orders that its text holds it to; null is all. */
	allowed?: Array<readonly number[] | null>;
}

/** Who fits whom by value, looked up in the index and found by looking through all. */
class Ledger {
	readonly run: RunState;
	readonly index: ValueIndex;
	readonly units: ValueUnits;
	readonly touchedOrders = new Set<number>();
	readonly touchedUnits = new Set<number>();
	private readonly wereFree: boolean[];
	/** Of each invoice, whether it had anything to be compared with in the beginning; else the index leaves it out. */
	private readonly wereCompared: boolean[];

	constructor({ transactions, orders, settings, allowed = [] }: World) {
		const parsed = parseSettings({ criteria: [within10], ...settings });
		if (!parsed.ok) throw new Error('The settings are wrong.');
		const lines = transactions.map((fields, at) => transaction({ id: `t${at + 1}`, voucherId: `v${at + 1}`, ...fields }));
		const tables = readTables(lines, orders.map((fields, at) => purchaseOrder({ id: `p${at + 1}`, number: `2021-000${at + 1}`, ...fields })), parsed.settings);
		this.run = new RunState(tables);
		const suppliers = new SupplierGroups(tables.names.suppliers);
		for (let supplier = 1; supplier < tables.names.suppliers.size; supplier++) suppliers.toSearch(supplier);
		this.units = new ValueUnits(this.run, (line) => allowed[line] ?? null);
		this.index = new ValueIndex(this.run, this.units, suppliers);
		this.index.watch({ touchOrder: (order) => this.touchedOrders.add(order), touchUnit: (unit) => this.touchedUnits.add(unit) });
		this.wereFree = this.allUnits.map((unit) => this.units.takesPart(unit));
		this.wereCompared = this.allUnits.map((unit) => this.comparedWith(unit).length > 0);
	}

	get allUnits(): number[] {
		return Array.from({ length: this.units.count }, (_, unit) => unit);
	}

	get allOrders(): number[] {
		return Array.from({ length: this.run.tables.orders.count }, (_, order) => order);
	}

	/** All lines of an invoice go to an order. */
	take(unit: number, order: number, state: State.Matched | State.Proposed): void {
		const lines = this.units.linesOf(unit);
		for (const line of lines) this.run.take(line, order, 0, state, 0);
		for (const line of lines) this.leave(line);
		this.index.orderChanged(order);
	}

	/** All proposals are undone. */
	undo(): void {
		const orders = new Set<number>();
		this.run.undoProposals((line, order) => {
			orders.add(order);
			this.units.transactionReturned(line);
			this.index.unitChanged(this.units.of[line]!);
		});
		orders.forEach((order) => this.index.orderChanged(order));
	}

	private leave(line: number): void {
		this.units.transactionLeft(line);
		this.index.unitChanged(this.units.of[line]!);
	}

	/** The orders that an invoice is compared with, rejected ones among them: of its supplier, currency and text, with a value. */
	comparedWith(unit: number): number[] {
		const { orders, names } = this.run.tables;
		if (!this.wereFree[unit]) return [];
		const supplier = this.units.supplierOf(unit);
		const { organisation } = names.suppliers;
		const scope = this.units.scopes.ordersOf(this.units.scope[unit]!);
		return this.allOrders.filter(
			(order) =>
				this.run.valueOf(order) > 0 &&
				orders.currency[order] === this.units.currencyOf(unit) &&
				(!scope || scope.includes(order)) &&
				isCompatible(organisation[supplier]!, organisation[orders.supplier[order]!]!) &&
				names.suppliers.compare(supplier, orders.supplier[order]!) === 'same',
		);
	}

	offered(unit: number): number[] {
		return this.comparedWith(unit).filter((order) => !this.units.rejected.get(unit)?.has(this.run.tables.orders.id[order]!));
	}

	fits(unit: number, order: number, tolerance: Tolerance): boolean {
		return Math.abs(this.units.valueOf(unit) - this.run.valueOf(order)) <= tolerance.width(this.run.valueOf(order));
	}

	candidates(unit: number, tolerance: Tolerance): number[] {
		return this.offered(unit).filter((order) => this.fits(unit, order, tolerance));
	}

	claimants(order: number, tolerance: Tolerance): number[] {
		return this.allUnits.filter((unit) => this.units.takesPart(unit) && this.candidates(unit, tolerance).includes(order));
	}

	/** Pairs of an invoice and an order that have nobody but each other. */
	pairs(tolerance: Tolerance): Array<[unit: number, order: number]> {
		return this.allUnits.flatMap((unit) => {
			const [order, ...others] = this.units.takesPart(unit) ? this.candidates(unit, tolerance) : [];
			return order !== undefined && others.length === 0 && this.claimants(order, tolerance).length === 1 ? [[unit, order] as [number, number]] : [];
		});
	}

	/** What the index says of all invoices and orders. */
	lookedUp(tolerance: Tolerance): object {
		const { index } = this;
		const found = (limit: number, collect: (limit: number, into: number[]) => void): number[] => {
			const into: number[] = [];
			collect(limit, into);
			return into.sort(numerically);
		};
		const units = this.allUnits.map((unit) => {
			const collect = (limit: number, into: number[]): void => index.candidates(unit, tolerance, limit, into);
			return {
				isIn: this.wereCompared[unit] ? index.isUnitIn(unit) : null,
				isCompared: index.isCompared(unit),
				candidates: found(Infinity, collect),
				firstCandidates: found(1, collect).length,
				count: index.countCandidates(unit, tolerance),
				nearest: index.nearestValues(unit),
				ofEachValue: this.valuesOffered(unit).map((value) => index.ordersOfValue(unit, value).sort(numerically)),
			};
		});
		const orders = this.comparedOrders.map((order) => {
			const collect = (limit: number, into: number[]): void => index.claimants(order, tolerance, limit, into);
			return { isIn: index.isSortedIn(order), value: index.valueOfOrder(order), claimants: found(Infinity, collect), firstClaimants: found(1, collect).length };
		});
		return { units, orders };
	}

	/** The same by looking through all. */
	lookedThrough(tolerance: Tolerance): object {
		const units = this.allUnits.map((unit) => {
			const candidates = this.candidates(unit, tolerance);
			const [value, values] = [this.units.valueOf(unit), this.valuesOffered(unit)];
			return {
				isIn: this.wereCompared[unit] ? this.units.takesPart(unit) : null,
				isCompared: this.comparedWith(unit).length > 0,
				candidates,
				firstCandidates: Math.min(1, candidates.length),
				count: candidates.length,
				nearest: [...values.filter((each) => each <= value).slice(-1), ...values.filter((each) => each >= value).slice(0, 1)],
				ofEachValue: values.map((each) => this.offered(unit).filter((order) => this.run.valueOf(order) === each)),
			};
		});
		const orders = this.comparedOrders.map((order) => {
			const claimants = this.claimants(order, tolerance);
			return { isIn: true, value: this.run.valueOf(order), claimants, firstClaimants: Math.min(1, claimants.length) };
		});
		return { units, orders };
	}

	private valuesOffered(unit: number): number[] {
		return [...new Set(this.offered(unit).map((order) => this.run.valueOf(order)))].sort(numerically);
	}

	private get comparedOrders(): number[] {
		return [...new Set(this.allUnits.flatMap((unit) => this.comparedWith(unit)))].sort(numerically);
	}
}

function numerically(a: number, b: number): number {
	return a - b;
}

const supplier = fc.constantFrom(
	{ id: '501' },
	{ id: '501', organizationNumber: '987654321' },
	{ organizationNumber: '987654321' },
	{ id: '502', organizationNumber: '987654321' },
	{ id: '503' },
);
const amount = fc.constantFrom(80, 85, 90, 95, 100, 105, 110, 115, 120);
const currency = fc.oneof({ weight: 6, arbitrary: fc.constant('NOK') }, { weight: 1, arbitrary: fc.constant('EUR') });
const rejected = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.subarray(['p1', 'p2', 'p3', 'p9'], { minLength: 1 }) });
const worlds = fc.record({
	orders: fc.array(
		fc.record({ supplier: supplier.map(({ id, organizationNumber }: { id?: string; organizationNumber?: string }) => ({ externalId: id, organizationNumber })), amount, currency }),
		{ minLength: 1, maxLength: 6 },
	),
	transactions: fc.array(fc.record({ supplier, amount, currency, voucherId: fc.integer({ min: 1, max: 9 }).map((voucher) => `v${voucher}`), rejectedPurchaseOrderIds: rejected }), {
		minLength: 1,
		maxLength: 8,
	}),
	settings: fc.record({ valueFrom: fc.constantFrom('invoice' as const, 'transaction' as const), compareWith: fc.constantFrom('amount' as const, 'remaining' as const) }),
	allowed: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom([0, 1], [1, 2, 3]) }), { maxLength: 8 }),
});
const steps = fc.array(fc.record({ unit: fc.nat(), order: fc.nat(), isByValue: fc.boolean(), kind: fc.constantFrom('match', 'propose', 'undo') }), { minLength: 1, maxLength: 6 });
const tolerances = fc.constantFrom(amountTolerance('10', 2), amountTolerance('0', 2), percentTolerance('6'));

describe('invoices and orders by value', () => {
	it('while they come and go, the index finds whom looking through all finds, and notices each pair that is left to each other', () => {
		fc.assert(
			fc.property(worlds, steps, tolerances, (world, happening, tolerance) => {
				const { orders } = world;
				const ledger = new Ledger({ ...world, allowed: world.allowed.map((list) => list && list.filter((order) => order < orders.length)) });
				expect(ledger.lookedUp(tolerance)).toEqual(ledger.lookedThrough(tolerance));
				for (const { unit, order, isByValue, kind } of happening) {
					const before = new Set(ledger.pairs(tolerance).map(String));
					ledger.touchedOrders.clear();
					ledger.touchedUnits.clear();
					const free = ledger.allUnits.filter((each) => ledger.units.takesPart(each));
					if (kind === 'undo') ledger.undo();
					else if (free.length > 0) {
						const taken = free[unit % free.length]!;
						// By value, or to any order at all, as a criterion by number may.
						const fitting = isByValue ? ledger.candidates(taken, tolerance) : [];
						const target = fitting[order % fitting.length] ?? order % orders.length;
						ledger.take(taken, target, kind === 'match' ? State.Matched : State.Proposed);
					}
					expect(ledger.lookedUp(tolerance)).toEqual(ledger.lookedThrough(tolerance));
					const missed = ledger.pairs(tolerance).filter(([one, other]) => !before.has(`${one},${other}`) && !ledger.touchedUnits.has(one) && !ledger.touchedOrders.has(other));
					expect(missed).toEqual([]);
				}
			}),
			{ numRuns: 120 },
		);
	});

	const byId = { id: '501' };
	const byNumber = { organizationNumber: '987654321' };
	const both = { ...byId, ...byNumber };
	const stranger = { supplier: { id: '503' } };
	const orderOf = ({ id, ...others }: { id?: string; organizationNumber?: string }, amount: number): Partial<PurchaseOrder> => ({ supplier: { externalId: id, ...others }, amount });
	const ofStranger = orderOf({ id: '503' }, 900);

	it.each<[string, World, [unit: number, order: number], [unit: number, order: number]]>([
		[
			'an invoice has two orders, one by the supplier\'s id and one by its organisation number: one goes',
			{ transactions: [{ supplier: both }, { ...stranger, amount: 500 }], orders: [orderOf(byId, 100), orderOf(byNumber, 105)] },
			[1, 0],
			[0, 1],
		],
		[
			'an order has two invoices, one by the supplier\'s id and one by its organisation number: one goes',
			{ transactions: [{ supplier: byId }, { supplier: byNumber }], orders: [orderOf(both, 100), ofStranger] },
			[1, 1],
			[0, 0],
		],
		[
			'an invoice has two orders, and between them lies one that a person rejected for it: one goes',
			{ transactions: [{ supplier: byId, rejectedPurchaseOrderIds: ['p2'] }, { ...stranger, amount: 500 }], orders: [orderOf(byId, 95), orderOf(byId, 100), orderOf(byId, 105)] },
			[1, 0],
			[0, 2],
		],
		[
			'an order has two invoices, and between them lies one for which a person rejected it: one goes',
			{
				transactions: [{ supplier: byId, amount: 95 }, { supplier: byId, amount: 100, rejectedPurchaseOrderIds: ['p1'] }, { supplier: byId, amount: 105 }],
				orders: [orderOf(byId, 100), ofStranger],
			},
			[0, 1],
			[2, 0],
		],
	])('%s, and the two that are left to each other are noticed', (_what, world, [unit, order], left) => {
		const tolerance = amountTolerance('10', 2);
		const ledger = new Ledger(world);
		expect(ledger.pairs(tolerance)).toEqual([]);
		ledger.take(unit, order, State.Matched);
		expect(ledger.pairs(tolerance)).toEqual([left]);
		expect(ledger.touchedUnits.has(left[0]) || ledger.touchedOrders.has(left[1])).toBe(true);
	});
});
