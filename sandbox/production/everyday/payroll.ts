import { lastDayOf } from '../calendar';
import { departments } from '../masterData/elements';
import type { Posting } from '../ledger';
import type { Stage } from '../stage';

/** Wages of a month, by department, with tax, employer's contribution and holiday pay: cost accounts, but no invoice. */
export function postPayroll(stage: Stage, month: number): void {
	const wages = departments.slice(0, 5).map((department): Posting => ({
		account: stage.random.chance(0.2) ? 5010 : 5000, amountMinor: stage.random.integer(6_000_000, 21_000_000), comment: `Lønn ${department.name}`,
		dimensions: [{ dimensionType: 2, dimensionTypeName: 'Avdeling', value: department.value, name: department.name }],
	}));
	const gross = wages.reduce((sum, posting) => sum + posting.amountMinor, 0);
	const [tax, contribution, holiday] = [Math.round(gross * 0.34), Math.round(gross * 0.141), Math.round(gross * 0.12)];
	const holidayContribution = Math.round(holiday * 0.141);
	stage.post({
		date: lastDayOf(month), transactionTypeId: 5,
		postings: [
			...wages,
			{ account: 2600, amountMinor: -tax, comment: 'Skattetrekk' },
			{ account: 2930, amountMinor: tax - gross, comment: 'Utbetalt lønn' },
			{ account: 5400, amountMinor: contribution, comment: 'Arbeidsgiveravgift' },
			{ account: 2770, amountMinor: -contribution, comment: 'Arbeidsgiveravgift' },
			{ account: 5180, amountMinor: holiday, comment: 'Feriepenger' },
			{ account: 2940, amountMinor: -holiday, comment: 'Feriepenger' },
			{ account: 5410, amountMinor: holidayContribution, comment: 'Arbeidsgiveravgift av feriepenger' },
			{ account: 2780, amountMinor: -holidayContribution, comment: 'Arbeidsgiveravgift av feriepenger' },
		],
	});
}
