import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { logIn } from '../nodes/TwentyFourSevenOffice/soap/logIn';
import { SESSION_FIELD, signRequest } from '../nodes/TwentyFourSevenOffice/soap/session';
import { readSoapCredential } from '../nodes/TwentyFourSevenOffice/soap/soapCredential';

/**
 * E-mail and password for 24SevenOffice's SOAP services. n8n signs in when it keeps no session yet, keeps the session
 * with the credential, encrypted, and sends it as a cookie to the two hosts of the services, nowhere else.
 */
export class TwentyFourSevenOfficeSoapApi implements ICredentialType {
	name = 'twentyFourSevenOfficeSoapApi';

	displayName = '24SevenOffice SOAP API';

	icon: Icon = {
		light: 'file:../nodes/TwentyFourSevenOffice/twentyFourSevenOffice.svg',
		dark: 'file:../nodes/TwentyFourSevenOffice/twentyFourSevenOffice.dark.svg',
	};

	documentationUrl = 'https://developer.24sevenoffice.com/docs/authenticate.html';

	properties: INodeProperties[] = [
		{
			displayName: 'E-Mail',
			name: 'email',
			type: 'string',
			placeholder: 'name@email.com',
			default: '',
			required: true,
			description: 'The address that you sign in to 24SevenOffice with',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
		},
		{
			displayName: 'Application ID',
			name: 'applicationId',
			type: 'string',
			placeholder: 'e.g. 00000000-1111-2222-3333-444444444444',
			default: '',
			required: true,
			description: 'Of the integration, not of the company. 24SevenOffice gives it on request.',
		},
		{
			displayName: 'Identity ID',
			name: 'identityId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 00000000-1111-2222-3333-444444444444',
			description:
				'Which company to work in, when the user has several. Leave it empty and press Test: if there are several, the message lists them.',
		},
		{
			displayName: 'API Base URL',
			name: 'apiBaseUrl',
			type: 'string',
			default: 'https://api.24sevenoffice.com',
			required: true,
			description: 'Accounts, transactions, departments and suppliers. E-mail and password are sent to this server only.',
		},
		{
			displayName: 'Web Services Base URL',
			name: 'webservicesBaseUrl',
			type: 'string',
			default: 'https://webservices.24sevenoffice.com',
			required: true,
			description: 'Projects and attachments',
		},
		{ displayName: 'Session', name: SESSION_FIELD, type: 'hidden', typeOptions: { expirable: true, password: true }, default: '' },
		// n8n's guard for the HTTP Request node, pinned: a session can't be sent to another server there either.
		{ displayName: 'Allowed HTTP Request Domains', name: 'allowedHttpRequestDomains', type: 'hidden', default: 'domains' },
		{
			displayName: 'Allowed Domains',
			name: 'allowedDomains',
			type: 'hidden',
			default: '={{ [$self["apiBaseUrl"], $self["webservicesBaseUrl"]].map((url) => ((url || "").split("/")[2] || "").split(":")[0]).join(",") }}',
		},
	];

	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject): Promise<IDataObject> {
		return { [SESSION_FIELD]: await logIn(this.helpers.httpRequest, readSoapCredential(credentials)) };
	}

	async authenticate(credentials: ICredentialDataDecryptedObject, requestOptions: IHttpRequestOptions): Promise<IHttpRequestOptions> {
		return signRequest(credentials, requestOptions);
	}

	/** Signing in is the test: it fails with a message of its own. Then the fresh session is tried. */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			baseURL: '={{$credentials.apiBaseUrl}}',
			url: '/Client/V001/ClientService.asmx',
			headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: '"http://24sevenOffice.com/webservices/GetClientInformation"' },
			body: '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetClientInformation xmlns="http://24sevenOffice.com/webservices"/></soap:Body></soap:Envelope>',
		},
	};
}
