import fc from 'fast-check';
import { collectWanted } from '../../../../../nodes/TwentyFourSevenOffice/resources/transaction/collectWanted';
import type { LedgerLine } from '../../../../../nodes/TwentyFourSevenOffice/wire/ledgerLine';
import { ledgerLine, type LineInWords } from '../../support/ledger';

const isWanted = ({ accountNumber }: LedgerLine) => accountNumber === '4000';

async function* inPages(lines: LineInWords[], size: number): AsyncGenerator<LedgerLine[]> {
	for (let start = 0; start < lines.length; start += size) yield lines.slice(start, start + size).map(ledgerLine);
}

/** Wanted vouchers with the ids of their lines; `read` ones balanced and were read at once. */
async function collect(lines: LineInWords[], pageSize: number, mayRead = true) {
	const ids = (some: LedgerLine[]) => some.map(({ id }) => id);
	const found = await collectWanted(inPages(lines, pageSize), { isWanted, read: (whole) => (mayRead ? ids(whole) : null) });
	const entries = [...found];
	return {
		groups: Object.fromEntries(entries.map(([key, group]) => [key, group.result ?? ids(group.lines)])),
		read: entries.filter(([, { result }]) => result !== null).map(([key]) => key),
		cut: entries.filter(([, { cut }]) => cut).map(([key]) => key),
		lost: entries.filter(([, { hadResult, result }]) => hadResult && result === null).map(([key]) => key),
	};
}

const line = (voucher: string, account: number, amount: number, id: string): LineInWords => ({ voucher, account, amount, id });

test('the lines of a wanted voucher are kept from whatever page', async () => {
	const ledger = [line('a', 2400, -100, 'a1'), line('b', 2400, -50, 'b1'), line('b', 6000, 50, 'b2'), line('c', 5000, 1, 'c1'), line('a', 4000, 100, 'a2')];
	expect(await collect(ledger, 2)).toEqual({ groups: { a: ['a1', 'a2'] }, read: ['a'], cut: [], lost: [] });
});

test('a voucher that balanced without a wanted line and goes on with one is cut: it must be read anew', async () => {
	const ledger = [line('a', 2400, -50, 'a1'), line('a', 6000, 50, 'a2'), line('a', 4000, 100, 'a3'), line('a', 2400, -100, 'a4')];
	expect(await collect(ledger, 2)).toEqual({ groups: { a: ['a3', 'a4'] }, read: [], cut: ['a'], lost: [] });
	expect(await collect(ledger, 4)).toEqual({ groups: { a: ['a1', 'a2', 'a3', 'a4'] }, read: ['a'], cut: [], lost: [] });
});

test('a wanted voucher that was read when it balanced and goes on is cut, and what was made of it does not count', async () => {
	const ledger = [line('a', 2400, -50, 'a1'), line('a', 4000, 50, 'a2'), line('b', 4000, 1, 'b1'), line('c', 4000, 1, 'c1'), line('a', 4000, 100, 'a3'), line('a', 2400, -100, 'a4')];
	expect(await collect(ledger, 2)).toEqual({ groups: { a: ['a3', 'a4'], b: ['b1'], c: ['c1'] }, read: [], cut: ['a'], lost: ['a'] });
});

test('a voucher that may lack lines though it balances keeps its lines', async () => {
	expect(await collect([line('a', 4000, -50, 'a1'), line('a', 4000, 50, 'a2')], 2, false)).toEqual({ groups: { a: ['a1', 'a2'] }, read: [], cut: [], lost: [] });
});

test('however many lines of undecided vouchers there are, those of wanted ones are kept whole or known to be cut', async () => {
	const owed = Array.from({ length: 30_000 }, (_, index) => line(`v${index}`, 2400, -1, `owed-${index}`));
	const costs = Array.from({ length: 30_000 }, (_, index) => line(`v${index}`, index % 100 === 0 ? 4000 : 6000, 1, `cost-${index}`));
	const { groups, cut } = await collect([...owed, ...costs], 1000);
	expect(Object.keys(groups)).toHaveLength(300);
	for (const [key, ids] of Object.entries(groups)) expect(ids.length).toBe(cut.includes(key) ? 1 : 2);
	expect(cut.length).toBeGreaterThan(0);
	expect(cut.length).toBeLessThan(300);
});

test('law: each voucher with a wanted line comes out, and has all its lines or is cut', async () => {
	const anyLine = fc.record({ voucher: fc.constantFrom('a', 'b', 'c', 'd'), account: fc.constantFrom(2400, 4000, 6000), amount: fc.integer({ min: -2, max: 2 }) });
	await fc.assert(
		fc.asyncProperty(fc.array(anyLine, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), fc.boolean(), async (words, pageSize, mayRead) => {
			const ledger = words.map((word, index) => ({ ...word, id: `l${index}` }));
			const { groups, cut } = await collect(ledger, pageSize, mayRead);
			const wanted = new Set(ledger.filter(({ account }) => account === 4000).map(({ voucher }) => voucher));
			expect(new Set(Object.keys(groups))).toEqual(wanted);
			for (const voucher of wanted) {
				const all = ledger.filter((one) => one.voucher === voucher).map(({ id }) => id);
				if (!cut.includes(voucher)) expect(groups[voucher]).toEqual(all);
			}
		}),
	);
});
