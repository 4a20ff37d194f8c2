import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { INode, INodeTypeDescription } from 'n8n-workflow';
import { readTemplate } from '../../sandbox/launcher/launch';
import { describeNodes } from './describeNodes';
import { strayParameters } from './strayParameters';
import { strayReferences } from './strayReferences';

const names = readdirSync(resolve(__dirname, '../../workflows')).filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));
let descriptionOf: (node: INode) => INodeTypeDescription | undefined;

beforeAll(async () => {
	descriptionOf = await describeNodes();
});

const nodesOf = (template: string) => readTemplate(template).nodes as unknown as INode[];
const check = (node: INode) => strayParameters(node, descriptionOf(node)!).map((problem) => `${node.name}: ${problem}`);

test.each(names)('%s has no parameter that its nodes do not know', (name) => {
	expect(nodesOf(name).flatMap(check)).toEqual([]);
});

test.each(names)('the expressions in %s speak of nodes that are there', (name) => {
	expect(strayReferences(nodesOf(name))).toEqual([]);
});

test('it is red when a node is renamed and an expression is not', () => {
	const nodes = nodesOf('sync-and-match');
	nodes.find(({ name }) => name === 'Plan Reading')!.name = 'Plan the Reading';
	expect(strayReferences(nodes)).toContain('Get Suppliers speaks of "Plan Reading"');
});

/** A shipped node with one thing spoiled, and what is said of it. */
const spoiled: Array<[what: string, template: string, node: string, place: string, value: unknown, problem: string]> = [
	['a misspelt parameter', 'sync-and-match', 'Get Transactions', 'startdate', '2026-01-01', 'startdate is unknown'],
	['a misspelt option', 'sync-and-match', 'Get Transactions', 'options.modifedFrom', '', 'options.modifedFrom is unknown'],
	['a parameter that another one hides', 'sync-and-match', 'Get Transactions', 'limit', 5, 'limit is hidden here'],
	['an unknown operation', 'sync-and-match', 'Get Suppliers', 'operation', 'getMany', 'operation is "getMany", not one of'],
	['an unknown criterion', 'sync-and-match', 'Match to Purchase Orders', 'criteria.criterion.1.kind', 'sameSupplier', 'criteria.criterion[1].kind is "sameSupplier", not one of'],
	['a field of another criterion', 'sync-and-match', 'Match to Purchase Orders', 'criteria.criterion.0.percent', 10, 'criteria.criterion[0].percent is hidden here'],
	['an unknown list', 'sync-and-match', 'Match to Purchase Orders', 'criteria', { criteria: [] }, 'criteria.criteria is unknown'],
	['an unknown file among several', 'match-from-spreadsheet', 'Match to Purchase Orders', 'options.reportFiles.1', 'pdf', 'options.reportFiles is "pdf", not one of'],
	['a text for a switch', 'sync-and-match', 'Get Suppliers', 'returnAll', 'true', 'returnAll is "true", no boolean'],
	['an unknown way to choose a table', 'match-with-data-tables', 'Get Purchase Orders', 'dataTableId.mode', 'url', 'dataTableId has the mode "url", not one of'],
	['an unknown type of a field', 'match-with-data-tables', 'Settings', 'assignments.assignments.0.type', 'text', 'assignments: organizationId has the type "text"'],
];

test.each(spoiled)('it is red on %s', (_what, template, nodeName, place, value, problem) => {
	const node = nodesOf(template).find(({ name }) => name === nodeName)!;
	setAt(node.parameters, place.split('.'), value);
	expect(check(node)[0]).toContain(`${nodeName}: ${problem}`);
});

function setAt(parameters: object, place: string[], value: unknown): void {
	const inside = place.slice(0, -1).reduce<unknown>((outer, name) => (outer as Record<string, unknown>)[name], parameters);
	(inside as Record<string, unknown>)[place.at(-1)!] = value;
}
