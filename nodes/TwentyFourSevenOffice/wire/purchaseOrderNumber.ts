import type { LedgerLine, LineDimension } from './ledgerLine';
import { asObject, asText } from './readers';

/**
 * One place where a company may keep "Purchase order no / Bestillingsnr". 24SevenOffice documents no field for it,
 * so the places are a setting: an ordered list, the first that holds a text wins.
 */
export type PurchaseOrderNumberPlace =
	| { kind: 'dimensionValue' | 'dimensionName'; /** Type id, or its name in any case. */ dimension: string }
	| { kind: 'remittanceReference' }
	/** Of SOAP's dimension type of that name. */
	| { kind: 'supplierOrderSlip' }
	| { kind: 'comment'; /** Its first group, or the whole match. */ pattern: Pick<RegExp, 'exec'> }
	| { kind: 'field'; /** In the raw line, e.g. `invoice.number`. */ path: string };

/** SOAP's name of the dimension type (WSDL, `DimensionType`); REST documents none like it. */
export const SUPPLIER_ORDER_SLIP = 'SupplierOrderSlip';

/** What the place holds on this line, trimmed. */
export function readPlace(line: LedgerLine, place: PurchaseOrderNumberPlace): string | null {
	switch (place.kind) {
		case 'dimensionValue':
		case 'dimensionName':
			return findType(line, place.dimension)?.[place.kind === 'dimensionName' ? 'name' : 'value'] ?? null;
		case 'supplierOrderSlip': {
			const slip = findType(line, SUPPLIER_ORDER_SLIP);
			return slip?.value ?? slip?.name ?? null;
		}
		case 'remittanceReference':
			return line.remittanceReference;
		case 'comment': {
			const found = place.pattern.exec(line.comment ?? '');
			return asText(found?.[1] ?? found?.[0]);
		}
		case 'field':
			return asText(
				place.path.split('.').reduce<unknown>((value, key) => (Object.hasOwn(asObject(value), key) ? asObject(value)[key] : null), line.raw),
			);
	}
}

function findType(line: LedgerLine, type: string): LineDimension | undefined {
	const wanted = type.trim().toLowerCase();
	for (const dimension of line.dimensions) if (isCalled(dimension.typeId, wanted) || isCalled(dimension.typeName, wanted)) return dimension;
	return undefined;
}

/** Most differ in length already. */
function isCalled(name: string | null, wanted: string): boolean {
	return name !== null && name.length === wanted.length && name.toLowerCase() === wanted;
}

/** How a place is named to people, e.g. `dimension "Bestillingsnr"`. */
export function describePlace(place: PurchaseOrderNumberPlace): string {
	switch (place.kind) {
		case 'dimensionValue':
		case 'dimensionName':
			return `dimension "${place.dimension.trim()}"`;
		case 'remittanceReference':
			return 'remittance reference';
		case 'supplierOrderSlip':
			return 'supplier order slip';
		case 'comment':
			return 'comment';
		case 'field':
			return `field "${place.path}"`;
	}
}
