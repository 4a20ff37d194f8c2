/**
 * The value that a field name leads to: the column of exactly that name first, since headings such as `Best.nr`
 * have dots of their own, then a path such as `supplier.name` or `rows[0]["Best nr"]`. Undefined when nothing is there.
 */
export function readPath(json: Record<string, unknown>, path: string): unknown {
	if (Object.hasOwn(json, path)) return json[path];
	let value: unknown = json;
	for (const step of splitPath(path)) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
		value = (value as Record<string, unknown>)[step];
	}
	return value;
}

/** `a.b[0]['c d']` as `a`, `b`, `0`, `c d`. */
function splitPath(path: string): string[] {
	const steps = path.matchAll(/\[\s*(?:'([^']*)'|"([^"]*)"|(\d+))\s*\]|([^.[\]]+)/g);
	return Array.from(steps, (step) => step[1] ?? step[2] ?? step[3] ?? step[4] ?? '');
}
