import type { PurchaseOrderNumberPlace } from '../../wire/purchaseOrderNumber';
import { asObject, asText } from '../../wire/readers';
import type { Parameters } from '../parameters';
import { toCommentPattern } from './commentPattern';

interface PlaceParameters {
	kind?: string;
	/** As a locator, or as text from an expression or an older workflow. */
	dimension?: unknown;
	pattern?: string;
	path?: string;
}

/** The ordered list of places; an error that names the one which can't be used. */
export function readPurchaseOrderNumberPlaces({ get, error }: Parameters): PurchaseOrderNumberPlace[] {
	const places = get('purchaseOrderNumberPlaces.place', []) as PlaceParameters[];
	return places.map((place, index) => {
		const read = toPlace(place);
		if (typeof read !== 'string') return read;
		throw error(`"Purchase Order Number From", place ${index + 1}: ${read}`);
	});
}

/** The place, or what is wrong with it. */
function toPlace({ kind, pattern = '', path = '', ...given }: PlaceParameters): PurchaseOrderNumberPlace | string {
	const dimension = asText(asObject(given.dimension).value ?? given.dimension) ?? '';
	switch (kind) {
		case 'dimensionName':
		case 'dimensionValue':
			if (dimension === '') return 'the dimension is empty. Choose it from the list, or write its name or ID, e.g. Bestillingsnr or 101.';
			return { kind, dimension };
		case 'remittanceReference':
		case 'supplierOrderSlip':
			return { kind };
		case 'comment':
			return toPattern(pattern);
		case 'field':
			if (path.trim() === '') return 'the path is empty. Write it with dots, e.g. invoice.number.';
			return { kind, path: path.trim() };
		default:
			return `"${String(kind)}" is no place. Choose one from the list.`;
	}
}

function toPattern(text: string): PurchaseOrderNumberPlace | string {
	const pattern = toCommentPattern(text);
	return typeof pattern === 'string' ? pattern : { kind: 'comment', pattern };
}
