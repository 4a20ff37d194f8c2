import type { SandboxState } from '../state';
import type { Fields } from './fields';
import type { SoapSession } from './sessions';
import type { Content } from './soapXml';

export interface SoapCall {
	state: SandboxState;
	fields: Fields;
	session: SoapSession | undefined;
}

export interface SoapOperation {
	/** Elements of the request, as the WSDL has them. */
	takes: readonly string[];
	/** Operations of the authentication service are open to everybody. */
	open?: boolean;
	/** What `<Operation>Result` holds; undefined leaves it out. Throws SoapFault for anything else. */
	answer(call: SoapCall): Content | Promise<Content>;
}

export interface SoapService {
	/** Below its host. */
	path: string;
	host: 'api' | 'webservices';
	namespace: string;
	operations: Record<string, SoapOperation>;
}

/** Two namespaces, one of them in lower case and with a slash at its end: each service's WSDL, targetNamespace. */
export const GENERAL_NAMESPACE = 'http://24sevenOffice.com/webservices';
export const ACCOUNTING_NAMESPACE = 'http://24sevenoffice.com/webservices/economy/accounting/';
