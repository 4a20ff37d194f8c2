import { writeEnvelope } from './soapXml';

/** SOAP 1.1 §6.2: a fault is answered with status 500, whoever's fault it is. */
export class SoapFault extends Error {
	constructor(
		readonly faultCode: 'soap:Client' | 'soap:Server',
		message: string,
		readonly status = 500,
		readonly headers: Record<string, string> = {},
	) {
		super(message);
	}
}

export function renderFault({ faultCode, message }: SoapFault): string {
	return writeEnvelope({ 'soap:Fault': { faultcode: faultCode, faultstring: message, detail: {} } });
}

/** 3P: what other services say when the session is gone. */
export const notAuthenticated = (): SoapFault => new SoapFault('soap:Server', 'Client is not authenticated on this identity');
