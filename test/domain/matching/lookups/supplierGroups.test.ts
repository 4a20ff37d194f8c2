import { SupplierGroups } from '../../../../domain/matching/lookups/supplierGroups';
import { withOrders } from '../../../../domain/matching/lookups/withOrders';
import { Suppliers } from '../../../../domain/matching/tables/suppliers';

const FIELDS = ['', 'a', 'b'];

/** All suppliers that say a, b or nothing as organisation, id, organisation number and name. */
function allSuppliers() {
	const suppliers = new Suppliers(true);
	const numbers: number[] = [];
	for (const organisation of [0, 1, 2]) {
		for (const id of FIELDS) {
			for (const organizationNumber of FIELDS) {
				for (const name of FIELDS) {
					const supplier = suppliers.ofTransaction(organisation, { id, organizationNumber, name });
					if (supplier !== 0) numbers.push(supplier);
				}
			}
		}
	}
	return { suppliers, numbers };
}

const fits = (a: number, b: number): boolean => a === 0 || b === 0 || a === b;

it('suppliers of all kinds: a group is shared exactly where the suppliers are the same, and then only one', () => {
	const { suppliers, numbers } = allSuppliers();
	expect(numbers).toHaveLength(3 * 26);
	const groups = new SupplierGroups(suppliers);
	for (const supplier of numbers) groups.toSearch(supplier);
	for (const a of numbers) {
		const shared = numbers.map((b) => groups.toSearch(a).filter((group) => groups.toJoin(b).includes(group)).length);
		const isSame = (b: number): boolean => fits(suppliers.organisation[a]!, suppliers.organisation[b]!) && suppliers.compare(a, b) === 'same';
		expect(shared).toEqual(numbers.map((b) => (isSame(b) ? 1 : 0)));
	}
	expect(groups.size).toBe(new Set(numbers.flatMap((supplier) => groups.toSearch(supplier))).size);
	expect([groups.toSearch(0), groups.toJoin(0)]).toEqual([[], []]);
});

it('an order joins no group that nobody searches', () => {
	const { suppliers, numbers } = allSuppliers();
	const groups = new SupplierGroups(suppliers);
	expect([groups.size, ...numbers.flatMap((supplier) => groups.toJoin(supplier))]).toEqual([0]);
});

it('a supplier is worth a search where an open order is the same supplier', () => {
	const { suppliers, numbers } = allSuppliers();
	const orders = numbers.filter((supplier) => supplier % 5 === 0);
	const isOpen = Uint8Array.from(orders, (_, order) => order % 2);
	const groups = new SupplierGroups(suppliers);
	for (const supplier of numbers) groups.toSearch(supplier);
	const found = withOrders(numbers, Int32Array.from(orders), isOpen, suppliers.size, groups);
	for (const supplier of numbers) {
		const isSame = (order: number): boolean =>
			fits(suppliers.organisation[supplier]!, suppliers.organisation[order]!) && suppliers.compare(supplier, order) === 'same';
		expect(found[supplier]).toBe(orders.some((order, at) => isOpen[at] === 1 && isSame(order)) ? 1 : 0);
	}
});
