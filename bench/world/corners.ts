import type { Transaction } from '../../domain/matching';
import { eliminationChain } from './eliminationChain';
import { normalWorld } from './normalWorld';
import type { World, WorldSize } from './world';

const ONE_SUPPLIER = { id: '20000', name: 'The Only Supplier AS', organizationNumber: '910000000' };

/** Worlds in which a careless matcher compares everything with everything; each is as large as the normal one. */
export const CORNERS = {
	'One supplier has all the orders': (size, seed) => withOneSupplier(normalWorld(size, seed)),
	'Everybody names the same order': (size, seed) => {
		const world = normalWorld(size, seed);
		return namingEverywhere(world, world.purchaseOrders.find(({ status }) => status === 'approved')!.number!);
	},
	'All orders have one number and everybody names it': (size, seed) => {
		const world = normalWorld(size, seed);
		for (const order of world.purchaseOrders) order.number = '2021-0001';
		return namingEverywhere(world, '2021-0001');
	},
	'All amounts are equal': (size, seed) => withEqualAmounts(normalWorld(size, seed)),
	'All amounts are equal, one supplier, no numbers': (size, seed) => withoutNumbers(withEqualAmounts(withOneSupplier(normalWorld(size, seed)))),
	'One voucher holds all the transactions': (size, seed) => {
		const world = withOneSupplier(normalWorld(size, seed));
		return forEach(world, (each) => Object.assign(each, { voucherId: '1', voucherNumber: '1', invoiceNumber: 'F1', invoiceAmount: null }));
	},
	'A long chain of eliminations': (size) => eliminationChain(size),
} satisfies Record<string, (size: WorldSize, seed: number) => World>;

export type Corner = keyof typeof CORNERS;

function forEach(world: World, change: (transaction: Transaction) => void): World {
	world.transactions.forEach(change);
	return world;
}

function withOneSupplier(world: World): World {
	for (const order of world.purchaseOrders) {
		order.supplier = { externalId: ONE_SUPPLIER.id, name: ONE_SUPPLIER.name, organizationNumber: ONE_SUPPLIER.organizationNumber };
	}
	return forEach(world, (each) => (each.supplier = { ...ONE_SUPPLIER }));
}

function withEqualAmounts(world: World): World {
	for (const order of world.purchaseOrders) Object.assign(order, { amount: 1_000, invoicedAmount: 0 });
	return forEach(world, (each) => Object.assign(each, { amount: 1_000, invoiceAmount: 1_000 }));
}

function withoutNumbers(world: World): World {
	return forEach(world, (each) => Object.assign(each, { purchaseOrderNumber: null, description: 'Leie av lift' }));
}

function namingEverywhere(world: World, number: string): World {
	return forEach(world, (each) => Object.assign(each, { purchaseOrderNumber: number, description: `Leie av lift, PO ${number}` }));
}
