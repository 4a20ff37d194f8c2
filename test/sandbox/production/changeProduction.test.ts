import { PRODUCTION_SEED, addVoucher, changeAmount, emptyLedger, generateProduction } from '../../../sandbox/production';

const production = generateProduction({ seed: PRODUCTION_SEED });
const later = '2026-11-01T08:00:00Z';

describe('changing the production', () => {
	test('a corrected amount leaves the voucher in balance and the original production alone', () => {
		const line = production.transactionLines.find((one) => one.id === production.answers.entries[0]!.transactionId)!;
		const before = JSON.stringify(production.transactionLines);
		const changed = changeAmount(production, line.id, line.amount + 12.34, later);
		const voucher = changed.transactionLines.filter((one) => one.transaction.id === line.transaction.id);
		expect(voucher.reduce((sum, one) => sum + Math.round(one.amount * 100), 0)).toBe(0);
		expect(voucher.filter((one) => one.modifiedAt === later)).toHaveLength(2);
		expect(JSON.stringify(production.transactionLines)).toBe(before);
		expect(() => changeAmount(production, 'nowhere', 1, later)).toThrow('no ledger line nowhere');
		const wages = production.transactionLines.find((one) => one.account.number === 5000)!;
		expect(() => changeAmount(production, wages.id, 1, later)).toThrow('not a cost line of a supplier invoice');
	});

	test('a voucher is added whole, and refused out of balance', () => {
		const [first, second] = production.transactionLines as [(typeof production.transactionLines)[0], (typeof production.transactionLines)[0]];
		const lines = [{ ...first, id: 'a', amount: 10 }, { ...second, id: 'b', amount: -10 }];
		expect(addVoucher(production, lines).transactionLines).toHaveLength(production.transactionLines.length + 2);
		expect(() => addVoucher(production, lines.slice(0, 1))).toThrow('out of balance by 10');
	});

	test('the empty ledger keeps everything but postings', () => {
		const empty = emptyLedger(production);
		expect(empty.transactionLines).toEqual([]);
		expect(empty.answers.entries).toEqual([]);
		expect(empty.customers).toBe(production.customers);
	});
});
