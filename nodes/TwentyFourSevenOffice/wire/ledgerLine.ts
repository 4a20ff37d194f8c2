import { asDay, asId, asNumber, asObject, asText, asTimestamp, type Json } from './readers';

/** Dimension types that are the same in every company (specification, `GET /dimensions`: below 100). */
export const PROJECT_DIMENSION_TYPE = '1';
export const DEPARTMENT_DIMENSION_TYPE = '2';

export interface LineDimension {
	typeId: string | null;
	typeName: string | null;
	value: string | null;
	name: string | null;
}

/** One line of `GET /transactionlines`, with ids as text and days as `YYYY-MM-DD`. */
export interface LedgerLine {
	id: string;
	/** `transaction.id`: the voucher. */
	voucherId: string | null;
	voucherNumber: string | null;
	date: string | null;
	accountNumber: string | null;
	/** As it came: debit is positive (assumed from what the API takes, `POST /transactions`). */
	amount: number | string | null;
	/** ISO 4217. */
	currency: string | null;
	/** The API said `LOCAL`, which is the organization's currency. */
	currencyIsLocal: boolean;
	currencyRate: number | null;
	taxId: string | null;
	/** Percent. */
	vatRate: number | null;
	transactionTypeId: string | null;
	invoiceNumber: string | null;
	dueDate: string | null;
	remittanceReference: string | null;
	/** Customer or supplier: 24SevenOffice keeps both in one register. */
	customerId: string | null;
	dimensions: LineDimension[];
	comment: string | null;
	documentId: string | null;
	createdAt: string | null;
	modifiedAt: string | null;
	/** The line as 24SevenOffice gave it. */
	raw: Json;
}

/** Null when it has no id: such a line could neither be told apart nor written twice safely. */
export function toLedgerLine(value: unknown, organizationCurrency: string | null): LedgerLine | null {
	const raw = asObject(value);
	const id = asText(raw.id);
	if (id === null) return null;
	const transaction = asObject(raw.transaction);
	const currency = asObject(raw.currency);
	const currencyCode = asText(currency.code)?.toUpperCase() ?? null;
	const currencyIsLocal = currencyCode === 'LOCAL';
	const tax = asObject(raw.tax);
	const invoice = asObject(raw.invoice);
	return {
		id,
		voucherId: asText(transaction.id),
		voucherNumber: asText(transaction.number),
		date: asDay(raw.date),
		accountNumber: asText(asObject(raw.account).number),
		amount: typeof raw.amount === 'number' ? raw.amount : asText(raw.amount),
		currency: currencyIsLocal ? organizationCurrency : currencyCode,
		currencyIsLocal,
		currencyRate: asNumber(currency.rate),
		taxId: asText(tax.id),
		vatRate: asNumber(tax.rate),
		transactionTypeId: asText(asObject(raw.transactionType).id),
		invoiceNumber: asText(invoice.number),
		dueDate: asDay(invoice.dueDate),
		remittanceReference: asText(invoice.remittanceReference),
		customerId: asId(asObject(raw.customer).id),
		dimensions: Array.isArray(raw.dimensions) ? raw.dimensions.map(toLineDimension) : [],
		comment: asText(raw.comment),
		documentId: asId(raw.documentId),
		createdAt: asTimestamp(raw.createdAt),
		modifiedAt: asTimestamp(raw.modifiedAt),
		raw,
	};
}

function toLineDimension(value: unknown): LineDimension {
	const { dimensionType, dimensionTypeName, value: element, name } = asObject(value);
	return { typeId: asText(dimensionType), typeName: asText(dimensionTypeName), value: asText(element), name: asText(name) };
}

/** The line's first element of a dimension type. */
export function findDimension(line: LedgerLine, typeId: string): LineDimension | null {
	return line.dimensions.find((dimension) => dimension.typeId === typeId && dimension.value !== null) ?? null;
}
