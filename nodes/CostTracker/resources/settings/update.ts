import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { request } from '../../transport';
import { asObject, type Json } from '../../wire/json';
import { fromSettings, toFilter, toMatchSettings } from '../../wire/settings';
import { executionScope } from '../../write/readWriteParameters';
import { toWriteSettings } from '../../write/sendBatch';
import { forEachItem } from '../forEachItem';
import { readText } from '../readParameter';

/**
 * Replaces the filter, the criteria or both; what is left empty stays. Written against the revision that was just read,
 * so that what a person saves in the same moment is not overwritten.
 */
export async function updateSettings(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (itemIndex) => {
		const filter = readJson(context, 'filter', 'Filter', itemIndex);
		const match = readJson(context, 'match', 'Match Settings', itemIndex);
		const organizationId = readText(context.getNodeParameter('organizationId', itemIndex, ''));
		const stored = asObject((await request(context, { path: '/settings', itemIndex })).body);
		const mappedFilter = filter && toFilter(filter, organizationId);
		if (mappedFilter && 'problem' in mappedFilter) {
			throw new NodeOperationError(context.getNode(), `The settings were not updated: ${mappedFilter.problem}`, { itemIndex });
		}
		const body = {
			filter: mappedFilter ?? stored.filter,
			match: match ? toMatchSettings(match) : stored.match,
			expectedRevision: stored.revision,
		} as IDataObject;
		const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
		const writer = { syncRunId: null, keyScope: executionScope(context), dryRun: options.dryRun === true };
		const answer = await request(context, { method: 'PUT', path: '/settings', body, ...toWriteSettings(writer, '/settings', body), itemIndex });
		return [fromSettings(answer.body)];
	});
}

/** A JSON parameter: an object, or its text. Empty is undefined. */
function readJson(context: IExecuteFunctions, name: string, displayName: string, itemIndex: number): Json | undefined {
	const value: unknown = context.getNodeParameter(name, itemIndex, '');
	if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return undefined;
	const parsed = typeof value === 'string' ? parse(value) : value;
	if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Json;
	throw new NodeOperationError(context.getNode(), `${displayName} is no JSON object: ${JSON.stringify(value).slice(0, 80)}`, {
		description: 'Begin with what Settings: Get gives, and change that.',
		itemIndex,
	});
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
