import type { TransactionContent, TransactionInput } from '../contract';
import { canonicalDecimal } from '../decimal';

/** One spelling per content: fields in one order, absent is null, decimals and moments canonical. */
export function canonicalTransaction(input: TransactionInput): TransactionContent {
	return {
		externalId: input.externalId,
		organizationId: input.organizationId,
		voucherId: input.voucherId ?? null,
		voucherNumber: input.voucherNumber ?? null,
		date: input.date ?? null,
		documentDate: input.documentDate ?? null,
		accountNumber: input.accountNumber ?? null,
		amount: canonicalDecimal(input.amount),
		currency: input.currency ?? null,
		vatRate: canonicalDecimal(input.vatRate),
		invoiceAmount: canonicalDecimal(input.invoiceAmount),
		description: input.description ?? null,
		purchaseOrderNumber: input.purchaseOrderNumber ?? null,
		supplier: unlessEmpty({
			externalId: input.supplier?.externalId ?? null,
			name: input.supplier?.name ?? null,
			organizationNumber: input.supplier?.organizationNumber ?? null,
		}),
		project: unlessEmpty({ externalId: input.project?.externalId ?? null, name: input.project?.name ?? null }),
		department: unlessEmpty({ externalId: input.department?.externalId ?? null, name: input.department?.name ?? null }),
		invoiceNumber: input.invoiceNumber ?? null,
		dueDate: input.dueDate ?? null,
		documentId: input.documentId ?? null,
		partialInvoice: input.partialInvoice ?? null,
		modifiedAt: input.modifiedAt ? new Date(input.modifiedAt).toISOString() : null,
	};
}

/**
 * What the transactions of one invoice share: the voucher and supplier, or the supplier and invoice number. Null where
 * a part is missing, since blank never equals blank.
 */
export function invoiceKeys(content: TransactionContent): { voucherKey: string | null; invoiceKey: string | null } {
	const supplier = content.supplier?.externalId ?? content.supplier?.organizationNumber ?? content.supplier?.name ?? null;
	const key = (...parts: Array<string | null>) => JSON.stringify([content.organizationId, ...parts]);
	return {
		voucherKey: content.voucherId === null ? null : key(content.voucherId, supplier),
		invoiceKey: supplier === null || content.invoiceNumber === null ? null : key(supplier, content.invoiceNumber),
	};
}

function unlessEmpty<Named extends object>(named: Named): Named | null {
	return Object.values(named).some((value) => value !== null) ? named : null;
}
