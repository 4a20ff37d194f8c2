/** A field as text for people: trimmed, numbers written out, everything else (and blank) null. */
export function textOrNull(value: unknown): string | null {
	if (typeof value === 'number' || typeof value === 'bigint') return String(value);
	if (typeof value !== 'string') return null;
	const text = value.trim();
	return text === '' ? null : text;
}
