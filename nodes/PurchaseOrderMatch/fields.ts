/** One field that other sources may call something else. `name` is the parameter, `path` the place in our own shape. */
export interface Field {
	name: string;
	displayName: string;
	path: readonly [string] | readonly [string, string];
	/** A heading as a spreadsheet may have it. */
	example: string;
	kind: 'text' | 'amount' | 'day' | 'list';
}

/** Fields of a transaction that the match reads. Alphabetical, as they are listed in the editor. */
export const TRANSACTION_FIELDS: readonly Field[] = [
	{ name: 'amount', displayName: 'Amount', path: ['amount'], example: 'Beløp', kind: 'amount' },
	{ name: 'currency', displayName: 'Currency', path: ['currency'], example: 'Valuta', kind: 'text' },
	{ name: 'date', displayName: 'Date', path: ['date'], example: 'Bilagsdato', kind: 'day' },
	{ name: 'description', displayName: 'Description', path: ['description'], example: 'Beskrivelse', kind: 'text' },
	{ name: 'id', displayName: 'ID', path: ['id'], example: 'Transaksjonsnr', kind: 'text' },
	{ name: 'invoiceAmount', displayName: 'Invoice Amount', path: ['invoiceAmount'], example: 'Fakturabeløp', kind: 'amount' },
	{ name: 'invoiceNumber', displayName: 'Invoice Number', path: ['invoiceNumber'], example: 'Fakturanr', kind: 'text' },
	{ name: 'matchStatus', displayName: 'Match Status', path: ['matchStatus'], example: 'Status', kind: 'text' },
	{ name: 'organizationId', displayName: 'Organization ID', path: ['organizationId'], example: 'Klient', kind: 'text' },
	{ name: 'projectId', displayName: 'Project ID', path: ['project', 'id'], example: 'Prosjektnr', kind: 'text' },
	{ name: 'projectName', displayName: 'Project Name', path: ['project', 'name'], example: 'Prosjekt', kind: 'text' },
	{ name: 'purchaseOrderId', displayName: 'Purchase Order ID', path: ['purchaseOrderId'], example: 'Matchet med', kind: 'text' },
	{ name: 'purchaseOrderNumber', displayName: 'Purchase Order Number', path: ['purchaseOrderNumber'], example: 'Bestillingsnr', kind: 'text' },
	{ name: 'rejectedPurchaseOrderIds', displayName: 'Rejected Purchase Order IDs', path: ['rejectedPurchaseOrderIds'], example: 'Avvist', kind: 'list' },
	{ name: 'supplierId', displayName: 'Supplier ID', path: ['supplier', 'id'], example: 'Leverandørnr', kind: 'text' },
	{ name: 'supplierName', displayName: 'Supplier Name', path: ['supplier', 'name'], example: 'Leverandør', kind: 'text' },
	{ name: 'supplierOrganizationNumber', displayName: 'Supplier Organization Number', path: ['supplier', 'organizationNumber'], example: 'Org.nr', kind: 'text' },
	{ name: 'vatRate', displayName: 'VAT Rate', path: ['vatRate'], example: 'Mva-sats', kind: 'amount' },
	{ name: 'voucherId', displayName: 'Voucher ID', path: ['voucherId'], example: 'Bilag', kind: 'text' },
	{ name: 'voucherNumber', displayName: 'Voucher Number', path: ['voucherNumber'], example: 'Bilagsnr', kind: 'text' },
];

/** Fields of a purchase order that the match reads. Alphabetical, as they are listed in the editor. */
export const PURCHASE_ORDER_FIELDS: readonly Field[] = [
	{ name: 'amount', displayName: 'Amount', path: ['amount'], example: 'Beløp', kind: 'amount' },
	{ name: 'currency', displayName: 'Currency', path: ['currency'], example: 'Valuta', kind: 'text' },
	{ name: 'date', displayName: 'Date', path: ['date'], example: 'Dato', kind: 'day' },
	{ name: 'id', displayName: 'ID', path: ['id'], example: 'PO-nummer', kind: 'text' },
	{ name: 'invoicedAmount', displayName: 'Invoiced Amount', path: ['invoicedAmount'], example: 'Fakturert', kind: 'amount' },
	{ name: 'number', displayName: 'Number', path: ['number'], example: 'PO-nummer', kind: 'text' },
	{ name: 'organizationId', displayName: 'Organization ID', path: ['organizationId'], example: 'Klient', kind: 'text' },
	{ name: 'projectId', displayName: 'Project ID', path: ['project', 'externalId'], example: 'Prosjektnr', kind: 'text' },
	{ name: 'projectName', displayName: 'Project Name', path: ['project', 'name'], example: 'Prosjekt', kind: 'text' },
	{ name: 'revisionOf', displayName: 'Revision Of', path: ['revisionOf'], example: 'Erstatter', kind: 'text' },
	{ name: 'status', displayName: 'Status', path: ['status'], example: 'Status', kind: 'text' },
	{ name: 'supplierId', displayName: 'Supplier ID', path: ['supplier', 'externalId'], example: 'Leverandørnr', kind: 'text' },
	{ name: 'supplierName', displayName: 'Supplier Name', path: ['supplier', 'name'], example: 'Leverandør', kind: 'text' },
	{ name: 'supplierOrganizationNumber', displayName: 'Supplier Organization Number', path: ['supplier', 'organizationNumber'], example: 'Org.nr', kind: 'text' },
	{ name: 'url', displayName: 'URL', path: ['url'], example: 'Lenke', kind: 'text' },
];
