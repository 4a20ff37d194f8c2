import { uint8s } from '../../columns';

/** The values that occur, each once; all are at least 0 and below `size`. */
export function distinct(values: Int32Array, size: number): number[] {
	const occurs = uint8s(size);
	for (let index = 0; index < values.length; index++) occurs[values[index]!] = 1;
	const found: number[] = [];
	for (let value = 0; value < size; value++) if (occurs[value]) found.push(value);
	return found;
}
