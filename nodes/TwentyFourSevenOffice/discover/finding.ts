/** One thing that the sample tells, with what to do about it. */
export interface Finding {
	/** `Purchase order number`, `VAT` or `Supplier`. */
	about: string;
	/** Where it was looked for, as a person would say. */
	place: string;
	/** How often it is there ... */
	found: number;
	/** ... of so many that were looked at. */
	of: number;
	/** `found` / `of`, three decimals; 0 of nothing. */
	share: number;
	/** Of `found`: texts that name a known purchase order number; null where it does not apply. */
	namingKnown: number | null;
	/** Of `found`: others that only look like one. */
	lookingAlike: number | null;
	/** At most three. */
	examples: string[];
	recommended: boolean;
	/** One sentence, with the exact setting. */
	advice: string;
	/** The same for a place of *Purchase Order Number From*; null where there is nothing to set. */
	setting: Record<string, string> | null;
}

export const MAX_EXAMPLES = 3;

export function shareOf(found: number, of: number): number {
	return of === 0 ? 0 : Math.round((found / of) * 1000) / 1000;
}

/** `107 of 412 (26 %)`. */
export function inWords(found: number, of: number): string {
	return `${found} of ${of} (${Math.round(shareOf(found, of) * 100)} %)`;
}
