import type { IBinaryKeyData, IExecuteFunctions } from 'n8n-workflow';
import type { Outcome, Transaction } from '../../../domain/matching';
import type { MatchReport } from './matchReport';
import { renderPage } from './page';
import { sumsCsv } from './sumsCsv';
import { transactionsCsv } from './transactionsCsv';

export type ReportFile = 'html' | 'csv';

/** The files that were asked for, as n8n keeps them: `html`, and `transactionsCsv` with `sumsCsv`. Undefined for none. */
export async function makeFiles(
	context: IExecuteFunctions,
	wanted: readonly ReportFile[],
	report: MatchReport,
	transactions: readonly Transaction[],
	outcomes: readonly Outcome[],
): Promise<IBinaryKeyData | undefined> {
	const files: IBinaryKeyData = {};
	const add = async (key: string, name: string, content: string, type: string) => {
		files[key] = await context.helpers.prepareBinaryData(Buffer.from(content, 'utf8'), name, type);
	};
	if (wanted.includes('html')) await add('html', 'purchase-order-match.html', renderPage(report), 'text/html');
	if (wanted.includes('csv')) {
		const rows = transactionsCsv(transactions, outcomes, report.language);
		await add('transactionsCsv', 'purchase-order-match.csv', rows, 'text/csv');
		await add('sumsCsv', 'purchase-order-match-sums.csv', sumsCsv(report), 'text/csv');
	}
	return Object.keys(files).length === 0 ? undefined : files;
}
