/** What may follow a label's word, glued to it or not: `Bestillingsnr`, `PO nr`. */
export const FILLERS: ReadonlySet<string> = new Set(['nr', 'no', 'nummer', 'num', 'number']);

/** Each word with and without "nr", "no" and so on glued to it. */
function withFillers(words: readonly string[]): ReadonlySet<string> {
	return new Set(words.flatMap((word) => [word, ...[...FILLERS].map((filler) => word + filler)]));
}

/** "The number of a purchase order of ours follows." Labels of two words are written with a space, whatever is between. */
export const POSITIVE = withFillers([
	'po', 'p o', 'purchase order', 'purchase orders', 'purchaseorder', 'purchaseorders', 'requisition', 'req',
	'best', 'bestilling', 'bestillinger', 'bestillings', 'innkjøp', 'innkjøps', 'innkjøpsordre', 'innkjøpsordrer',
	'rekv', 'rekvisisjon', 'rekvisisjoner', 'rekvisisjons',
	'deres ref', 'deres referanse', 'deres ordre', 'deres bestilling', 'deres bestillings', 'deresref', 'deresreferanse',
	'your ref', 'your reference', 'your order', 'your po', 'yourref',
]);

/** "The number of something else follows": an invoice, an account, a phone, the seller's own order. */
export const NEGATIVE = withFillers([
	'faktura', 'fakturaer', 'fakt', 'kreditnota', 'kreditfaktura', 'invoice', 'invoices', 'inv', 'credit note', 'creditnote',
	'kid', 'org', 'organisasjon', 'organisasjons', 'organisation', 'organization', 'vat', 'mva',
	'kunde', 'customer', 'cust', 'leverandør', 'lev', 'supplier', 'vendor',
	'konto', 'bankkonto', 'account', 'acct', 'iban', 'tlf', 'telefon', 'tel', 'phone', 'mob', 'mobil', 'mobile', 'fax', 'faks',
	'vår ref', 'vår referanse', 'vår ordre', 'vårt ordre', 'vårref', 'vårreferanse',
	'our ref', 'our reference', 'our order', 'ourref',
	'bilag', 'bilags', 'voucher', 'tilbud', 'tilbuds', 'quote', 'offer', 'pakkseddel', 'følgeseddel',
	'avtale', 'kontrakt', 'contract',
]);
