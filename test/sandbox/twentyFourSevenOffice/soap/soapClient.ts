import axios, { type AxiosResponse } from 'axios';
import { startTwentyFourSevenOffice, type RunningTwentyFourSevenOffice, type SandboxOptions } from '../../../../sandbox/twentyFourSevenOffice';
import { soapServices } from '../../../../sandbox/twentyFourSevenOffice/soap/createSoapRouter';
import { defaultSoapOptions } from '../../../../sandbox/twentyFourSevenOffice/soap/sessions';
import { production } from '../sandboxClient';

export interface SoapClient {
	sandbox: RunningTwentyFourSevenOffice;
	/** Sends an operation with its content as XML, as whoever is logged in. */
	call(operation: string, content?: string, headers?: Record<string, string>): Promise<AxiosResponse<string>>;
	/** Logs in and keeps the session; gives its id. */
	login(changes?: { password?: string; identityId?: string }): Promise<string>;
	close(): Promise<void>;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A running sandbox and a client that writes its XML by hand. */
export async function connectSoap(options: Partial<SandboxOptions> = {}): Promise<SoapClient> {
	const sandbox = await startTwentyFourSevenOffice({ port: 0, production, ...options });
	let session = '';
	const call: SoapClient['call'] = async (operation, content = '', headers = {}) => {
		const service = soapServices.find(({ operations }) => operation in operations)!;
		const body = `<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soap:Body><${operation} xmlns="${service.namespace}">${content}</${operation}></soap:Body></soap:Envelope>`;
		return await axios.post(`${sandbox.url}/soap/${service.host}${service.path}`, body, {
			headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: `"${service.namespace.replace(/\/$/, '')}/${operation}"`, Cookie: `ASP.NET_SessionId=${session}`, ...headers },
			validateStatus: () => true,
			responseType: 'text',
		});
	};
	return {
		sandbox,
		call,
		login: async ({ password = defaultSoapOptions.password, identityId } = {}) => {
			const { applicationId, username } = { ...defaultSoapOptions, ...options.soap };
			const identity = identityId === undefined ? '' : `<IdentityId>${identityId}</IdentityId>`;
			const { data } = await call('Login', `<credential><ApplicationId>${applicationId}</ApplicationId>${identity}<Password>${escape(password)}</Password><Username>${username}</Username></credential>`);
			session = valueOf(data, 'LoginResult') ?? '';
			return session;
		},
		close: () => sandbox.close(),
	};
}

/** The text of the first element of that name. */
export function valueOf(xml: string, name: string): string | undefined {
	return new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1];
}

/** How many elements of that name there are. */
export function countOf(xml: string, name: string): number {
	return xml.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;
}
