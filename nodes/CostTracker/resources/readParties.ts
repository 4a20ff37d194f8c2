import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { ORGANIZATION_ID, organizationOf, toExternalId } from '../wire/externalId';
import { readText } from './readParameter';

/** Supplier and project of a Get Many's filters as CostTracker wants them. A plain ID needs Organization ID among the filters. */
export function readParties(context: IExecuteFunctions, filters: IDataObject, itemIndex: number): IDataObject {
	return {
		supplierExternalId: scope(context, filters, 'supplierId', 'Supplier', itemIndex),
		projectExternalId: scope(context, filters, 'projectId', 'Project', itemIndex),
	};
}

function scope(context: IExecuteFunctions, filters: IDataObject, name: string, displayName: string, itemIndex: number): string | undefined {
	const id = readText((filters[name] as IDataObject | undefined)?.value);
	if (id === undefined || organizationOf(id) !== null) return id;
	const organizationId = readText(filters.organizationId);
	if (organizationId !== undefined && ORGANIZATION_ID.test(organizationId)) return toExternalId(organizationId, id);
	throw new NodeOperationError(context.getNode(), `${displayName} "${id}" is a plain ID, and the filter Organization ID is ${organizationId === undefined ? 'empty' : `"${organizationId}"`}`, {
		description: `Add the filter Organization ID, or choose ${displayName} from the list.`,
		itemIndex,
	});
}
