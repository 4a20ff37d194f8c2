/** Those that could be read. */
export function present<T>(values: Array<T | null>): T[] {
	return values.filter((value) => value !== null);
}
