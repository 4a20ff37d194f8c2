import { DateTime } from 'luxon';
import { monthInTurn } from '../../../../nodes/CostTracker/reading/monthInTurn';

const later = (day: string, days: number) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;
const all2026 = { startDate: '2025-12-31', endDate: null };

test('a month is whole, and its days are as the filter has them: the start is the day before', () => {
	const checked = Array.from({ length: 12 }, (_, night) => monthInTurn(all2026, later('2026-12-05', night))!);
	expect(new Set(checked.map(({ month }) => month)).size).toBe(12);
	expect(checked.find(({ month }) => month === '2026-02')).toEqual({ month: '2026-02', startDate: '2026-01-31', endDate: '2026-02-28' });
});

test('each month has its turn, also while months are added, for years', () => {
	const seen = new Map<string, string>();
	for (let night = 0; night < 3 * 365; night++) {
		const today = later('2026-01-01', night);
		const { month } = monthInTurn(all2026, today)!;
		expect(month <= today.slice(0, 7)).toBe(true);
		seen.set(month, today);
	}
	expect(seen.size).toBe(36);
	for (const last of seen.values()) expect(last > '2028-10-01').toBe(true);
});

test('the first and the last month are cut as the filter cuts them', () => {
	const filter = { startDate: '2026-03-10', endDate: '2026-03-20' };
	expect(monthInTurn(filter, '2026-12-05')).toEqual({ month: '2026-03', ...filter });
});

test('there is none where the filter begins after today, and the first day of a month counts to it', () => {
	expect(monthInTurn({ startDate: '2026-12-31', endDate: null }, '2026-12-05')).toBeNull();
	expect(monthInTurn({ startDate: '2026-11-30', endDate: null }, '2026-12-01')).toMatchObject({ month: '2026-12', startDate: '2026-11-30' });
});
