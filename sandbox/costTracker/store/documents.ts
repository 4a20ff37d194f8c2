import { createHash } from 'node:crypto';
import { ApiError } from '../apiError';
import type { WriteContext } from './journal';
import { foreignOrganization } from './refusals';
import type { Store } from './store';
import { findTransaction, saveTransaction } from './transactionRow';

/** Attaches the invoice. Lines of one voucher carry the same file; it is stored once. */
export function putDocument(store: Store, externalId: string, bytes: Buffer, context: WriteContext): 'created' | 'updated' | 'unchanged' {
	const state = findTransaction(store, externalId);
	if (!state) throw new ApiError(404, 'notFound', `No accounting transaction has the external id ${externalId}. Create it first.`);
	const foreign = foreignOrganization(externalId, context);
	if (foreign) throw new ApiError(409, 'organizationDiffers', foreign.message ?? '');
	if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') {
		throw new ApiError(422, 'notAPdf', `The document of ${externalId} does not begin with %PDF-. Send the PDF itself.`);
	}
	const documentHash = createHash('sha256').update(bytes).digest('hex');
	if (state.documentHash === documentHash) return 'unchanged';
	store.run('INSERT INTO documents (hash, bytes) VALUES (:documentHash, :bytes) ON CONFLICT DO NOTHING', { documentHash, bytes });
	saveTransaction(store, state, { ...state, documentHash }, 'documents', context);
	return state.documentHash === null ? 'created' : 'updated';
}

export function findDocument(store: Store, externalId: string): Buffer | undefined {
	const row = store.row<{ bytes: ArrayBuffer }>(
		`SELECT d.bytes FROM accounting_transactions t JOIN documents d ON d.hash = t.document_hash
		WHERE t.external_id = :externalId`,
		{ externalId },
	);
	return row && Buffer.from(row.bytes);
}
