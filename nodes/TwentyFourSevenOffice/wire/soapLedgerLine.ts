import { DEPARTMENT_DIMENSION_TYPE, PROJECT_DIMENSION_TYPE, type LedgerLine, type LineDimension } from './ledgerLine';
import { asText, type Json } from './readers';
import { listOf, presentId, presentNumber, presentText, readDay, readInstant } from './soapReaders';

/** WSDL `DimensionType` → REST's dimension types, which are the same in every company. The rest have no number there. */
const TYPE_IDS: Record<string, string> = { Project: PROJECT_DIMENSION_TYPE, Department: DEPARTMENT_DIMENSION_TYPE, Employee: '3', Product: '4', Customer: '5' };

/** Types that REST's documentation does not name; they are found by name. */
export const SOAP_ONLY_TYPES = ['CustomerOrderSlip', 'SupplierOrderSlip'];

export interface SoapLineKnowledge {
	/** `LOCAL` stands for it. */
	organizationCurrency: string | null;
	/** Names of the company's own dimension types, by id. */
	dimensionNames: ReadonlyMap<string, string | null>;
}

/** One `Transaction` of `GetTransactions`. Null when it has no id. */
export function toSoapLedgerLine(raw: Json, { organizationCurrency, dimensionNames }: SoapLineKnowledge): LedgerLine | null {
	const id = presentText(raw.Id);
	if (id === null) return null;
	const currencyCode = presentText(raw.Currency)?.toUpperCase() ?? null;
	const currencyIsLocal = currencyCode === 'LOCAL';
	const dimensions = listOf(raw.Dimensions, 'Dimension').map((dimension) => toLineDimension(dimension, dimensionNames));
	const createdAt = readInstant(raw.RegistrationDate);
	return {
		id,
		voucherId: toVoucherId(raw, createdAt),
		voucherNumber: presentText(raw.TransactionNo),
		date: readDay(raw.Date),
		accountNumber: presentText(raw.AccountNo),
		amount: presentNumber(raw.Amount),
		currency: currencyIsLocal ? organizationCurrency : currencyCode,
		currencyIsLocal,
		currencyRate: readRate(raw),
		// The register of tax codes knows it by this number.
		taxId: presentText(raw.VatCode),
		vatRate: null,
		transactionTypeId: presentText(raw.TransactionTypeId),
		invoiceNumber: presentText(raw.InvoiceNo),
		dueDate: readDay(raw.DueDate),
		remittanceReference: presentText(raw.OCR),
		// `CompanyId` is obsolete: customer and supplier are a dimension.
		customerId: presentId(dimensions.find(({ typeId }) => typeId === TYPE_IDS.Customer)?.value),
		dimensions,
		comment: presentText(raw.Comment),
		documentId: presentId(raw.StampNo),
		createdAt,
		modifiedAt: readInstant(raw.DateChanged),
		raw,
	};
}

/** `CurrencyRate` is for `CurrencyUnit` units, 1 or 100; REST's rate is for one. */
function readRate({ CurrencyRate, CurrencyUnit }: Json): number | null {
	const [rate, unit] = [presentNumber(CurrencyRate), presentNumber(CurrencyUnit) ?? 1];
	return rate === null || unit <= 0 ? null : Number((rate / unit).toPrecision(12));
}

/** What tells vouchers apart: SOAP has no id for them, but a number in a series of their type, which may begin anew each year. */
export interface VoucherKey {
	number: number;
	typeId: string;
}

function toVoucherId({ TransactionNo, TransactionTypeId }: Json, createdAt: string | null): string | null {
	const [number, typeId] = [presentText(TransactionNo), presentText(TransactionTypeId)];
	return number === null || typeId === null ? null : `${number}-${typeId}-${createdAt?.slice(0, 4) ?? ''}`;
}

/** Null when it is no id of `toSoapLedgerLine`. */
export function readVoucherId(voucherId: string): VoucherKey | null {
	const found = /^(-?\d+)-(-?\d+)-\d*$/.exec(voucherId);
	return found === null ? null : { number: Number(found[1]), typeId: found[2]! };
}

function toLineDimension({ Type, TypeId, Name, Value }: Json, names: ReadonlyMap<string, string | null>): LineDimension {
	const type = asText(Type);
	const own = presentText(TypeId);
	const typeId = TYPE_IDS[type ?? ''] ?? own;
	return { typeId, typeName: (type === 'UserDefined' ? names.get(own ?? '') : undefined) ?? type, value: presentText(Value), name: presentText(Name) };
}
