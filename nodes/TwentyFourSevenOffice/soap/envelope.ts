import { asObject, type Json } from '../../shared/json';
import { XMLBuilder, XMLParser, XMLValidator } from './xmlLibrary';

/** An element's content, its children in the schema's order; undefined ones are left out, lists repeat their name. */
export type Content = string | number | boolean | undefined | Content[] | { [name: string]: Content };

/** "Not given", for elements that the schema requires all the same. */
export const NIL: Content = { '@xsi:nil': 'true' };

/** Deeper than any answer of 24SevenOffice. */
const MAX_DEPTH = 30;

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true, suppressBooleanAttributes: false });

/** Everything stays text: numbers would lose digits, and `0012` its zeros. */
const parser = new XMLParser({
	ignoreAttributes: (name) => name !== 'nil',
	attributeNamePrefix: '@',
	removeNSPrefix: true,
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	// Character references such as `&#xD;`; without a DOCTYPE no entities can be declared.
	htmlEntities: true,
	maxNestedTags: MAX_DEPTH,
});

/** A SOAP 1.1 request. */
export function writeEnvelope(namespace: string, operation: string, content: { [name: string]: Content }): string {
	const envelope = {
		'@xmlns:soap': 'http://schemas.xmlsoap.org/soap/envelope/',
		'@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		'soap:Body': { [operation]: { '@xmlns': namespace, ...content } },
	};
	return `<?xml version="1.0" encoding="utf-8"?>${builder.build({ 'soap:Envelope': envelope })}`;
}

export type Reply =
	| { kind: 'result'; result: unknown }
	| { kind: 'fault'; message: string }
	/** Longer than is read. */
	| { kind: 'tooLarge' }
	/** No answer to this operation at all; `why` ends a sentence that begins with "The answer". Spoiled: it may be whole the next time. */
	| { kind: 'unreadable'; why: string; spoiled?: true };

/** Whether a text could be an envelope, without reading it. */
export function looksLikeEnvelope(text: string): boolean {
	return /^\s*(?:<\?xml[^>]*\?>\s*)?<(?:[\w.-]+:)?Envelope[\s>]/.test(text.slice(0, 1000).replace(/^\uFEFF/, ''));
}

/** `<operation>Result` of an answer, or its fault. Texts stay texts; an element that comes once is no list. */
export function readEnvelope(operation: string, text: string): Reply {
	if (/^\s*<(?:!DOCTYPE )?html\b/i.test(text)) return { kind: 'unreadable', why: 'is an HTML page', spoiled: true };
	// Entities could be declared there: nothing that a SOAP answer may hold (SOAP 1.1 §3).
	if (/<!DOCTYPE/i.test(text)) return { kind: 'unreadable', why: 'holds a DOCTYPE, which SOAP forbids, so it was not read' };
	if (!looksLikeEnvelope(text)) return { kind: 'unreadable', why: 'is no SOAP envelope', spoiled: true };
	if (!/<\/(?:[\w.-]+:)?Envelope>\s*$/.test(text)) return { kind: 'unreadable', why: 'ends in the middle', spoiled: true };
	const parsed = parse(text);
	if (typeof parsed === 'string') return { kind: 'unreadable', why: `is no XML that can be read: ${parsed}` };
	const body = asObject(asObject(parsed.Envelope).Body);
	if (body.Fault !== undefined) return { kind: 'fault', message: readFault(body.Fault) };
	const response = body[`${operation}Response`];
	if (response === undefined) return { kind: 'unreadable', why: `is not that of ${operation}` };
	return { kind: 'result', result: asObject(response)[`${operation}Result`] };
}

/** Or what is wrong with it. */
function parse(text: string): Json | string {
	try {
		const valid = XMLValidator.validate(text);
		return valid === true ? asObject(parser.parse(text)) : `${valid.err.msg.replace(/\.$/, '')} (line ${valid.err.line})`;
	} catch (error) {
		return (error as Error).message;
	}
}

/** SOAP 1.1 has `faultstring`, SOAP 1.2 `Reason`. */
function readFault(fault: unknown): string {
	const { faultstring, Reason } = asObject(fault);
	const said = [faultstring, asObject(faultstring)['#text'], asObject(Reason).Text, asObject(asObject(Reason).Text)['#text']];
	return said.find((text): text is string => typeof text === 'string' && text.trim() !== '')?.trim() ?? 'no reason given';
}
