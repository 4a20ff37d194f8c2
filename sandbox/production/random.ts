/** Repeatable randomness: the same seed gives the same production on every machine. */
export interface Random {
	/** A whole number from `min` to `max`, both included. */
	integer(min: number, max: number): number;
	pick<T>(list: readonly T[]): T;
	/** True in `share` of the calls, e.g. 0.3. */
	chance(share: number): boolean;
	/** A GUID in the form that 24SevenOffice uses (version 4 layout). */
	guid(): string;
}

/** The mulberry32 generator: 32 bits of state, plenty for made-up vouchers. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
	const hex = (digits: number): string => {
		let text = '';
		while (text.length < digits) text += integer(0, 15).toString(16);
		return text;
	};
	return {
		integer,
		pick: (list) => {
			if (list.length === 0) throw new Error('Nothing to pick from: the list is empty.');
			return list[integer(0, list.length - 1)]!;
		},
		chance: (share) => next() < share,
		guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[integer(0, 3)]}${hex(3)}-${hex(12)}`,
	};
}
