import fc from 'fast-check';
import { lineMatchesFilter, voucherMatchesFilter } from '../../../../nodes/TwentyFourSevenOffice/filter/matchesFilter';
import type { TransactionFilter } from '../../../../nodes/TwentyFourSevenOffice/filter/transactionFilter';
import { selectVouchers } from '../../../../nodes/TwentyFourSevenOffice/resources/transaction/selectVouchers';
import { toSource } from '../../../../nodes/TwentyFourSevenOffice/soap/connectSoap';
import { halve, toWindows } from '../../../../nodes/TwentyFourSevenOffice/soap/windows';
import { toRanges } from '../../../../nodes/TwentyFourSevenOffice/soap/readVouchers';
import { addDays } from '../../../../nodes/TwentyFourSevenOffice/filter/calendarDay';
import { toTransactions } from '../../../../nodes/TwentyFourSevenOffice/wire/toTransactions';
import { standardAccounts, type LineInWords } from '../support/ledger';
import { memorySoapApi } from '../support/memorySoapApi';
import { anyFilter, anyLine, balanced, plainly } from '../support/selectionLaw';

async function select(lines: LineInWords[], change: Partial<TransactionFilter>, limit: number, most: number): Promise<string[]> {
	const filter: TransactionFilter = { accounts: standardAccounts, ...change } as TransactionFilter;
	const ids: string[] = [];
	for await (const vouchers of selectVouchers(toSource(memorySoapApi(lines, most)), { filter, limit, read: (voucher) => voucher })) {
		for (const voucher of vouchers) for (const { line, transaction } of toTransactions(voucher, { organizationId: '5', accounts: filter.accounts, purchaseOrderNumberPlaces: [] })) {
			if (lineMatchesFilter(line, filter) && voucherMatchesFilter(voucher, transaction.supplier?.id ?? null, filter)) ids.push(transaction.id);
		}
		if (ids.length >= limit) break;
	}
	return ids.slice(0, limit);
}

/** A voucher is of one type. */
function ofOneType(lines: LineInWords[]): LineInWords[] {
	const typeOf = new Map<string, number>();
	for (const { voucher, type } of lines) if (!typeOf.has(voucher!)) typeOf.set(voucher!, type!);
	return lines.map((line) => ({ ...line, type: typeOf.get(line.voucher!)! }));
}

describe('law: SOAP picks exactly the lines that a plain reading of the rules picks, however small its answers', () => {
	const ledger = fc.array(anyLine, { maxLength: 25 }).map((words) => ofOneType(balanced(words)));

	test('all of them', async () => {
		await fc.assert(
			fc.asyncProperty(ledger, anyFilter, fc.integer({ min: 1, max: 12 }), async (lines, filter, most) => {
				expect((await select(lines, filter, Infinity, most)).sort()).toEqual(plainly(lines, filter));
			}),
			{ numRuns: 300 },
		);
	});

	test('the first so many', async () => {
		await fc.assert(
			fc.asyncProperty(ledger, anyFilter, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }), async (lines, filter, most, limit) => {
				const all = plainly(lines, filter);
				const ids = await select(lines, filter, limit, most);
				expect(ids).toHaveLength(Math.min(limit, all.length));
				expect(new Set(ids).size).toBe(ids.length);
				for (const id of ids) expect(all).toContain(id);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('law: windows', () => {
	const day = fc.integer({ min: 0, max: 2000 }).map((count) => addDays('2019-06-01', count));
	const window = fc.tuple(day, day).map(([one, other]) => ({ firstDay: one < other ? one : other, lastDay: one < other ? other : one }));

	test('hold each day once, in order, and no busy month with another', () => {
		fc.assert(
			fc.property(window, fc.option(window, { nil: null }), (days, busy) => {
				const windows = toWindows(days, busy);
				expect(windows[0]!.firstDay).toBe(days.firstDay);
				expect(windows.at(-1)!.lastDay).toBe(days.lastDay);
				for (const [index, one] of windows.entries()) {
					expect(one.firstDay <= one.lastDay).toBe(true);
					if (index > 0) expect(one.firstDay).toBe(addDays(windows[index - 1]!.lastDay, 1));
					const isBusy = busy !== null && one.firstDay >= busy.firstDay && one.lastDay <= busy.lastDay;
					if (isBusy) expect(one.firstDay.slice(0, 7)).toBe(one.lastDay.slice(0, 7));
				}
			}),
		);
	});

	test('halves hold the same days', () => {
		fc.assert(
			fc.property(window, (days) => {
				const halves = halve(days);
				if (days.firstDay === days.lastDay) return expect(halves).toBeNull();
				expect([halves![0].firstDay, halves![1].lastDay]).toEqual([days.firstDay, days.lastDay]);
				expect(halves![1].firstDay).toBe(addDays(halves![0].lastDay, 1));
				expect(halves![0].firstDay <= halves![0].lastDay && halves![1].firstDay <= halves![1].lastDay).toBe(true);
			}),
		);
	});

	test('ranges hold every number, do not overlap and stay small', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 60 }), (numbers) => {
				const ranges = toRanges(numbers);
				for (const number of numbers) expect(ranges.filter(({ from, to }) => number >= from && number <= to)).toHaveLength(1);
				for (const { from, to } of ranges) expect(to - from).toBeLessThan(500);
			}),
		);
	});
});
