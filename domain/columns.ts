/*
 * Typed arrays for a whole batch, filled with zeros. They lie in shared memory, though nobody shares them: of other buffers
 * V8 counts every 64 MB as a reason to collect all garbage, and to mark a million rows each time took a quarter of the
 * processor time of matching them (`docs/decisions/matching-speed.md`).
 */

export function int32s(length: number): Int32Array {
	return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

export function uint32s(length: number): Uint32Array {
	return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
}

export function uint16s(length: number): Uint16Array {
	return new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT));
}

export function uint8s(length: number): Uint8Array {
	return new Uint8Array(new SharedArrayBuffer(length));
}

export function float64s(length: number): Float64Array {
	return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}
