import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { organizationOf, toExternalId } from '../../wire/externalId';
import { readItemKey } from '../../wire/itemKey';

/**
 * The external ID of the transaction that the parameters name. Chosen from the list it brings its organization along; by its
 * plain ID the organization is a field of its own.
 */
export function readTransactionId(context: IExecuteFunctions, itemIndex: number): string {
	const id = context.getNodeParameter('transactionId', itemIndex, '', { extractValue: true });
	if (typeof id === 'string' && organizationOf(id) !== null) return id;
	const key = readItemKey({ id, organizationId: context.getNodeParameter('organizationId', itemIndex, '') } as IDataObject);
	if (!('problem' in key)) return toExternalId(key.organizationId, key.id);
	throw new NodeOperationError(context.getNode(), `The transaction can't be told: ${key.problem}`, {
		description: 'Fill in Transaction and Organization ID, for instance from the fields id and organizationId of an item.',
		itemIndex,
	});
}
