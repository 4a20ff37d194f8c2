import fc from 'fast-check';
import { projects, suppliers } from '../ledgerModel';
import type { World } from '../world';
import { amountMinor } from './ledgerSteps';
import { pick, step } from './step';

const some = fc.nat(30);
const statuses = ['Sent', 'Approved', 'Partly received', 'Completed', 'Deleted'];

const place = fc
	.record({ supplier: fc.nat(suppliers.length - 1), project: fc.option(fc.nat(projects.length - 1), { freq: 3 }), amountMinor })
	.map((given) =>
		step(`Order(${JSON.stringify(given)})`, (world) => {
			const number = world.orders.length + 1;
			const supplier = suppliers[given.supplier]!;
			const project = given.project === null ? undefined : projects[given.project]!;
			world.orders.push({
				id: `order-${number}`,
				number: `2026-${String(number).padStart(4, '0')}`,
				supplier: { externalId: String(supplier.id), name: supplier.name, organizationNumber: supplier.organizationNumber },
				project: project ? { externalId: project.value, name: project.name } : null,
				amount: given.amountMinor / 100,
				currency: 'NOK',
				status: 'Sent',
			});
			world.systems.seedOrder(world.orders.at(-1)!);
		}),
	);

const change = <Value>(name: string, values: fc.Arbitrary<Value>, apply: (order: World['orders'][number], value: Value) => void) =>
	fc.tuple(some, values).map(([orderPick, value]) =>
		step(`${name}(order ${orderPick}, ${JSON.stringify(value)})`, (world) => {
			const order = pick(world.orders, orderPick);
			if (!order) return;
			apply(order, value);
			world.systems.seedOrder(order);
		}),
	);

/** What happens to purchase orders in CostTracker. */
export const orderSteps = {
	place,
	changeStatus: change('ChangeStatus', fc.constantFrom(...statuses), (order, status) => void (order.status = status)),
	changeAmount: change('ChangeOrderAmount', amountMinor, (order, amount) => void (order.amount = amount / 100)),
};
