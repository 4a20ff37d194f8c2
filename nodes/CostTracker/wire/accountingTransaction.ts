import { organizationOf, toExternalId, toPlainId } from './externalId';
import { FieldReader, MAX_ID_LENGTH } from './fieldReader';
import { asObject, asText, type Json, withoutMissing } from './json';
import type { ItemKey, Mapped } from './mapped';

/**
 * A transaction item (`domain/transaction.ts`) as CostTracker takes it. It is the whole transaction: a field left out is
 * missing and clears what was stored, but matches and people's decisions are the receiver's own and not sent.
 */
export function toAccountingTransaction(item: Json, { id, organizationId }: ItemKey): Mapped {
	const fields = new FieldReader(item, organizationId);
	const wire = withoutMissing({
		externalId: toExternalId(organizationId, id),
		organizationId,
		voucherId: fields.text('voucherId', MAX_ID_LENGTH),
		voucherNumber: fields.text('voucherNumber', MAX_ID_LENGTH),
		date: fields.day('date'),
		documentDate: fields.day('documentDate'),
		accountNumber: fields.text('accountNumber', MAX_ID_LENGTH),
		amount: fields.decimal('amount'),
		currency: fields.currency('currency'),
		vatRate: fields.decimal('vatRate'),
		invoiceAmount: fields.decimal('invoiceAmount'),
		description: fields.text('description'),
		purchaseOrderNumber: fields.text('purchaseOrderNumber'),
		supplier: fields.party('supplier', true),
		project: fields.party('project', false),
		department: fields.party('department', false),
		invoiceNumber: fields.text('invoiceNumber', MAX_ID_LENGTH),
		dueDate: fields.day('dueDate'),
		documentId: fields.text('documentId', MAX_ID_LENGTH),
		partialInvoice: fields.boolean('partialInvoice'),
		modifiedAt: fields.moment('modifiedAt'),
	});
	return fields.problems.length === 0 ? { ok: true, wire } : { ok: false, problems: fields.problems };
}

/**
 * Back to a transaction item with plain ids, so that it goes straight into Purchase Order Match. `purchaseOrderId` is
 * the order that it is matched to, `outcome` what the last run said of it, `revision` what a later write can hold against.
 */
export function fromAccountingTransaction(wire: unknown): Json {
	const { externalId, ...rest } = asObject(wire);
	const scoped = asText(externalId) ?? '';
	return {
		id: toPlainId(scoped),
		organizationId: organizationOf(scoped),
		...rest,
		supplier: fromParty(rest.supplier),
		project: fromParty(rest.project),
		department: fromParty(rest.department),
		purchaseOrderId: asText(asObject(rest.purchaseOrder).id),
	};
}

function fromParty(wire: unknown): Json | null {
	if (wire === null || wire === undefined) return null;
	const { externalId, ...rest } = asObject(wire);
	const scoped = asText(externalId);
	return { id: scoped === null ? null : toPlainId(scoped), ...rest };
}
