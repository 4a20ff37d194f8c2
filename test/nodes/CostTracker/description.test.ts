import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { CostTracker } from '../../../nodes/CostTracker/CostTracker.node';
import codex from '../../../nodes/CostTracker/CostTracker.node.json';
import { OPERATIONS } from '../../../nodes/CostTracker/resources/operations';

const { description, methods } = new CostTracker();
const property = (name: string) => description.properties.filter((each) => each.name === name);
const valuesOf = ({ options = [] }: INodeProperties) => (options as INodePropertyOptions[]).map(({ value }) => String(value));

test('each resource and operation in the editor does something, and nothing else can be done', () => {
	const offered = Object.fromEntries(
		property('operation').flatMap((operation) =>
			operation.displayOptions!.show!.resource!.map((resource) => [String(resource), valuesOf(operation).sort()]),
		),
	);
	const done = Object.fromEntries(Object.entries(OPERATIONS).map(([resource, operations]) => [resource, Object.keys(operations).sort()]));
	expect(offered).toEqual(done);
	expect(valuesOf(property('resource')[0]!).sort()).toEqual(Object.keys(OPERATIONS).sort());
});

test('fields are shown for operations that there are', () => {
	for (const { name, displayOptions } of description.properties) {
		for (const resource of displayOptions?.show?.resource ?? []) {
			for (const operation of displayOptions?.show?.operation ?? []) {
				expect({ name, known: OPERATIONS[String(resource)]?.[String(operation)] !== undefined }).toEqual({ name, known: true });
			}
		}
	}
});

test('no two fields of one name are shown at once', () => {
	const places = description.properties.flatMap(({ name, displayOptions }) => {
		const { resource = [], operation = ['any'], ...more } = displayOptions?.show ?? {};
		return resource.flatMap((r) => operation.map((o) => `${name} ${String(r)} ${String(o)} ${JSON.stringify(more)}`));
	});
	expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

test('every list to choose from has its search', () => {
	const wanted = [...JSON.stringify(description.properties).matchAll(/"searchListMethod":"(\w+)"/g)].map(([, name]) => name!);
	expect(wanted.length).toBeGreaterThan(0);
	expect(Object.keys(methods.listSearch).sort()).toEqual([...new Set(wanted)].sort());
});

test('the codex names this node', () => {
	expect(codex.node).toBe(`n8n-nodes-24sevenoffice-costtracker.${description.name}`);
});
