import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { quote } from './quote';
import { readJson } from './readJsonList';
import type { Language, MatchReport } from './report/matchReport';

/** What every report has; one without them was cut, or is something else. */
const PARTS = ['summary', 'settings', 'reasons', 'suppliers', 'projects', 'forReview', 'nearestMisses', 'criteria', 'warnings', 'purchaseOrderStatuses'] as const;

/**
 * The report of an earlier match from the parameter Report (JSON): itself, or within a sync run's report.
 * @throws NodeOperationError that quotes what was there instead
 */
export function readReport(context: IExecuteFunctions): MatchReport {
	const given = readJson(context, 'reportJson');
	const found = asObject(asObject(given)?.kind === 'syncReport' ? asObject(given)?.match : given);
	const missing = found?.kind === 'matchReport' ? PARTS.filter((part) => typeof found[part] !== 'object' || found[part] === null) : ['kind: matchReport'];
	if (missing.length > 0) {
		throw new NodeOperationError(context.getNode(), `"Report (JSON)" is no report of a match: it lacks ${missing.join(', ')}. It was ${quote(given)}`, {
			description: 'Give what the output Report of a match gave, whole, or the field "report" of a CostTracker sync run that matched something. Nothing was written.',
			itemIndex: 0,
		});
	}
	const language = context.getNodeParameter('language', 0, 'report') as Language | 'report';
	const report = found as unknown as MatchReport;
	return { ...report, language: language === 'report' ? report.language : language };
}

function asObject(value: unknown): IDataObject | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as IDataObject) : undefined;
}
