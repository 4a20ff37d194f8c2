import type { Json } from '../../shared/json';

export { asObject, asText, type Json } from '../../shared/json';

/** An object without the fields that are missing: absent and null mean the same to CostTracker. */
export function withoutMissing<T extends Json>(fields: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
	) as Partial<T>;
}

/** A value as a message can show it, short and without doubt where it begins and ends. */
export function quote(value: unknown): string {
	if (value === undefined) return 'missing';
	const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
	return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
