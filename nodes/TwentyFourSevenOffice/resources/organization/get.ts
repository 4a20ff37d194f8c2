import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Source } from '../../source';

/** The organization that the credential reads; an error when another one was expected. */
export async function get(context: IExecuteFunctions, source: Source, itemIndex: number): Promise<IDataObject[]> {
	const expectedId = String(context.getNodeParameter('expectedOrganizationId', itemIndex, '')).trim();
	const organization = await source.organization();
	if (expectedId !== '' && expectedId !== organization.id) {
		throw source.error(
			`The credential reads organization ${organization.id} (${organization.name ?? 'without a name'}), but ${expectedId} is expected.`,
			'Choose the credential of the expected organization, or correct "Expected Organization ID". Nothing was read.',
		);
	}
	return [{ organizationId: organization.id, ...organization }];
}
