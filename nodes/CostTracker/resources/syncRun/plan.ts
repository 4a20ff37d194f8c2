import { DateTime } from 'luxon';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { planReading } from '../../reading/planReading';
import { toReads } from '../../reading/toReads';
import { checkFilter, type GivenFilter } from '../../reading/readingFilter';
import { request } from '../../transport';
import { asObject, asText, type Json } from '../../wire/json';
import { fromSettings } from '../../wire/settings';
import { readDay, readList, readText } from '../readParameter';
import { readRequired } from '../readRequired';

const ITEM = 0;
const MAX_OVERLAP_MINUTES = 525_600;

/**
 * What to read from 24SevenOffice this time, whatever the number of items: one item for each reading of transactions, with
 * its period and filter as 24SevenOffice: Get Many takes them, and the whole plan. By the node's own filter, or by the one set up
 * in CostTracker, and with the latter the criteria to match by (`match`).
 */
export async function planSyncRun(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const organizationId = readRequired(context, 'organizationId', 'Organization ID', ITEM);
	const options = context.getNodeParameter('options', ITEM, {}) as IDataObject;
	const filterSource = context.getNodeParameter('filterSource', ITEM, 'define') as string;
	const settings = filterSource === 'costTracker' ? await readSettings(context, organizationId) : null;
	if (settings === null && filterSource !== 'define') {
		throw new NodeOperationError(context.getNode(), `Filter From is "${filterSource}"; it must be "define" or "costTracker"`, { itemIndex: ITEM });
	}
	const checked = checkFilter(settings === null ? readFilter(context) : toGivenFilter(asObject(settings.filter)));
	if (!checked.ok) {
		throw new NodeOperationError(context.getNode(), checked.problems.join(' '), {
			description: settings === null ? 'Correct it where the filter is defined.' : 'Correct it in CostTracker, under Settings.',
			itemIndex: ITEM,
		});
	}
	const plan = await planReading({
		organizationId,
		filter: checked.filter,
		furtherSettings: toText(options.furtherSettings),
		readMark: (fingerprint) => readMark(context, organizationId, fingerprint),
		overlapMinutes: readOverlap(context, options.overlapMinutes),
		checkMonth: options.checkMonth !== false,
		readEverything: options.readEverything === true,
		today: DateTime.now().setZone(context.getTimezone()).toISODate()!,
	});
	const criteria = { match: settings?.match ?? null, settingsRevision: settings?.revision ?? null };
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	return toReads(plan).map((read) => ({ json: { ...plan, ...criteria, ...read } as unknown as IDataObject, pairedItem }));
}

async function readSettings(context: IExecuteFunctions, organizationId: string): Promise<Json> {
	const settings = fromSettings((await request(context, { path: '/settings', itemIndex: ITEM })).body);
	if (settings.organizationId === null || settings.organizationId === organizationId) return settings;
	throw new NodeOperationError(
		context.getNode(),
		`The filter in CostTracker names projects or departments of organization ${String(settings.organizationId)}, and this run is for ${organizationId}`,
		{ description: 'Choose them anew in CostTracker, under Settings.', itemIndex: ITEM },
	);
}

async function readMark(context: IExecuteFunctions, organizationId: string, filterFingerprint: string): Promise<string | null> {
	const qs = { organizationId, filterFingerprint };
	const { body } = await request(context, { path: '/accounting-transactions/high-water-mark', qs, itemIndex: ITEM });
	return asText(asObject(body).modifiedAt);
}

function readFilter(context: IExecuteFunctions): GivenFilter {
	const get = (name: string, fallback: unknown): unknown => context.getNodeParameter(name, ITEM, fallback as string);
	return {
		startDate: readDay(get('startDate', '')) ?? null,
		endDate: readDay(get('endDate', '')) ?? null,
		glAccounts: readText(get('glAccounts', '')) ?? '',
		projectIds: splitList(readList(get('projectIds', ''))),
		departmentIds: splitList(readList(get('departmentIds', ''))),
		supplierInvoicesOnly: get('supplierInvoicesOnly', true) === true,
	};
}

function toGivenFilter(filter: Json): GivenFilter {
	return {
		startDate: asText(filter.startDate),
		endDate: asText(filter.endDate),
		glAccounts: asText(filter.accounts) ?? '',
		projectIds: filter.projectIds as string[],
		departmentIds: filter.departmentIds as string[],
		supplierInvoicesOnly: filter.supplierInvoicesOnly !== false,
	};
}

function readOverlap(context: IExecuteFunctions, given: unknown): number {
	const minutes = given === undefined ? 60 : Number(given);
	if (Number.isFinite(minutes) && minutes >= 0 && minutes <= MAX_OVERLAP_MINUTES) return minutes;
	throw new NodeOperationError(context.getNode(), `Overlap (Minutes) is "${String(given)}"; it must be a number from 0 to ${MAX_OVERLAP_MINUTES}`, { itemIndex: ITEM });
}

function splitList(text: string | undefined): string[] {
	return text === undefined ? [] : text.split(',');
}

/** An object from an expression as well as its text. */
function toText(value: unknown): string {
	return typeof value === 'string' ? value.trim() : value === undefined || value === null ? '' : JSON.stringify(value);
}
