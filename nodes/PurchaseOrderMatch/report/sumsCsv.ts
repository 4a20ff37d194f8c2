import { type Cell, toCsv } from './csv';
import type { GroupSums, MatchReport } from './matchReport';
import { STATUSES } from './sections/pageContext';
import { criterionLabel } from './sections/criteria';
import { textsOf } from './texts';

/** The report's counts and sums as one table: a line per status, criterion, supplier and project, and per currency. */
export function sumsCsv(report: MatchReport): string {
	const texts = textsOf(report.language);
	const { columns, statuses } = texts;
	const rows: Cell[][] = [[columns.kind, columns.id, columns.name, columns.status, columns.currency, columns.transactions, columns.sum]];
	for (const status of STATUSES) {
		const { count, sums } = report.summary.status[status];
		rows.push([columns.status, null, null, statuses[status], null, { decimal: count }, null]);
		for (const [currency, sum] of Object.entries(sums)) {
			rows.push([columns.status, null, null, statuses[status], currency, null, { decimal: sum }]);
		}
	}
	for (const { position, settings, matched, ambiguous, alone } of report.criteria) {
		const name = criterionLabel(settings, texts);
		rows.push([columns.criterion, String(position), name, columns.matched, null, { decimal: matched }, null]);
		rows.push([columns.criterion, String(position), name, columns.ambiguous, null, { decimal: ambiguous }, null]);
		rows.push([columns.criterion, String(position), name, columns.alone, null, { decimal: alone }, null]);
	}
	const addGroups = (kind: string, groups: readonly GroupSums[], nameOf: (group: GroupSums) => string | null) => {
		for (const group of groups) {
			for (const status of STATUSES) {
				const sums = group.status[status];
				if (sums) rows.push([kind, group.id, nameOf(group), statuses[status], group.currency, { decimal: sums.count }, { decimal: sums.sum }]);
			}
		}
	};
	for (const [kind, groups] of [[columns.supplier, report.suppliers], [columns.project, report.projects]] as const) {
		addGroups(kind, groups.shown, ({ name }) => name);
		addGroups(kind, groups.others, () => texts.others(String(groups.total - groups.shown.length)));
	}
	return toCsv(rows, report.language);
}
