import { asId, asNumber, asObject, asText, asTimestamp } from './readers';

export interface Organization {
	id: string;
	name: string | null;
	/** ISO 4217: the currency that the books are kept in. */
	currency: string | null;
	status: string | null;
}

/** No more than this of a supplier leaves the node unless asked: a supplier may be a person. */
export interface Supplier {
	organizationId: string;
	id: string;
	name: string | null;
	organizationNumber: string | null;
	modifiedAt: string | null;
}

export interface GlAccount {
	organizationId: string;
	id: string;
	number: string | null;
	name: string | null;
	taxId: string | null;
}

/** A dimension type. */
export interface NamedId {
	id: string;
	name: string | null;
}

/** `number` is negative for the system's own types (specification, `TransactionInput`). */
export interface TransactionType extends NamedId {
	number: string | null;
}

/** A project or a department. `id` is the dimension element's `value`. */
export interface DimensionElement {
	organizationId: string;
	id: string;
	name: string | null;
	/** Null where the API does not tell. */
	active: boolean | null;
}

/** `GET /organization/information`; null when it has no id. */
export function toOrganization(raw: unknown): Organization | null {
	const { id, name, status, settings } = asObject(raw);
	const organizationId = asId(id);
	if (organizationId === null) return null;
	return {
		id: organizationId,
		name: asText(name),
		currency: asText(asObject(settings).currencyCode)?.toUpperCase() ?? null,
		status: asText(status),
	};
}

/** One of `GET /customers`; a person's name is put together of its parts. Null when it has no id. */
export function toSupplier(raw: unknown, organizationId: string): Supplier | null {
	const { id, name, person, organizationNumber, modifiedAt } = asObject(raw);
	const supplierId = asId(id);
	if (supplierId === null) return null;
	const { firstName, lastName } = asObject(person);
	const personName = [asText(firstName), asText(lastName)].filter((part) => part !== null).join(' ');
	return {
		organizationId,
		id: supplierId,
		name: asText(name) ?? asText(personName),
		organizationNumber: asText(organizationNumber),
		modifiedAt: asTimestamp(modifiedAt),
	};
}

/** One of `GET /accounts`; null when it has no id. */
export function toGlAccount(raw: unknown, organizationId: string): GlAccount | null {
	const { id, number, name, taxId } = asObject(raw);
	const accountId = asId(id);
	if (accountId === null) return null;
	return { organizationId, id: accountId, number: asText(number), name: asText(name), taxId: asId(taxId) };
}

/** One of `GET /dimensions/{type}/elements`; null when it has no value. `0` is a value like any other here. */
export function toDimensionElement(raw: unknown, organizationId: string, active: boolean | null): DimensionElement | null {
	const { value, name } = asObject(raw);
	const id = asText(value);
	return id === null ? null : { organizationId, id, name: asText(name), active };
}

/** One of a list: it holds active elements only (specification). */
export function toListedElement(raw: unknown, organizationId: string): DimensionElement | null {
	return toDimensionElement(raw, organizationId, true);
}

/** One of `GET /transactiontypes`; null when it has no id. */
export function toTransactionType(raw: unknown): TransactionType | null {
	const named = toNamedId(raw);
	return named === null ? null : { ...named, number: asText(asObject(raw).number) };
}

/** One of `GET /dimensions`; null when it has no id. */
export function toNamedId(raw: unknown): NamedId | null {
	const { id, name } = asObject(raw);
	const text = asText(id);
	return text === null ? null : { id: text, name: asText(name) };
}

/** Percent by tax id, of `GET /taxes`. */
export function toTaxRates(raw: unknown[]): Map<string, number> {
	const rates = new Map<string, number>();
	for (const tax of raw) {
		const { id, rate } = asObject(tax);
		const [taxId, percent] = [asText(id), asNumber(rate)];
		if (taxId !== null && percent !== null) rates.set(taxId, percent);
	}
	return rates;
}
