import type { DimensionElement, GlAccount, Supplier, TransactionType } from './masterData';
import { asText, type Json } from './readers';
import { presentId, presentNumber, presentText, readInstant } from './soapReaders';

/** What `GetCompanies` is asked for: nothing personal but the name. */
export const COMPANY_PROPERTIES = ['Id', 'OrganizationNumber', 'Name', 'FirstName', 'Type', 'DateCreated', 'DateChanged'];

/** A `Company`, whatever its type; a person's name is put together of its parts. Null when it has no id. */
export function toSoapSupplier({ Id, Name, FirstName, OrganizationNumber, DateChanged }: Json, organizationId: string): Supplier | null {
	const id = presentId(Id);
	if (id === null) return null;
	const name = [presentText(FirstName), presentText(Name)].filter((part) => part !== null).join(' ');
	return { organizationId, id, name: asText(name), organizationNumber: presentText(OrganizationNumber), modifiedAt: readInstant(DateChanged) };
}

/** `Type` holds one value: whoever is a supplier and a customer may be either (REST has a flag instead). */
export function isSoapSupplier({ Type }: Json): boolean {
	return Type === 'Supplier';
}

/** An `AccountData`. That `AccountTax` is what REST calls `taxId` is assumed. */
export function toSoapGlAccount({ AccountId, AccountNo, AccountName, AccountTax }: Json, organizationId: string): GlAccount | null {
	const id = presentId(AccountId);
	return id === null ? null : { organizationId, id, number: presentId(AccountNo), name: presentText(AccountName), taxId: presentId(AccountTax) };
}

/** A `ProjectShort` or a `Department`. */
export function toSoapElement({ Id, Name }: Json, organizationId: string, active: boolean | null): DimensionElement | null {
	const id = presentText(Id);
	return id === null ? null : { organizationId, id, name: presentText(Name), active };
}

/** An element of a user-defined dimension: a `Dimension` with a value. */
export function toSoapDimensionValue({ Value, Name }: Json, organizationId: string): DimensionElement | null {
	const id = presentText(Value);
	return id === null ? null : { organizationId, id, name: presentText(Name), active: null };
}

/** A `TransactionType`. */
export function toSoapTransactionType({ Id, No, Title }: Json): TransactionType | null {
	const id = presentText(Id);
	return id === null ? null : { id, number: presentText(No), name: presentText(Title) };
}

/** Percent by the number that ledger lines call `VatCode`, of `TaxCodeElement`s. */
export function toSoapTaxRates(codes: Json[]): Map<string, number> {
	const rates = new Map<string, number>();
	for (const { TaxNo, TaxRate } of codes) {
		const [number, rate] = [presentText(TaxNo), presentNumber(TaxRate)];
		if (number !== null && rate !== null) rates.set(number, rate);
	}
	return rates;
}
