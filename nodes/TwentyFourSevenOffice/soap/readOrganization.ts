import { asObject, asText } from '../../shared/json';
import { presentId, presentText } from '../wire/soapReaders';
import type { Organization } from '../wire/masterData';
import type { SoapApi } from './soapApi';

/** The company that the session works in. Its id is that of REST's organization (assumed: both are the client's number). */
export async function readOrganization(api: SoapApi): Promise<Organization> {
	const { Client: client } = asObject(await api.call('authenticate', 'GetIdentity'));
	const { Id, Name } = asObject(client);
	const id = presentId(Id);
	if (id === null) {
		throw api.error('24SevenOffice did not say which company this is: GetIdentity has no Client.', 'Test the credential, and check its Identity ID.');
	}
	const information = asObject(await api.call('client', 'GetClientInformation'));
	return {
		id,
		name: asText(Name) ?? presentText(information.Name),
		currency: presentText(information.DefaultCurrency)?.toUpperCase() ?? null,
		status: null,
	};
}
