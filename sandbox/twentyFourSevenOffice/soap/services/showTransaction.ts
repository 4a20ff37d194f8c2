import { createHash } from 'node:crypto';
import type { LineDimension, TransactionLine } from '../../../production';
import { DEPARTMENT, PROJECT, PURCHASE_ORDER_NUMBER } from '../../../production/masterData/elements';
import { osloWallClock } from '../fields';
import type { SoapOptions } from '../sessions';
import type { Content } from '../soapXml';

/** ASSUMED Transaction.Id: one for each line, and not the id that REST gives the line. */
export function soapLineId(restId: string): string {
	const hex = createHash('sha256').update(`soap ${restId}`).digest('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** In these currencies rates are for a hundred. DOC: CurrencyUnit is 1 or 100. */
const BY_THE_HUNDRED = new Set(['SEK', 'DKK', 'EUR']);

/** WSDL Transaction, in the schema's order. */
export function showTransaction(line: TransactionLine, days: SoapOptions['days']): Content {
	const unit = BY_THE_HUNDRED.has(line.currency.code) ? 100 : 1;
	return {
		Date: toDay(line.date, days),
		AccountNo: line.account.number,
		Currency: line.currency.code,
		CurrencyRate: Math.round(line.currency.rate * unit * 1e6) / 1e6,
		CurrencyUnit: unit,
		Amount: line.amount,
		StampNo: line.documentId ?? undefined,
		Period: Number(line.date.slice(5, 7)),
		TransactionTypeId: line.transactionType.id,
		Comment: line.comment,
		TransactionNo: line.transaction.number,
		VatCode: line.tax?.id ?? 0,
		Id: soapLineId(line.id),
		InvoiceNo: line.invoice?.number,
		DueDate: line.invoice?.dueDate === undefined ? undefined : toDay(line.invoice.dueDate, days),
		Dimensions: { Dimension: [...dimensionsOf(line)] },
		RegistrationDate: line.createdAt.slice(0, 19),
		DateChanged: line.modifiedAt.slice(0, 19),
		Hidden: false,
		Open: false,
		OCR: line.invoice?.remittanceReference,
		HasVatDividend: false,
		PeriodDate: line.periodDate,
	};
}

/** Midnight in Norway, as it stands or as UTC. */
function toDay(day: string, days: SoapOptions['days']): string {
	if (days === 'midnight') return `${day}T00:00:00`;
	const midnight = Date.parse(`${day}T00:00:00Z`);
	const instant = [midnight - 3_600_000, midnight - 7_200_000].find((candidate) => osloWallClock(candidate) === midnight)!;
	return new Date(instant).toISOString().slice(0, 19);
}

function* dimensionsOf({ dimensions = [], customer }: TransactionLine): Generator<{ [name: string]: Content }> {
	// DOC: CompanyId, ProjectId and DepartmentId are obsolete, the dimensions hold them.
	if (customer !== undefined) yield { Type: 'Customer', Value: String(customer.id) };
	for (const dimension of dimensions) {
		yield { Type: typeOf(dimension), Name: dimension.name, Value: dimension.value, Percent: 100, TypeId: dimension.dimensionType };
		// ASSUMED SupplierOrderSlip: only SOAP has the type; here it repeats the purchase order number of camera rental.
		if (dimension.dimensionType === PURCHASE_ORDER_NUMBER && customer?.id === 20_001) yield { Type: 'SupplierOrderSlip', Value: dimension.value };
	}
}

/** WSDL DimensionType */
function typeOf({ dimensionType }: LineDimension): string {
	return ({ [PROJECT]: 'Project', [DEPARTMENT]: 'Department' } as Record<number, string>)[dimensionType] ?? 'UserDefined';
}
