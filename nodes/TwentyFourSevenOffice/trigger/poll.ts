import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { connect } from '../connect';
import { expectOrganization } from '../expectOrganization';
import type { TransactionFilter } from '../filter/transactionFilter';
import { triggerParameters } from '../resources/parameters';
import { readFilter } from '../resources/transaction/readFilter';
import { completeVouchers, type Groups } from '../resources/transaction/completeVouchers';
import { readOutputSettings, toTransactionItems, type OutputSettings } from '../resources/transaction/toTransactionItems';
import type { Source } from '../source';
import type { LedgerLine } from '../wire/ledgerLine';
import { groupByVoucher, type Voucher } from '../wire/voucher';
import { deliver, onePollAtATime, takeDelivery } from './deliveries';
import { readSample } from './readSample';
import { readStart, type Start } from './readStart';
import { readState } from './readState';
import { advance, beginAt, firstLook, type PollState } from './window';

/**
 * Gives transactions whose voucher is new or changed, at least once: the run is started from here, so that its success can
 * be waited for, and only then does the trigger move on. Always null, since n8n would start a run of its own otherwise.
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const parameters = triggerParameters(context);
	const filter = readFilter(parameters);
	const output = readOutputSettings(parameters);
	const start = readStart(parameters);
	const source = await connect(context);
	const expected = parameters.get('options.expectedOrganizationId', '');
	if (context.getMode() === 'manual') {
		await expectOrganization(source, expected);
		return [await readSample(source, { filter, output })];
	}
	const trigger = `${context.getWorkflow().id}:${context.getNode().id}`;
	await onePollAtATime(trigger, async () => await pollOnce({ context, trigger, source, filter, output, start, expected }));
	return null;
}

interface PollSettings {
	context: IPollFunctions;
	trigger: string;
	source: Source;
	filter: TransactionFilter;
	output: OutputSettings;
	start: Start;
	expected: unknown;
}

async function pollOnce({ context, trigger, source, filter, output, start, expected }: PollSettings): Promise<void> {
	const stored = context.getWorkflowStaticData('node');
	const delivery = takeDelivery(trigger);
	if (delivery.running) return;
	if (delivery.next !== null) stored.state = delivery.next as unknown as IDataObject;

	await expectOrganization(source, expected);
	const now = new Date().toISOString();
	const { id: organizationId } = await source.organization();
	const known = readState(stored.state, organizationId) ?? (await begin(source, start, organizationId, now));
	const { fresh, next } = advance(known, await readChanges(source, known.from), now);
	const items = await toItems(source, fresh, { filter, output });
	stored.state = (items.length === 0 ? next : known) as unknown as IDataObject;
	if (items.length > 0) deliver(context, trigger, items, next);
}

/** From now: what is there already counts as met. */
async function begin(source: Source, start: Start, organizationId: string, now: string): Promise<PollState> {
	if (start.from === 'date') return beginAt(organizationId, start.date);
	const look = firstLook(organizationId, now);
	return advance(look, await readChanges(source, look.from), now).next;
}

/** On all days: the change of any line, e.g. of a due date, changes what its voucher's transactions mean. */
async function readChanges(source: Source, modifiedFrom: string): Promise<LedgerLine[]> {
	const lines: LedgerLine[] = [];
	for await (const page of source.ledger({ modifiedFrom, isWhole: true }).pages) for (const line of page) lines.push(line);
	return lines;
}

async function toItems(source: Source, fresh: LedgerLine[], { filter, output }: { filter: TransactionFilter; output: OutputSettings }): Promise<INodeExecutionData[]> {
	if (fresh.length === 0) return [];
	const groups = groupByVoucher(fresh);
	const items = await toTransactionItems(source, (read) => readChanged(source, groups, read), { filter, limit: Infinity, output });
	return items.map((json) => ({ json }));
}

/** Each voucher as it is as a whole. */
async function* readChanged<T>(source: Source, groups: Groups, read: (voucher: Voucher) => T): AsyncGenerator<T[]> {
	for await (const voucher of completeVouchers(source, groups, new Set(groups.keys()))) yield [read(voucher)];
}
