import type { Field } from './fields';
import { readDay } from './readDay';
import { readDecimalComma } from './readDecimalComma';
import { readPath } from './readPath';
import { readSpreadsheetDay } from './readSpreadsheetDay';

export interface FieldMapping {
	/** Field or column by `Field.name`; a field without one is where this package's own nodes put it. */
	sources: Record<string, string>;
	decimalComma: boolean;
	/** IANA name; a moment in time becomes a calendar day there. */
	zone: string;
}

type Json = Record<string, unknown>;

/**
 * Makes the function that reads one row in our own shape. Without anything to map it gives the row itself (the engine
 * reads it in place), except that a date given as an object or a time is read as a day.
 */
export function makeRowReader(fields: readonly Field[], mapping: FieldMapping): (row: Json) => Json {
	const isMapped = Object.values(mapping.sources).some((source) => source !== '');
	if (isMapped || mapping.decimalComma) return (row) => mapRow(row, fields, mapping);
	const days = fields.filter((field) => field.kind === 'day').map((field) => field.path[0]);
	return (row) => {
		const late = days.filter((name) => isMoment(row[name]));
		if (late.length === 0) return row;
		return { ...row, ...Object.fromEntries(late.map((name) => [name, readDay(row[name], mapping.zone)])) };
	};
}

function mapRow(row: Json, fields: readonly Field[], mapping: FieldMapping): Json {
	const mapped: Json = {};
	for (const field of fields) {
		const found = readPath(row, mapping.sources[field.name] || field.path.join('.'));
		const value = isBlank(found) ? undefined : readValue(found, field, mapping);
		if (value === undefined) continue;
		const [outer, inner] = field.path;
		if (inner === undefined) mapped[outer] = value;
		else ((mapped[outer] ??= {}) as Json)[inner] = value;
	}
	return mapped;
}

function readValue(value: unknown, field: Field, mapping: FieldMapping): unknown {
	if (field.kind === 'day') return readSpreadsheetDay(value, mapping.zone);
	if (field.kind === 'amount') return mapping.decimalComma ? readDecimalComma(value) : value;
	if (field.kind === 'list') return typeof value === 'string' ? value.split(/[,;\n]/).map((part) => part.trim()) : value;
	return typeof value === 'number' ? String(value) : value;
}

/** A spreadsheet's empty cell is a field that is missing. */
function isBlank(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function isMoment(value: unknown): boolean {
	return (typeof value === 'object' && value !== null) || (typeof value === 'string' && value.length > 'YYYY-MM-DD'.length);
}
