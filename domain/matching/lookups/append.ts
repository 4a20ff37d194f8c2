/** Adds a value to the list of a key, which is made when the first one comes. */
export function append(lists: Map<number, number[]>, key: number, value: number): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}
