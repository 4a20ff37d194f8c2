import { DateTime } from 'luxon';
import { readDay } from './readDay';

/** `31.01.2026` as Norwegian spreadsheets write it; dots never stand between month and day the American way. */
const NORWEGIAN_DAY = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})( \d{1,2}[:.]\d{2}([:.]\d{2})?)?$/;
/** Excel's day 0, such that day 61 is 1 March 1900: its 29 February 1900 never was. */
const EXCEL_DAY_ZERO = DateTime.utc(1899, 12, 30);
/** 31 December 9999, the last day that Excel knows. */
const LAST_EXCEL_DAY = 2_958_465;

/**
 * The calendar day of a cell in a date column: all that `readDay` reads, a Norwegian date, or the number that Excel
 * keeps for a day. What is none of these is given back as text, for whoever checks it to quote; blank is null.
 */
export function readSpreadsheetDay(value: unknown, zone: string): string | null {
	if (typeof value === 'number') return readExcelDay(value);
	const found = typeof value === 'string' ? NORWEGIAN_DAY.exec(value.trim()) : null;
	if (!found) return readDay(value, zone);
	const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
	return DateTime.utc(year, month, day).toISODate() ?? String(value);
}

function readExcelDay(value: number): string {
	if (!(value >= 61 && value < LAST_EXCEL_DAY + 1)) return String(value);
	return EXCEL_DAY_ZERO.plus({ days: Math.floor(value) }).toISODate() ?? String(value);
}
