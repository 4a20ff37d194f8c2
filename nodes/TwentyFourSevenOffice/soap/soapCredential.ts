import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { SignInError } from '../../shared/signInError';
import type { HostName } from './services';

export const SOAP_CREDENTIAL_TYPE = 'twentyFourSevenOfficeSoapApi';

/** What a person typed in, checked. */
export interface SoapCredential {
	username: string;
	password: string;
	applicationId: string;
	/** Null to let 24SevenOffice choose, which it may where there is only one. */
	identityId: string | null;
	/** Without a slash at the end. */
	baseUrls: Record<HostName, string>;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws SignInError that names the field which can't be used */
export function readSoapCredential(data: ICredentialDataDecryptedObject): SoapCredential {
	const checked = checkSoapCredential(data);
	if (checked instanceof SignInError) throw checked;
	return checked;
}

/** The credential, or what is wrong with it. */
export function checkSoapCredential(data: ICredentialDataDecryptedObject): SoapCredential | SignInError {
	const text = (name: string): string => (typeof data[name] === 'string' ? data[name].trim() : '');
	const refuse = (field: string, description: string) => new SignInError(`The field "${field}" of the credential for 24SevenOffice can not be used.`, description);
	const [username, applicationId, identityId] = [text('email'), text('applicationId').toLowerCase(), text('identityId').toLowerCase()];
	if (username === '') return refuse('E-Mail', 'It is empty. Enter the e-mail address that you sign in to 24SevenOffice with.');
	if (typeof data.password !== 'string' || data.password === '') return refuse('Password', 'It is empty.');
	if (!GUID.test(applicationId)) return refuse('Application ID', '24SevenOffice gives it to an integration. It looks like 00000000-1111-2222-3333-444444444444.');
	if (identityId !== '' && !GUID.test(identityId)) {
		return refuse('Identity ID', 'It looks like 00000000-1111-2222-3333-444444444444. Leave it empty and test the credential to see which there are.');
	}
	const [api, webservices] = [readAddress(text('apiBaseUrl')), readAddress(text('webservicesBaseUrl'))];
	if (api === null) return refuse('API Base URL', 'It is no address. The default is https://api.24sevenoffice.com.');
	if (webservices === null) return refuse('Web Services Base URL', 'It is no address. The default is https://webservices.24sevenoffice.com.');
	return { username, password: data.password, applicationId, identityId: identityId === '' ? null : identityId, baseUrls: { api, webservices } };
}

function readAddress(text: string): string | null {
	const url = text.replace(/\/+$/, '');
	return /^https?:\/\/[^/]/.test(url) && URL.canParse(url) ? url : null;
}
