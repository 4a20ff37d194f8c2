import { MAX_CANDIDATES } from '../ties';

/** Orders to list: each id once, in the order of their ids, and not too many. The order of the input must not show. */
export function byId(orders: Iterable<number>, id: readonly string[]): number[] {
	const sorted = [...orders].sort((a, b) => (id[a]! < id[b]! ? -1 : id[a] === id[b] ? 0 : 1));
	return sorted.filter((order, index) => index === 0 || id[order] === '' || id[order] !== id[sorted[index - 1]!]).slice(0, MAX_CANDIDATES);
}
