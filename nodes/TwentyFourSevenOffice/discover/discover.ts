import { NumberBook } from '../../../domain/purchaseOrderNumber';
import type { AccountKinds, Voucher } from '../wire/voucher';
import type { Finding } from './finding';
import { findComposed, findsShapesOf } from './numberShape';
import { judge, noPlaceFinding, placeFinding } from './placeFinding';
import { sampleInvoices } from './sampleInvoices';
import { supplierFinding } from './supplierFinding';
import { tallyPlaces, type PlaceTally } from './tallyPlaces';
import { vatFinding } from './vatFinding';

const RANKS = { use: 0, perhaps: 1, no: 2 };

/**
 * What a sample of whole vouchers tells about a company's bookkeeping: the places that may hold a purchase order number,
 * the best first, then VAT and suppliers.
 */
export function discover(vouchers: Iterable<Voucher>, accounts: AccountKinds, knownNumbers: readonly string[]): Finding[] {
	const invoices = sampleInvoices(vouchers, accounts);
	const known = toBook(knownNumbers);
	const costLines = invoices.reduce((sum, { costs }) => sum + costs.length, 0);
	const numbersKnown = known !== null;
	const places = withoutRepeats(tallyPlaces(invoices, { known, findAlike: numbersKnown ? findsShapesOf(knownNumbers) : findComposed }));
	const rank = (tally: PlaceTally) => RANKS[judge(tally, numbersKnown)];
	places.sort((one, other) =>
		rank(one) - rank(other) || other.namingKnown - one.namingKnown || other.lookingAlike - one.lookingAlike || other.texts - one.texts,
	);
	// Amounts, codes and flags are texts, too, in SOAP: such a field is worth a line only where it holds something of the kind.
	const telling = places.filter((tally) => tally.place.kind !== 'field' || judge(tally, numbersKnown) !== 'no');
	const findings = telling.map((tally) => placeFinding(tally, costLines, numbersKnown));
	if (places.every((tally) => judge(tally, numbersKnown) === 'no')) findings.unshift(noPlaceFinding(costLines));
	return [...findings, vatFinding(invoices), supplierFinding(invoices)];
}

/** An element's name that tells no more than its value (`2021-0001 Lift` of `2021-0001`) is no place of its own. */
function withoutRepeats(places: PlaceTally[]): PlaceTally[] {
	return places.filter(({ place, namingKnown, lookingAlike }) => {
		if (place.kind !== 'dimensionName') return true;
		const value = places.find((other) => other.place.kind === 'dimensionValue' && other.place.dimension === place.dimension);
		return value === undefined || value.namingKnown < namingKnown || value.lookingAlike < lookingAlike;
	});
}

function toBook(numbers: readonly string[]): NumberBook | null {
	const book = new NumberBook();
	const added = numbers.filter((number) => book.add(number) !== null);
	return added.length > 0 ? book : null;
}
