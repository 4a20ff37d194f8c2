type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isParameter = (value: Json): boolean => typeof value.name === 'string' && typeof value.in === 'string';

function walk(value: unknown, visit: (node: Json) => void): void {
	if (Array.isArray(value)) for (const one of value) walk(one, visit);
	else if (isObject(value)) {
		visit(value);
		for (const one of Object.values(value)) walk(one, visit);
	}
}

/**
 * Makes the vendor's file usable for a validator, in memory; returns a changed copy. Each patch says why.
 * The file itself is the vendor's and stays as it is.
 */
export function patchSpecification(vendors: unknown): Json {
	const specification = structuredClone(vendors) as Json;
	walk(specification, (node) => {
		// OpenAPI has header parameters named Authorization ignored; as declared they would turn a missing token into a 400.
		if (Array.isArray(node.parameters)) node.parameters = node.parameters.filter((one: unknown) => !(isObject(one) && one.in === 'header' && one.name === 'Authorization'));
		// `example: {}` on parameters of type string is no example of them.
		if (isParameter(node) && isObject(node.example)) delete node.example;
		// A validator's reading: without this a `:` in a moment must be sent as %3A, which servers and RFC 3986 don't ask for.
		if (isParameter(node) && node.in === 'query') node.allowReserved = true;
		// A dimension type's example is a list, its schema one object.
		if (Array.isArray(node.example) && isObject(node.schema)) delete node.example;
		// customers.limit: `maxLength: 100` on a number says nothing; `maximum` is meant. And "number" with format int32 is an integer.
		if (node.type === 'number' && node.maxLength !== undefined) {
			node.maximum = node.maxLength;
			node.type = 'integer';
			delete node.maxLength;
		}
		// Lists of the ledger with `minItems: 1`: a period without postings must be allowed to answer [].
		if (node.type === 'array' && node.minItems === 1) delete node.minItems;
		// `format: regex` means that the value is a regular expression; a currency code is not.
		if (node.format === 'regex') delete node.format;
		// `guid` is no known format; `uuid` is the same.
		if (node.format === 'guid') node.format = 'uuid';
	});
	const customers = ((specification.paths as Json)['/customers'] as Json).get as { parameters: Json[] };
	// The Link header of /customers leads to pages, but no parameter for them is declared.
	customers.parameters.push({ name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } });
	return specification;
}
