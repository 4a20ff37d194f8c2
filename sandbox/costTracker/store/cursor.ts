import { ApiError } from '../apiError';
import type { Page } from '../contract';

/** Where the next page begins: the sort key of the last row shown. */
export type Position = Array<string | number>;

function encodeCursor(position: Position): string {
	return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads a cursor made by `encodeCursor`; `undefined` is the first page.
 * @throws ApiError 400 for anything else
 */
export function decodeCursor<Key extends Position>(cursor: string | undefined, shape: Key): Key | undefined {
	if (cursor === undefined) return undefined;
	try {
		const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
		if (Array.isArray(position) && position.length === shape.length && position.every((part, i) => typeof part === typeof shape[i])) {
			return position as Key;
		}
	} catch {
		// Falls through to the one refusal.
	}
	throw new ApiError(400, 'invalidRequest', `cursor "${cursor}" was not made by this list. Send a nextCursor as it came, or none.`);
}

/** A page from one row more than was asked for: the extra row tells that there is another page. */
export function pageOf<Row, Item>(
	rows: Row[],
	limit: number,
	positionOf: (row: Row) => Position,
	toItem: (row: Row) => Item,
): Page<Item> {
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return {
		items: shown.map(toItem),
		nextCursor: rows.length > limit && last !== undefined ? encodeCursor(positionOf(last)) : null,
	};
}
