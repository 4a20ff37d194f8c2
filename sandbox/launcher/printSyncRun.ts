import { criterionLabel } from '../costTracker/page/labels';
import type { SyncRun } from './refresh';

/** The parts of the finished report that are printed; the report is the contract's free object. */
interface PrintedReport {
	match?: {
		summary?: {
			input: number;
			criteria: Array<{ criterion: string; position: number; matched: number; ambiguous: number }>;
			status: Record<string, { count: number; sums: Record<string, string> }>;
			addsUp: boolean;
		};
	};
}

/** What a sync run read, matched, left and wrote, for a person at a terminal. */
export function printSyncRun(run: SyncRun): void {
	const seconds = (Date.parse(run.finishedAt ?? '') - Date.parse(run.startedAt)) / 1000;
	console.log(`\nSync run ${run.id} ${run.status} after ${seconds.toFixed(1)} s`);
	if (run.error) console.log(`  ${run.error}`);
	printCounts(run);
	printMatches(run.report as PrintedReport | null);
	console.log(
		run.written === 0
			? '\nNothing was written but the sync run itself: CostTracker was up to date.'
			: `\n${run.written} records written to CostTracker.`,
	);
	console.log(`Report: ${run.reportUrl}`);
}

function printCounts(run: SyncRun): void {
	console.log('\nRead and sent to CostTracker');
	for (const [resource, counts] of Object.entries(run.counts)) {
		const told = Object.entries(counts).filter(([, count]) => count > 0);
		if (told.length === 0) continue;
		console.log(`  ${resource.padEnd(24)} ${told.map(([name, count]) => `${count} ${name}`).join(', ')}`);
	}
}

function printMatches(report: PrintedReport | null): void {
	const summary = report?.match?.summary;
	if (!summary) return;
	console.log(`\nMatching: ${summary.input} transactions considered`);
	for (const { criterion, position, matched, ambiguous } of summary.criteria) {
		console.log(
			`  ${position}. ${criterionLabel(criterion).padEnd(42)} ${String(matched).padStart(5)} matched, ${ambiguous} ambiguous`,
		);
	}
	for (const [status, { count, sums }] of Object.entries(summary.status)) {
		const amounts = Object.entries(sums).map(([currency, sum]) => `${sum} ${currency}`);
		console.log(`  ${status.padEnd(14)} ${String(count).padStart(5)}  ${amounts.join(', ')}`);
	}
	console.log(`  ${summary.addsUp ? 'The counts add up.' : 'THE COUNTS DO NOT ADD UP.'}`);
}
