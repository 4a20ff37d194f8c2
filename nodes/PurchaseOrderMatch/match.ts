import { DateTime } from 'luxon';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ENGINE_VERSION, matchPurchaseOrders, settingsHash } from '../../domain/matching';
import { firstInputItem } from './firstInputItem';
import { hintOf } from './hintOf';
import { readInputs } from './readInputs';
import { readSettings, readWhatIf } from './readSettings';
import { buildReport } from './report/buildReport';
import { makeFiles, type ReportFile } from './report/makeFiles';
import type { Language } from './report/matchReport';
import { toItems } from './toItems';
import { toPlainOutcome } from './toPlainOutcome';
import { toToolAnswer } from './toToolAnswer';
import { countAlone, whatIf } from './whatIf';

/**
 * One run of the node: reads settings and lists, decides, and gives Matched, Needs Review, Unmatched and, always,
 * one Report. Throws NodeOperationError for wrong settings; whatever is wrong with a row is that row's outcome.
 */
export async function match(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const settings = readSettings(context);
	const otherSettings = readWhatIf(context, settings);
	const inputs = readInputs(context);
	const rows = { transactions: inputs.transactions.rows, purchaseOrders: inputs.purchaseOrders.rows };
	const language = context.getNodeParameter('options.explanationLanguage', 0, 'en') as Language;

	const result = matchPurchaseOrders({ ...rows, settings });
	const { outcomes: decided, summary } = result;
	const outcomes = decided.map((outcome) => toPlainOutcome(outcome, language));
	const report = buildReport({
		...rows,
		outcomes,
		summary,
		aloneCounts: countAlone(result),
		whatIf: otherSettings && whatIf(rows, decided, otherSettings),
		settings,
		settingsHash: settingsHash(settings),
		engineVersion: ENGINE_VERSION,
		language,
		createdAt: DateTime.now().setZone(context.getTimezone()).toISO() ?? '',
	});
	if (context.isToolExecution()) return [[toToolAnswer(rows.transactions, outcomes, report)]];

	const hint = hintOf(report);
	if (hint) context.addExecutionHints(hint);
	const wanted = context.getNodeParameter('options.reportFiles', 0, []) as ReportFile[];
	const binary = await makeFiles(context, wanted, report, rows.transactions, outcomes);
	const json = report as unknown as IDataObject;
	return [...toItems(inputs, outcomes), [{ json, ...(binary && { binary }), pairedItem: firstInputItem(context) }]];
}
