import { toOrganization, type Organization } from '../wire/masterData';
import type { Api } from './api';

const PATH = '/organization/information';

/**
 * The organization that the access token is valid for. n8n keeps a token when a credential is edited, so after a change
 * of the organization ID it would go on reading the old company for as long as the token lives: where the two differ, a
 * new token is asked for. What the server says then counts (that both ids are the same number is assumed).
 */
export async function readOrganization(api: Api): Promise<Organization> {
	const organization = toOrganization((await api.get(PATH)).body);
	if (organization?.id === api.credential.organizationId) return organization;
	await api.refreshToken();
	const fresh = toOrganization((await api.get(PATH)).body);
	if (fresh !== null) return fresh;
	throw api.error(
		`24SevenOffice did not say which organization this is: GET ${PATH} has no id.`,
		'Check the API base URL in the credential. The default is https://rest.api.24sevenoffice.com/v1.',
	);
}
