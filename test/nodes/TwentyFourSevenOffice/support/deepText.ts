/** Every text that hangs on a value, also what `JSON.stringify` leaves out: causes, responses, request options. */
export function deepText(value: unknown, seen = new Set<unknown>()): string {
	if (typeof value === 'string') return value;
	if (typeof value !== 'object' || value === null || seen.has(value)) return '';
	seen.add(value);
	return Object.getOwnPropertyNames(value).map((name) => deepText((value as Record<string, unknown>)[name], seen)).join('\n');
}
