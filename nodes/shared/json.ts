export type Json = Record<string, unknown>;

const NOTHING: Json = Object.freeze({});

/** An object as it is; anything else, a list too, is an object without fields. */
export function asObject(value: unknown): Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : NOTHING;
}

/** Trimmed text of a text or a number; blank and everything else is null. */
export function asText(value: unknown): string | null {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
	if (typeof value !== 'string') return null;
	const text = value.trim();
	return text === '' ? null : text;
}
