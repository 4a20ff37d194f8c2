import express, { Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import type { SandboxState } from '../state';
import { readFields } from './fields';
import type { SoapService } from './operation';
import { accountService } from './services/account';
import { attachmentService } from './services/attachment';
import { authenticateService } from './services/authenticate';
import { clientService } from './services/client';
import { companyService } from './services/company';
import { projectService } from './services/project';
import { transactionService } from './services/transaction';
import { countRequest, findSession, requireIdentity } from './sessions';
import { renderFault, SoapFault } from './soapFault';
import { readEnvelope, writeEnvelope } from './soapXml';

export const soapServices: readonly SoapService[] = [
	accountService, attachmentService, authenticateService, clientService, companyService, projectService, transactionService,
];

/** The SOAP side of 24SevenOffice, by its WSDLs: below `/soap/api` and `/soap/webservices` as below its two hosts. */
export function createSoapRouter(state: SandboxState): Router {
	const router = Router();
	router.use(express.text({ type: () => true, limit: '1mb' }));
	for (const service of soapServices) {
		router.post(`/${service.host}${service.path}`, async (request, response) => {
			response.set(countRequest(state));
			await answer(state, service, request, response);
		});
	}
	router.use((request) => {
		throw new SoapFault('soap:Client', `${request.method} ${request.originalUrl} does not exist. There are ${soapServices.map(({ host, path }) => `/soap/${host}${path}`).join(', ')}.`, 404);
	});
	router.use(answerFaults);
	return router;
}

async function answer(state: SandboxState, { namespace, operations }: SoapService, request: Request, response: Response): Promise<void> {
	// ASP.NET's text when the content type is wrong.
	if (!/^text\/xml\b/.test(request.get('content-type') ?? '')) throw new SoapFault('soap:Client', "HTTP Error 415: the content type must be 'text/xml; charset=utf-8'.", 415);
	const envelope = readEnvelope(String(request.body));
	if (envelope === null) throw new SoapFault('soap:Client', 'Server was unable to read request. ---> The body is no SOAP envelope.', 400);
	const { operation: name, content } = envelope;
	const operation = operations[name];
	const action = `"${namespace.replace(/\/$/, '')}/${name}"`;
	// WSDL soapAction; ASP.NET's text when it does not fit.
	if (operation === undefined || envelope.namespace !== namespace || request.get('soapaction') !== action) {
		throw new SoapFault('soap:Client', `Server did not recognize the value of HTTP Header SOAPAction: ${request.get('soapaction')}. Element ${name} of "${envelope.namespace}".`);
	}
	const session = findSession(state, request.get('cookie'));
	if (operation.open !== true) requireIdentity(state, session);
	const result = await operation.answer({ state, session, fields: readFields(content, operation.takes) });
	const body = { [`${name}Response`]: { '@xmlns': namespace, ...(result === undefined ? {} : { [`${name}Result`]: result }) } };
	response.type('text/xml').send(writeEnvelope(body));
}

const answerFaults: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
	const fault = error instanceof SoapFault ? error : new SoapFault('soap:Server', `Server was unable to process request. ---> ${(error as Error).message}`);
	response.status(fault.status).set(fault.headers).type('text/xml').send(renderFault(fault));
};
