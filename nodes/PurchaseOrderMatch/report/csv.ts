import type { Language } from './matchReport';

/** A cell: text from anywhere, or an amount or count as decimal text that a spreadsheet may calculate with. */
export type Cell = string | null | { decimal: string | number | null };

const DECIMAL = /^-?\d+(\.\d+)?$/;
/** What a spreadsheet takes for a formula, also behind spaces, invisible marks or a quotation mark, and in full width. */
const FORMULA = /^[\s\p{Cf}\p{Cc}"']*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/u;

/**
 * A CSV file as a spreadsheet of that language opens it with a double click: Norwegian ones expect semicolons and
 * decimal commas. Begins with a byte order mark, so that æ, ø and å survive. A text that could be taken for a formula
 * gets an apostrophe before it and is shown, not run.
 */
export function toCsv(rows: ReadonlyArray<readonly Cell[]>, language: Language): string {
	const [separator, point] = language === 'nb' ? [';', ','] : [',', '.'];
	const lines = rows.map((row) => row.map((cell) => writeCell(cell, point)).join(separator));
	return `\ufeff${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell, point: string): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return writeText(cell);
	if (cell.decimal === null) return '';
	const text = String(cell.decimal);
	return DECIMAL.test(text) ? text.replace('.', point) : writeText(text);
}

function writeText(text: string): string {
	const harmless = FORMULA.test(text) ? `'${text}` : text;
	return `"${harmless.replaceAll('"', '""')}"`;
}
