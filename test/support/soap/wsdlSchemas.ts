import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import type { WsdlName } from '../specifications/findSpecifications';
import { specifications } from '../specifications/specifications';

export type { WsdlName };

export const wsdlFile = (name: WsdlName): string => specifications!.wsdlFile(name);

/** By what a service's address ends with. */
export const WSDL_OF: Record<string, WsdlName> = {
	'Accountservice.asmx': 'accountService', 'AttachmentService.asmx': 'attachmentService', 'authenticate.asmx': 'authService', 'ClientService.asmx': 'clientService',
	'CompanyService.asmx': 'companyService', 'ProjectService.asmx': 'projectService', 'TransactionService.asmx': 'transactionService',
};

/** SOAP 1.1, as far as envelopes go: exactly one element of the service in the body, checked strictly, or a fault. */
const envelopeSchema = (namespace: string): string => `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://schemas.xmlsoap.org/soap/envelope/" xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" elementFormDefault="qualified">
	<xs:import namespace="${namespace}" schemaLocation="service0.xsd"/>
	<xs:element name="Envelope"><xs:complexType><xs:sequence><xs:element name="Body"><xs:complexType><xs:choice>
		<xs:any namespace="${namespace}" processContents="strict"/>
		<xs:element name="Fault"><xs:complexType><xs:sequence>
			<xs:element name="faultcode" type="xs:QName" form="unqualified"/><xs:element name="faultstring" type="xs:string" form="unqualified"/>
			<xs:element name="detail" minOccurs="0" form="unqualified"/>
		</xs:sequence></xs:complexType></xs:element>
	</xs:choice></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

interface SchemaFile {
	fileName: string;
	contents: string;
}

function schemasOf(name: WsdlName): { namespace: string; files: SchemaFile[] } {
	const wsdl = readFileSync(wsdlFile(name), 'utf8');
	const declarations = [.../<wsdl:definitions([^>]*)>/.exec(wsdl)![1]!.matchAll(/xmlns:\w+="[^"]*"/g)].join(' ');
	const schemas = [...wsdl.matchAll(/<s:schema[\s\S]*?<\/s:schema>/g)].map(([text]) => text);
	const namespaces = schemas.map((text) => /targetNamespace="([^"]*)"/.exec(text)![1]!);
	const files = schemas.map((text, index) => {
		const declared = text.replace('<s:schema', `<s:schema ${declarations}`);
		// The WSDL's imports name no place; here they are files beside each other.
		const contents = declared.replace(/<s:import namespace="([^"]*)"\s*\/>/g, (_, wanted: string) => `<s:import namespace="${wanted}" schemaLocation="service${namespaces.indexOf(wanted)}.xsd"/>`);
		return { fileName: `service${index}.xsd`, contents: `<?xml version="1.0"?>${contents}` };
	});
	return { namespace: namespaces[0]!, files };
}

/** What is wrong with messages of one service, by its WSDL; empty when nothing is. */
export async function validateByWsdl(name: WsdlName, messages: string[]): Promise<string[]> {
	const { namespace, files } = schemasOf(name);
	const { errors } = await validateXML({
		xml: messages.map((contents, index) => ({ fileName: `message${index}.xml`, contents })),
		schema: [{ fileName: 'envelope.xsd', contents: envelopeSchema(namespace) }],
		preload: files,
		maxMemoryPages: 16_384,
	});
	return errors.map(({ message, loc }) => `${name} ${loc?.fileName ?? ''}:${loc?.lineNumber ?? ''} ${message}`);
}
