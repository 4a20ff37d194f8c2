import fc from 'fast-check';
import { daysAgo, nowToTheSecond } from '../clock';
import { accountNumbers, projects, suppliers, type Cost, type Voucher } from '../ledgerModel';
import type { World } from '../world';
import { pick, step, type Step } from './step';

/** Few values, near each other, so that invoices and orders meet, tie and miss. */
export const amountMinor = fc.constantFrom(10_000, 10_500, 11_000, 25_000, 100_000, 99_99);
const some = fc.nat(30);

/** The description: plain, or naming an order. */
const words = fc.oneof(fc.constant(null), some);

function textOf(world: World, word: number | null): string {
	const order = word === null ? undefined : pick(world.orders, word);
	return order?.number ? `Leie av utstyr, PO ${order.number}` : 'Leie av utstyr';
}

const cost = fc.record({
	amountMinor,
	account: fc.constantFrom(...accountNumbers),
	words,
	project: fc.option(fc.nat(projects.length - 1), { freq: 3 }),
});

const postInvoice = fc
	.record({ supplier: fc.nat(suppliers.length - 1), costs: fc.array(cost, { minLength: 1, maxLength: 3 }), days: fc.nat(60), hasDocument: fc.nat(5).map((n) => n === 0) })
	.map(({ supplier, costs, days, hasDocument }): Step =>
		step(`Post(${JSON.stringify({ supplier, costs, days, hasDocument })})`, (world) => {
			const written = costs.map(({ words: word, ...rest }): Omit<Cost, 'id'> => ({ ...rest, text: textOf(world, word) }));
			world.ledger.post({ supplier, date: daysAgo(days), hasDocument, costs: written, at: nowToTheSecond() });
			world.systems.publish(world.ledger);
		}),
	);

/** A change of a cost line, which the ledger dates. */
function change(name: string, more: fc.Arbitrary<unknown>, apply: (world: World, cost: Cost, value: never) => void): fc.Arbitrary<Step> {
	return fc.tuple(some, some, more).map(([voucherPick, costPick, value]) =>
		step(`${name}(voucher ${voucherPick}, cost ${costPick}, ${JSON.stringify(value)})`, (world) => {
			const voucher = pick(world.ledger.vouchers, voucherPick);
			if (!voucher) return;
			apply(world, pick(voucher.costs, costPick)!, value as never);
			touched(world, voucher);
		}),
	);
}

function touched(world: World, voucher: Voucher): void {
	voucher.modifiedAt = nowToTheSecond();
	world.systems.publish(world.ledger);
}

const onVoucher = (name: string, act: (world: World, voucher: Voucher) => void): fc.Arbitrary<Step> =>
	some.map((voucherPick) =>
		step(`${name}(voucher ${voucherPick})`, (world) => {
			const voucher = pick(world.ledger.vouchers, voucherPick);
			if (voucher) act(world, voucher);
		}),
	);

const reverse = onVoucher('Credit', (world, { supplier, date, costs }) => {
	const negative = costs.map(({ id: _id, ...rest }) => ({ ...rest, amountMinor: -rest.amountMinor }));
	world.ledger.post({ supplier, date, hasDocument: false, costs: negative, at: nowToTheSecond() });
	world.systems.publish(world.ledger);
});

const remove = onVoucher('Delete', (world, voucher) => {
	world.ledger.remove(voucher);
	world.systems.publish(world.ledger);
});

/** What a bookkeeper does. */
export const ledgerSteps = {
	post: postInvoice,
	changeAmount: change('ChangeAmount', amountMinor, (_world, line, value: number) => void (line.amountMinor = value)),
	changeText: change('ChangeText', words, (world, line, word: number | null) => void (line.text = textOf(world, word))),
	changeProject: change('ChangeProject', fc.option(fc.nat(projects.length - 1)), (_world, line, project: number | null) => void (line.project = project)),
	reverse,
	remove,
};
