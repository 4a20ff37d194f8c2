import fc from 'fast-check';
import { NumberBook } from '../../../domain/purchaseOrderNumber';
import { orderNumberArbitrary, textArbitrary } from '../../support/arbitraries/text';
import { readNumber, textLooksLike, textNames } from '../../support/referenceMatcher/textNames';

const cases = fc.record({
	text: textArbitrary,
	known: fc.uniqueArray(orderNumberArbitrary, { minLength: 1, maxLength: 6 }),
	place: fc.constantFrom('field' as const, 'description' as const),
	supplierAgrees: fc.boolean(),
});

/** The grammar against the reference's, text by text: much quicker than whole worlds, which hold few texts each. */
export function namingLaw(numRuns: number, seed: number): void {
	fc.assert(
		fc.property(cases, ({ text, known, place, supplierAgrees }) => {
			const book = new NumberBook();
			const entries = known.map((number) => book.add(number));
			const { mentions, lookAlikes } = book.read(text, place, undefined, true);
			const numbers = known.map(readNumber);
			const reading = { raw: text, isDescription: place === 'description' };
			const counts = (at: number) => mentions.some(({ entry, needsSupplier }) => entry === entries[at] && (supplierAgrees || !needsSupplier));
			expect(known.filter((_, at) => counts(at))).toEqual(known.filter((_, at) => textNames(reading, numbers[at]!, numbers, supplierAgrees)));
			expect(known.filter((_, at) => lookAlikes.includes(entries[at]!))).toEqual(known.filter((_, at) => textLooksLike(reading, numbers[at]!, numbers)));
		}),
		{ numRuns, seed },
	);
}
