/** An interval of G/L accounts, both ends included. A single account has equal ends. */
export interface AccountRange {
	from: number;
	to: number;
}

/** One part of the text that is not an account or an interval. `position` counts the parts from 1. */
export interface AccountRangeError {
	part: string;
	position: number;
	message: string;
}

export type ParsedAccountRanges =
	| { ok: true; ranges: AccountRange[] }
	| { ok: false; errors: AccountRangeError[] };

const SEPARATORS = /[,;\r\n]/;
const ACCOUNT_OR_INTERVAL = /^(\d{1,9})(?:\s*[-\u2010-\u2015\u2212]\s*(\d{1,9}))?$/;

/**
 * Reads intervals and single accounts, e.g. `4000-4999, 5010, 6540-6560`. Parts are separated by commas, semicolons or
 * line breaks; spaces are free. A blank text gives no ranges, which means every account.
 * Every faulty part is reported, with its text, its position and what to write instead.
 */
export function parseAccountRanges(text: string): ParsedAccountRanges {
	if (text.trim() === '') return { ok: true, ranges: [] };
	const ranges: AccountRange[] = [];
	const errors: AccountRangeError[] = [];
	const parts = text.split(SEPARATORS).map((part) => part.trim()).filter((part) => part !== '');
	parts.forEach((part, index) => {
		const range = parsePart(part);
		if (typeof range === 'string') errors.push({ part, position: index + 1, message: `Part ${index + 1}: ${range}` });
		else ranges.push(range);
	});
	if (parts.length === 0) {
		errors.push({
			part: text.trim(),
			position: 1,
			message: `"${text.trim()}" holds no account. Write accounts and intervals, e.g. 4000-4999, 5010, or leave it empty for all accounts.`,
		});
	}
	return errors.length > 0 ? { ok: false, errors } : { ok: true, ranges };
}

/**
 * Whether an account lies in one of the ranges. No ranges mean every account; a missing or non-numeric account lies in
 * no range. `0400` and `400` are the same account.
 */
export function includesAccount(ranges: readonly AccountRange[], accountNumber: string | number | null | undefined): boolean {
	if (ranges.length === 0) return true;
	const digits = String(accountNumber ?? '').trim();
	if (!/^\d+$/.test(digits)) return false;
	const account = Number(digits);
	return ranges.some((range) => range.from <= account && account <= range.to);
}

function parsePart(part: string): AccountRange | string {
	const found = ACCOUNT_OR_INTERVAL.exec(part);
	if (!found) {
		return `"${part}" is neither an account nor an interval. Write e.g. 5010 or 4000-4999, with commas between them.`;
	}
	const from = Number(found[1]);
	const to = Number(found[2] ?? found[1]);
	if (from > to) return `"${part}" is reversed: ${from} is higher than ${to}. Write ${to}-${from}.`;
	return { from, to };
}
