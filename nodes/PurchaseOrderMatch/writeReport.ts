import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { readReport } from './readReport';
import { makeFiles } from './report/makeFiles';
import { writeMessage } from './report/message';

/** One item: a report of an earlier match as a message in plain text, with its page attached as `html`. */
export async function writeReport(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const report = readReport(context);
	const message = writeMessage(report, context.getNodeParameter('maxEntries', 0, 10) as number);
	const binary = context.isToolExecution() ? undefined : await makeFiles(context, ['html'], report, [], []);
	return [[{ json: message as unknown as IDataObject, ...(binary && { binary }), pairedItem: { item: 0 } }]];
}
