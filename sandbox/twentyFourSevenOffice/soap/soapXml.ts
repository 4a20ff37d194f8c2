import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element's content: text, children in the schema's order, the same child repeated, or nil. Undefined ones are left out. */
export type Content = string | number | boolean | undefined | typeof NIL | Content[] | { [name: string]: Content };

export const NIL = { '@xsi:nil': 'true' };

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true, suppressBooleanAttributes: false });
const parser = new XMLParser({
	ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false,
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

/** The body's first element: its name, its namespace, and its content without prefixes. Null when this is no envelope. */
export function readEnvelope(xml: string): { operation: string; namespace: string; content: Record<string, unknown> } | null {
	if (XMLValidator.validate(xml) !== true) return null;
	const envelope = childOf(parser.parse(xml), 'Envelope');
	const body = childOf(envelope?.value, 'Body');
	const name = Object.keys(asObject(body?.value)).find((key) => !key.startsWith('@') && key !== '#text');
	if (envelope === undefined || body === undefined || name === undefined) return null;
	const [operation, prefix] = name.split(':').reverse();
	const value = asObject(body.value)[name];
	const declaration = prefix === undefined ? '@xmlns' : `@xmlns:${prefix}`;
	const namespace = [value, body.value, envelope.value].map((element) => asObject(element)[declaration]).find((found) => found !== undefined);
	return { operation: operation!, namespace: String(namespace ?? ''), content: asObject(withoutPrefixes(value)) };
}

function childOf(parent: unknown, localName: string): { value: unknown } | undefined {
	const found = Object.entries(asObject(parent)).find(([name]) => name.split(':').at(-1) === localName);
	return found === undefined ? undefined : { value: found[1] };
}

/** Elements without their prefixes, and of the attributes only `nil`. */
function withoutPrefixes(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutPrefixes);
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(([name]) => !name.startsWith('@') || /:nil$/.test(name));
	const entries = kept.map(([name, child]) => [(name.startsWith('@') ? '@' : '') + name.replace('@', '').split(':').at(-1)!, withoutPrefixes(child)] as const);
	// An element without anything in it but its declarations is text.
	if (entries.length === 0) return '';
	return entries.length === 1 && entries[0]![0] === '#text' ? entries[0]![1] : Object.fromEntries(entries);
}

/** Children of an element; one that is empty or mere text has none. */
export function asObject(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
