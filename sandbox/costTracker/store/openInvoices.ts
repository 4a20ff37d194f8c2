/**
 * Whether transaction `t` shares its invoice, by voucher or by number, with one that is open and that the ledger still has; the
 * two small partial indexes answer for each row.
 */
export const isOfOpenInvoice = `(EXISTS (SELECT 1 FROM accounting_transactions o
		WHERE o.match_status IN ('unmatched', 'needsReview') AND NOT o.vanished AND o.voucher_key = t.voucher_key)
	OR EXISTS (SELECT 1 FROM accounting_transactions o
		WHERE o.match_status IN ('unmatched', 'needsReview') AND NOT o.vanished AND o.invoice_key = t.invoice_key))`;
