import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The validator's own Ajv: the one that checks the sandbox. */
const fromValidator = createRequire(require.resolve('express-openapi-validator'));
interface Validate {
	(value: unknown): boolean;
	errors?: unknown;
}
type AjvClass = new (options: object) => { addSchema(schema: object): void; compile(schema: object): Validate };
const { default: Ajv2020 } = fromValidator('ajv/dist/2020') as { default: AjvClass };
const { default: addFormats } = fromValidator('ajv-formats') as { default: (ajv: object) => void };

type Node = Record<string, unknown>;
const root = join(__dirname, '../../..');
const contract = parse(readFileSync(join(root, 'docs/costtracker-api.yaml'), 'utf8')) as Node;
const at = (pointer: string) => pointer.split('/').slice(1).reduce<unknown>((node, key) => (node as Node)[key], contract) as Node;
const resolve = (node: Node): Node => (typeof node.$ref === 'string' ? resolve(at(node.$ref.slice(1))) : node);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ ...contract, $id: 'contract' });

interface Place {
	place: string;
	media: Node;
}

/** Every JSON body of the contract: what is sent and what is answered, in each status. */
const bodies: Place[] = Object.entries(contract.paths as Node).flatMap(([path, operations]) =>
	Object.entries(operations as Node).flatMap(([method, operation]) => {
		const { requestBody, responses } = operation as { requestBody?: Node; responses: Node };
		const answers = Object.entries(responses).map(([status, response]) => [status, resolve(response as Node)] as const);
		return [['request', requestBody] as const, ...answers].flatMap(([what, body]) => {
			const media = (body?.content as Record<string, Node> | undefined)?.['application/json'];
			return media === undefined ? [] : [{ place: `${method} ${path} ${what}`, media }];
		});
	}),
);

function examplesOf({ example, examples, schema }: Node): unknown[] {
	if (example !== undefined) return [example];
	if (examples !== undefined) return Object.values(examples as Record<string, Node>).map(({ value }) => value);
	const own = resolve(schema as Node).example;
	return own === undefined ? [] : [own];
}

/** References as pointers into the contract, which ajv knows by its id. */
const absolute = (schema: unknown): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object;

test.each(bodies.map((body) => [body.place, body.media] as const))('%s has an example, and each one is right', (_place, media) => {
	const examples = examplesOf(media);
	expect(examples.length).toBeGreaterThan(0);
	for (const example of examples) {
		const validate = ajv.compile(absolute(media.schema));
		expect({ valid: validate(example), errors: validate.errors }).toEqual({ valid: true, errors: null });
	}
});

test('each error code has an example, and the sandbox uses no other', () => {
	const { examples } = ((at('/components/responses/Error').content as Node)['application/json'] as Node) as { examples: Node };
	const source = readdirSync(join(root, 'sandbox/costTracker'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => readFileSync(join(root, 'sandbox/costTracker', file), 'utf8'))
		.join('\n');
	const used = [...source.matchAll(/ApiError\(\s*\d{3},\s*'(\w+)'/g)].map(([, code]) => code!);
	expect(used.length).toBeGreaterThan(10);
	expect([...new Set(used)].filter((code) => !(code in examples))).toEqual([]);
});

test('each reason for leaving or refusing an item is listed with an operation', () => {
	const store = readdirSync(join(root, 'sandbox/costTracker/store')).map((file) => readFileSync(join(root, 'sandbox/costTracker/store', file), 'utf8')).join('\n');
	const reasons = [...store.matchAll(/\b(?:conflict|rejected)\(\s*(?:item\.)?externalId,\s*'(\w+)'/g)].map(([, reason]) => reason!);
	expect(reasons.length).toBeGreaterThan(5);
	const text = JSON.stringify(contract.paths);
	expect([...new Set(reasons)].filter((reason) => !text.includes(`\`${reason}\``))).toEqual([]);
});
