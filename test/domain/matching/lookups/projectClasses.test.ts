import * as fc from 'fast-check';
import type { PurchaseOrder, Transaction } from '../../../../domain/matching';
import { type ProjectClass, ProjectClasses } from '../../../../domain/matching/lookups/projectClasses';
import { SupplierGroups } from '../../../../domain/matching/lookups/supplierGroups';
import { RunState } from '../../../../domain/matching/state';
import { isCompatible } from '../../../../domain/matching/tables/names';
import { State } from '../../../../domain/matching/tables/transactions';
import { read } from '../tables/read';

/** The orders of their supplier and project that transactions have, looked up in the classes and found by looking through all. */
class Ledger {
	readonly run: RunState;
	readonly classes: ProjectClasses;
	readonly touched = new Set<ProjectClass>();

	/** `allowed`: of each transaction, the orders that its text holds it to; null is all. */
	constructor(transactions: Array<Partial<Transaction>>, orders: Array<Partial<PurchaseOrder>>, private readonly allowed: ReadonlyArray<readonly number[] | null>) {
		// Ids the other way round, so that the order of the input can't pass for theirs.
		const tables = read({ transactions, orders: orders.map((order, at) => ({ ...order, id: `p${orders.length - at}` })), matchSuppliersByName: true });
		this.run = new RunState(tables);
		const suppliers = new SupplierGroups(tables.names.suppliers);
		for (let supplier = 1; supplier < tables.names.suppliers.size; supplier++) suppliers.toSearch(supplier);
		this.classes = new ProjectClasses(this.run, suppliers, (index) => this.allowed[index] ?? null);
	}

	get all(): number[] {
		return Array.from({ length: this.run.tables.transactions.count }, (_, index) => index);
	}

	get allOrders(): number[] {
		return Array.from({ length: this.run.tables.orders.count }, (_, order) => order);
	}

	take(transaction: number, order: number): void {
		this.run.take(transaction, order, 0, State.Proposed, 0);
		this.classes.orderChanged(order, (changed) => this.touched.add(changed));
	}

	undo(): void {
		const orders: number[] = [];
		this.run.undoProposals((_, order) => orders.push(order));
		for (const order of orders) this.classes.orderChanged(order, (changed) => this.touched.add(changed));
	}

	/** Whether it may take part at all. */
	private takesPart(transaction: number): boolean {
		const { transactions } = this.run.tables;
		return this.run.mayBeTried(transaction) && transactions.supplier[transaction] !== 0 && transactions.project[transaction] !== 0;
	}

	/** The open orders of its supplier and project, used up or not. */
	ordersOf(transaction: number): number[] {
		const { transactions, orders, names } = this.run.tables;
		if (!this.takesPart(transaction)) return [];
		const [supplier, project] = [transactions.supplier[transaction]!, transactions.project[transaction]!];
		const isSameProject = (other: number): boolean => {
			const field = [names.projects.id, names.projects.name].find((each) => each[project] !== 0 && each[other] !== 0);
			return field !== undefined && field[project] === field[other];
		};
		return this.allOrders.filter(
			(order) =>
				orders.isOpen[order] === 1 &&
				(this.allowed[transaction] ?? null)?.includes(order) !== false &&
				isCompatible(transactions.organisation[transaction]!, orders.organisation[order]!) &&
				names.suppliers.compare(supplier, orders.supplier[order]!) === 'same' &&
				isSameProject(orders.project[order]!),
		);
	}

	left(transaction: number): number[] {
		return this.ordersOf(transaction).filter((order) => this.run.hasSomethingLeft(order));
	}

	rejected(transaction: number): number[] {
		const { transactions, orders } = this.run.tables;
		return this.left(transaction).filter((order) => transactions.rejected.get(transaction)?.has(orders.id[order]!));
	}

	lookedUp(): object {
		const { classes } = this;
		const transactions = this.all.map((transaction) => {
			const of = classes.of(transaction);
			if (of === undefined) return null;
			const rejected = classes.rejectedBy(transaction, of).sort((a, b) => a - b);
			const { count, only } = classes.candidates(of, rejected);
			return { count, only: count === 1 ? only : null, rejected, list: classes.list(of), isMember: classes.members.of(of).includes(transaction), isRejecting: classes.rejectingOf(of).includes(transaction) };
		});
		const claiming = this.allOrders.map((order) => [...new Set(classes.claiming(order).flatMap((of) => [...classes.members.of(of)]))].sort((a, b) => a - b));
		return { transactions, claiming };
	}

	lookedThrough(): object {
		const { run } = this;
		const transactions = this.all.map((transaction) => {
			if (this.ordersOf(transaction).length === 0) return null;
			const [left, rejected] = [this.left(transaction), this.rejected(transaction)];
			const offered = left.filter((order) => !rejected.includes(order));
			return {
				count: offered.length,
				only: offered.length === 1 ? offered[0] : null,
				rejected,
				list: [...left].reverse(),
				isMember: true,
				isRejecting: run.tables.transactions.rejected.has(transaction),
			};
		});
		const claiming = this.allOrders.map((order) => this.all.filter((transaction) => this.ordersOf(transaction).includes(order)));
		return { transactions, claiming };
	}

	/** Transactions that may share a candidate with one that takes part: all of the classes that share an order with its class. */
	rivals(transaction: number): { found: number[]; sharing: number[] } {
		const of = this.classes.of(transaction)!;
		const found = new Set(this.classes.rivalsOf(of).flatMap((rival) => [...this.classes.members.of(rival)]));
		const orders = this.ordersOf(transaction);
		return { found: [...found], sharing: this.all.filter((other) => this.ordersOf(other).some((order) => orders.includes(order))) };
	}
}

const supplier = fc.constantFrom<Array<{ id?: string; organizationNumber?: string; name?: string }>>(
	{ id: '501' },
	{ id: '501', organizationNumber: '987654321' },
	{ organizationNumber: '987654321' },
	{ id: '502', name: 'Lift AS' },
	{ name: 'Lift AS' },
	{},
);
const project = fc.constantFrom({ id: '11' }, { id: '12', name: 'Vinterlys' }, { id: '11', name: 'Vinterlys' }, { name: 'Vinterlys' }, {});
const organizationId = fc.oneof({ weight: 5, arbitrary: fc.constant('1') }, { weight: 1, arbitrary: fc.constantFrom(null, '2') });
const rejectedPurchaseOrderIds = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.subarray(['p1', 'p2', 'p3', 'p9'], { minLength: 1 }) });
const order = fc.record({
	organizationId,
	supplier: supplier.map(({ id, ...others }) => ({ externalId: id, ...others })),
	project: project.map(({ id, name }: { id?: string; name?: string }) => ({ externalId: id, name })),
	amount: fc.constantFrom(100, 100, 150, null, 0),
	status: fc.constantFrom('approved', 'approved', 'approved', 'completed'),
});
const matchStatus = fc.constantFrom('unmatched' as const, 'unmatched' as const, 'unmatched' as const, 'matched' as const);
const line = fc.record({ organizationId, supplier, project, rejectedPurchaseOrderIds, matchStatus });
const allowed = fc.array(fc.constantFrom(null, null, null, [0, 1], [1]), { maxLength: 7 });
const steps = fc.array(fc.record({ transaction: fc.nat(), order: fc.nat(), isUndone: fc.constantFrom(false, false, true) }), { maxLength: 5 });

it('while orders are used up and given back, the classes tell what looking through all tells, and which of them that changes', () => {
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), fc.array(order, { minLength: 1, maxLength: 6 }), allowed, steps, (lines, orders, texts, happening) => {
			const ledger = new Ledger(lines, orders, texts.map((list) => list && list.filter((each) => each < orders.length)));
			expect(ledger.lookedUp()).toEqual(ledger.lookedThrough());
			const takingPart = ledger.all.filter((transaction) => ledger.classes.of(transaction) !== undefined);
			for (const transaction of takingPart) {
				const { found, sharing } = ledger.rivals(transaction);
				expect(sharing.filter((rival) => !found.includes(rival))).toEqual([]);
			}
			for (const { transaction, order: at, isUndone } of happening) {
				const before = takingPart.map((each) => String(ledger.left(each)));
				ledger.touched.clear();
				const free = ledger.all.filter((each) => ledger.run.isLive(each));
				if (isUndone) ledger.undo();
				else if (free.length > 0) ledger.take(free[transaction % free.length]!, at % orders.length);
				expect(ledger.lookedUp()).toEqual(ledger.lookedThrough());
				const changed = takingPart.filter((each, place) => String(ledger.left(each)) !== before[place]);
				expect(new Set(changed.map((each) => ledger.classes.of(each)))).toEqual(ledger.touched);
			}
		}),
		{ numRuns: 60 },
	);
});
