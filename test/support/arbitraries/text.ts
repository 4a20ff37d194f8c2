import fc from 'fast-check';
import { mostly } from './parties';

/** Numbers that overlap: one inside another, alike but for a zero, revisions, spaces around the dash, a blank prefix. */
const ORDER_NUMBERS = [
	'2021-0001', '1001', '1002', '2021-00010', '2021-0001_Rev1', '2021-0002', '1003',
	'Customtext - 0001', '0001', 'EVENT-00005', 'EVENT-0005', '48001-0001', '2021-0001_Rev2', '1001-1002',
] as const;

/** The numbers of an order: most often one of a few, so that texts and orders meet. */
export const orderNumberArbitrary = mostly<string>(ORDER_NUMBERS.slice(0, 4), ORDER_NUMBERS, 1);

const NUMBERS_IN_TEXTS = [
	...ORDER_NUMBERS,
	'12021-0001', '2021-0001-2', '2021-0001/24', '2021–0001', '2021 - 0001', 'customtext-0001', 'EVENT-OOOO5', '2021-001',
	'01001', '1001_Rev3', '1001/1002', '1001-1003', '1001,1002', '1001,50', '1 001,00', '1001.', '(1002)', '2021-0001.', '9999',
] as const;

const LABELS = [
	'PO', 'PO nr', 'PO-nr.', 'P.O.', 'Bestillingsnr', 'Best.nr', 'best. nr.', 'Deres ref', 'Deres ref.:', '#', 'innkjøpsordre', 'Rekvisisjon', 'PO:',
	'P/O', 'Purchase Order No', 'Your ref', 'bestillings nr', 'req',
] as const;
const NEGATIVE_LABELS = [
	'Faktura', 'fakturanr', 'Faktura nr.', 'KID', 'KID:', 'org.nr', 'kundenr', 'konto', 'tlf', 'vår ref', 'Vår ref.:', 'Invoice no', 'Faktura #',
	'Fakturaer', 'our order', 'vårt ordrenr', 'Lev.nr', 'mva', 'bilagsnummer', 'Credit note',
] as const;
const WORDS = ['Leie av lift', 'for', 'lys', 'Ordrenr', 'kr', 'NOK', 'uke 12', '15. mai', '5', 'og', 'Faktura for', 'x', 'uke', 'prosjekt nr', 'art.nr', 'kroner', 'mai 2024', '%', ',-', 'nr'] as const;
const SEPARATORS = [' ', ' ', ' ', ' ', '', ', ', ' - ', '-', '/', ' og ', ': ', ',', ' / ', '_', '.'] as const;

const piece = fc.oneof(
	{ arbitrary: orderNumberArbitrary, weight: 4 },
	{ arbitrary: fc.constantFrom<string>(...NUMBERS_IN_TEXTS), weight: 1 },
	{ arbitrary: fc.constantFrom<string>(...LABELS), weight: 3 },
	{ arbitrary: fc.constantFrom<string>(...NEGATIVE_LABELS), weight: 2 },
	{ arbitrary: fc.constantFrom<string>(...WORDS), weight: 2 },
);

/** A text of labels, negative labels, numbers, words and separators in any order. */
export const textArbitrary: fc.Arbitrary<string> = fc
	.array(fc.tuple(piece, fc.constantFrom(...SEPARATORS)), { minLength: 1, maxLength: 5 })
	.map((pieces) => pieces.map(([text, separator]) => text + separator).join(''));

/** A purchase order field: mostly just a number, or nothing. */
export const purchaseOrderFieldArbitrary: fc.Arbitrary<string | null> = fc.oneof(
	{ arbitrary: fc.constant(null), weight: 3 },
	{ arbitrary: orderNumberArbitrary, weight: 2 },
	{ arbitrary: textArbitrary, weight: 1 },
	{ arbitrary: fc.constant(' '), weight: 1 },
);

/** A description: plain words, a number alone, or anything. */
export const descriptionArbitrary: fc.Arbitrary<string | null> = fc.oneof(
	{ arbitrary: fc.constantFrom(null, 'Leie av lift'), weight: 3 },
	{ arbitrary: orderNumberArbitrary, weight: 1 },
	{ arbitrary: textArbitrary, weight: 3 },
);
