/** What `read` gives for each, in order, up to `width` of them under way at once. The first failure is thrown. */
export async function mapAtOnce<T, R>(items: Iterable<T>, width: () => number, read: (item: T) => Promise<R>): Promise<R[]> {
	const left = [...items];
	const results: R[] = [];
	while (left.length > 0) results.push(...(await Promise.all(left.splice(0, width()).map(read))));
	return results;
}
