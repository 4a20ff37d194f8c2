export type ServiceName = 'account' | 'attachment' | 'authenticate' | 'client' | 'company' | 'project' | 'transaction';

/** 24SevenOffice's SOAP services have two hosts, both known by the same session. */
export type HostName = 'api' | 'webservices';

export interface Service {
	host: HostName;
	/** Below the host's base URL. */
	path: string;
	namespace: string;
}

/** Two namespaces, different in case and in the slash at the end: `targetNamespace` of each WSDL. */
const GENERAL = 'http://24sevenOffice.com/webservices';
const ACCOUNTING = 'http://24sevenoffice.com/webservices/economy/accounting/';

/** `soap:address` of each WSDL. */
export const services: Record<ServiceName, Service> = {
	account: { host: 'api', path: '/Economy/Account/V004/Accountservice.asmx', namespace: GENERAL },
	attachment: { host: 'webservices', path: '/Economy/Accounting/Accounting_V001/AttachmentService.asmx', namespace: ACCOUNTING },
	authenticate: { host: 'api', path: '/authenticate/v001/authenticate.asmx', namespace: GENERAL },
	client: { host: 'api', path: '/Client/V001/ClientService.asmx', namespace: GENERAL },
	company: { host: 'api', path: '/CRM/Company/V001/CompanyService.asmx', namespace: GENERAL },
	project: { host: 'webservices', path: '/Project/V001/ProjectService.asmx', namespace: GENERAL },
	transaction: { host: 'api', path: '/Economy/Accounting/V001/TransactionService.asmx', namespace: ACCOUNTING },
};

/** SOAP 1.1; the action is the namespace, a slash and the operation. */
export function requestHeaders({ namespace }: Service, operation: string): Record<string, string> {
	return {
		'Content-Type': 'text/xml; charset=utf-8',
		Accept: 'text/xml',
		SOAPAction: `"${namespace.replace(/\/$/, '')}/${operation}"`,
	};
}
