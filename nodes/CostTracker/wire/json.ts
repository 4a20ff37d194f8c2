export type Json = Record<string, unknown>;

export function asObject(value: unknown): Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** Trimmed text of a text or a number; blank and everything else is null. */
export function asText(value: unknown): string | null {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
	if (typeof value !== 'string') return null;
	const text = value.trim();
	return text === '' ? null : text;
}

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
