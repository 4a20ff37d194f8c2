import type { INode, INodeParameters, INodeProperties, INodePropertyCollection, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

type Values = Record<string, unknown>;

const ASSIGNMENT_TYPES = ['string', 'number', 'boolean', 'array', 'object', 'binary'];
const PLAIN_TYPES: Record<string, string> = { boolean: 'boolean', number: 'number', string: 'string' };

const isExpression = (value: unknown) => typeof value === 'string' && value.startsWith('=');
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a node's parameters have that its description does not: names, names that are hidden by another parameter, options,
 * modes and types. n8n ignores the like without a word, or stumbles over it when the node runs. Empty when all is known.
 */
export function strayParameters(node: INode, description: INodeTypeDescription): string[] {
	const complete = NodeHelpers.getNodeParameters(description.properties, node.parameters, true, true, node, description)!;

	/** `siblings` are the values among which a property is shown or hidden, with defaults. */
	function check(given: Values, properties: INodeProperties[], siblings: Values, path: string): string[] {
		return Object.entries(given).flatMap(([name, value]) => {
			const named = properties.filter((property) => property.name === name);
			if (named.length === 0) return [`${path}${name} is unknown`];
			const shown = named.filter((property) => NodeHelpers.displayParameter(siblings as INodeParameters, property, node, description, complete));
			if (shown.length === 0) return [`${path}${name} is hidden here`];
			// One name may stand for several properties; the value has to fit one of those that are shown.
			const problems = shown.map((property) => checkValue(value, property, siblings[name], `${path}${name}`));
			return problems.find((found) => found.length === 0) ?? problems[0]!;
		});
	}

	function checkValue(value: unknown, property: INodeProperties, withDefaults: unknown, path: string): string[] {
		if (isExpression(value)) return [];
		const { type } = property;
		if (type === 'options') return checkOptions([value], property, path);
		if (type === 'multiOptions') return checkOptions(value as unknown[], property, path);
		if (type === 'collection') return check(value as Values, property.options as INodeProperties[], { ...(withDefaults as Values) }, `${path}.`);
		if (type === 'fixedCollection') return checkGroups(value as Values, property, withDefaults as Values, path);
		if (type === 'resourceLocator') return checkMode(value as Values, property, path);
		if (type === 'assignmentCollection') return checkAssignments(value as Values, path);
		const plain = PLAIN_TYPES[type];
		return plain !== undefined && typeof value !== plain ? [`${path} is ${JSON.stringify(value)}, no ${plain}`] : [];
	}

	function checkGroups(value: Values, { options }: INodeProperties, withDefaults: Values | undefined, path: string): string[] {
		return Object.entries(value).flatMap(([name, entries]) => {
			const group = (options as INodePropertyCollection[]).find((one) => one.name === name);
			if (!group) return [`${path}.${name} is unknown`];
			const complete = [withDefaults?.[name]].flat() as Values[];
			return ([entries].flat() as Values[]).flatMap((entry, index) => check(entry, group.values, complete[index] ?? entry, `${path}.${name}[${index}].`));
		});
	}

	return check(node.parameters, description.properties, complete as Values, '');
}

function checkOptions(values: unknown[], { options = [], typeOptions }: INodeProperties, path: string): string[] {
	const isLoaded = Boolean(typeOptions?.loadOptionsMethod ?? typeOptions?.loadOptions);
	const known = (options as INodePropertyOptions[]).map(({ value }) => value);
	return isLoaded ? [] : values.filter((value) => !known.includes(value as string)).map((value) => `${path} is ${JSON.stringify(value)}, not one of ${known.join(', ')}`);
}

function checkMode(value: Values, { modes = [] }: INodeProperties, path: string): string[] {
	const known = modes.map(({ name }) => name);
	if (isObject(value) && value.__rl === true && known.includes(String(value.mode))) return [];
	return [`${path} has the mode ${JSON.stringify(value?.mode)}, not one of ${known.join(', ')}`];
}

function checkAssignments({ assignments }: Values, path: string): string[] {
	return (assignments as Values[]).filter(({ type }) => !ASSIGNMENT_TYPES.includes(String(type))).map(({ name, type }) => `${path}: ${String(name)} has the type ${JSON.stringify(type)}`);
}
