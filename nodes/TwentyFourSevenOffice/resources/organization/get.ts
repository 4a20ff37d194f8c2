import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { expectOrganization } from '../../expectOrganization';
import type { Source } from '../../source';

/** The organization that the credential reads; an error when another one was expected. */
export async function get(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	await expectOrganization(source, context.getNodeParameter('expectedOrganizationId', itemIndex, ''));
	const organization = await source.organization();
	return [{ organizationId: organization.id, ...organization }];
}
