/** The build bundles this file with the library behind it: what is published may import nothing that n8n does not have. */
export { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
