/** Why a transaction ended as it did. The list is closed; each has its sentences in `sentences/`. */
export const REASON_CODES = [
	// Matched.
	'numberNamed',
	'onlyOpenPurchaseOrder',
	'withinTolerance',
	// For a person to decide.
	'proposed',
	'severalPurchaseOrders',
	'rivalInvoices',
	'rivalGuard',
	'lookAlike',
	'supplierDiffers',
	'contradictsNamedNumber',
	'purchaseOrderNotOpen',
	'duplicatePurchaseOrder',
	'invoicePartlyMatched',
	'reversed',
	// Not matched.
	'noNumber',
	'numberUnknown',
	'missingSupplier',
	'missingProject',
	'noOpenPurchaseOrder',
	'noneWithinTolerance',
	'currencyDiffers',
	'signDiffers',
	'missingAmount',
	'vatRateMissing',
	'invoiceAmountDiffers',
	// Left alone.
	'alreadyMatched',
	'keptUnmatched',
	'addedToBudget',
	'periodLocked',
	// Not usable.
	'duplicateId',
	'missingId',
	'invalidStatus',
	'invalidAmount',
	'invalidDate',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** What to know about a match, or about an invoice without one. */
export const WARNING_CODES = [
	'byElimination',
	'namedByInvoice',
	'alsoNamesOpen',
	'alsoNamesNotOpen',
	'supplierDiffers',
	'overInvoiced',
	'belowZero',
	'missingAmount',
	'vatRateMissing',
	'currencyDiffers',
	'purchaseOrderAmountUnreadable',
	'partialInvoice',
	'duplicateInvoice',
] as const;

export type WarningCode = (typeof WARNING_CODES)[number];

const NUMBERS = new Map<ReasonCode, number>(REASON_CODES.map((reason, index) => [reason, index + 1]));

/** A reason as a small number above 0, to be kept in typed arrays. */
export function numberOfReason(reason: ReasonCode): number {
	return NUMBERS.get(reason)!;
}

/** The reason of such a number; null for 0. */
export function reasonOfNumber(number: number): ReasonCode | null {
	return number === 0 ? null : REASON_CODES[number - 1]!;
}
