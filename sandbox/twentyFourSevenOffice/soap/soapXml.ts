import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element's content: text, children in the schema's order, the same child repeated, or nil. Undefined ones are left out. */
export type Content = string | number | boolean | undefined | typeof NIL | Content[] | { [name: string]: Content };

export const NIL = { '@xsi:nil': 'true' };

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true, suppressBooleanAttributes: false });
const parser = new XMLParser({
	ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, parseTagValue: false, parseAttributeValue: false, trimValues: false,
});

const XML_NAMESPACES = {
	'@xmlns:soap': 'http://schemas.xmlsoap.org/soap/envelope/',
	'@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
	'@xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
};

/** A SOAP 1.1 envelope, as ASP.NET writes it. */
export function writeEnvelope(body: { [name: string]: Content }): string {
	return `<?xml version="1.0" encoding="utf-8"?>${builder.build({ 'soap:Envelope': { ...XML_NAMESPACES, 'soap:Body': body } })}`;
}

/** The body's first element: its name, its own namespace, and its content. Null when this is no envelope. */
export function readEnvelope(xml: string): { operation: string; namespace: string; content: Record<string, unknown> } | null {
	if (XMLValidator.validate(xml) !== true) return null;
	const body = asObject(asObject((parser.parse(xml) as { Envelope?: unknown }).Envelope).Body);
	const operation = Object.keys(body).find((name) => !name.startsWith('@') && name !== '#text');
	if (operation === undefined) return null;
	const { '@xmlns': namespace, ...content } = asObject(body[operation]);
	return { operation, namespace: String(namespace ?? ''), content };
}

/** Children of an element; one that is empty or mere text has none. */
export function asObject(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
