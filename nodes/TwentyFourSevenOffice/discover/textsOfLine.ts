import type { LedgerLine } from '../wire/ledgerLine';
import { SUPPLIER_ORDER_SLIP, type PurchaseOrderNumberPlace } from '../wire/purchaseOrderNumber';
import { asText, type Json } from '../wire/readers';

/** A place as the node's parameter names it; a pattern on the comment is made up later. */
export type DiscoveredPlace = Exclude<PurchaseOrderNumberPlace, { kind: 'comment' }> | { kind: 'comment' };

export interface PlacedText {
	/** One for each place. */
	key: string;
	place: DiscoveredPlace;
	text: string;
}

/** Deeper or more fields than any line of either API has. */
const MAX_DEPTH = 4;
const MAX_FIELDS = 200;

/** Ids, times and codes; none of them is a text that a person wrote. Dimensions are places of their own. */
const NO_TEXT = /^dimensions\.|(?:^|\.)(?:id|linkid|.*date|period|createdAt|modifiedAt|datechanged|currency(?:\.code)?|systemtype|account\.name|accountname)$/i;

/** Every place of a line that may hold what a person or an invoice said, each with its text. */
export function textsOfLine(line: LedgerLine): PlacedText[] {
	const found: PlacedText[] = [];
	for (const { typeId, typeName, value, name } of line.dimensions) {
		const dimension = typeName ?? typeId;
		if (dimension === null) continue;
		if (dimension === SUPPLIER_ORDER_SLIP) {
			const text = value ?? name;
			if (text !== null) found.push({ key: SUPPLIER_ORDER_SLIP, place: { kind: 'supplierOrderSlip' }, text });
			continue;
		}
		if (value !== null) found.push({ key: `value:${typeId ?? dimension}`, place: { kind: 'dimensionValue', dimension }, text: value });
		if (name !== null && name !== value) found.push({ key: `name:${typeId ?? dimension}`, place: { kind: 'dimensionName', dimension }, text: name });
	}
	if (line.remittanceReference !== null) found.push({ key: 'remittanceReference', place: { kind: 'remittanceReference' }, text: line.remittanceReference });
	if (line.comment !== null) found.push({ key: 'comment', place: { kind: 'comment' }, text: line.comment });
	const told = new Set(found.map(({ text }) => text));
	for (const [path, text] of fieldTexts(line.raw)) {
		if (told.has(text) || NO_TEXT.test(path)) continue;
		found.push({ key: `field:${path}`, place: { kind: 'field', path }, text });
	}
	return found;
}

/** Texts by path; lists are left out, since a path can't lead into one. Numbers count only as an invoice's number. */
function fieldTexts(raw: Json): Array<[path: string, text: string]> {
	const found: Array<[string, string]> = [];
	const visit = (value: unknown, path: string, depth: number): void => {
		if (found.length >= MAX_FIELDS || depth > MAX_DEPTH || Array.isArray(value)) return;
		if (typeof value === 'object' && value !== null) {
			for (const [name, inner] of Object.entries(value)) visit(inner, path === '' ? name : `${path}.${name}`, depth + 1);
			return;
		}
		const text = typeof value === 'string' ? asText(value) : null;
		if (text !== null && path !== '') found.push([path, text]);
	};
	visit(raw, '', 0);
	return found;
}
