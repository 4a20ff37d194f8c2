import { defaultFilter, defaultSettings, type AnswerSheet } from './answerSheet';
import { postBankPayments } from './everyday/bankPayments';
import { postCustomerInvoices, postMonthEnd } from './everyday/otherVouchers';
import { postPayroll } from './everyday/payroll';
import { postRunningCosts } from './everyday/runningCosts';
import { accounts, currencies, dimensionTypes, organization, taxes, transactionTypes } from './masterData/chartOfAccounts';
import { PURCHASE_ORDER_NUMBER, departments, inactiveDepartment, inactiveProject, projects } from './masterData/elements';
import { allSuppliers, buyers } from './masterData/suppliers';
import { plantCases } from './plantCases';
import type { Production } from './production';
import { createRandom } from './random';
import { createStage, times, type StagedData } from './stage';
import type { DimensionElement, TransactionLine } from './wire';

export interface GenerateOptions {
	/** The same seed gives the same production, ids included. */
	seed: number;
	/** How many times the usual ledger, with harmless running costs; 1 unless given. */
	scale?: number;
}

const MONTHS = 10;
const RUNNING_COSTS = 110;
const CUSTOMER_INVOICES = 24;
const LAST_PAYMENT = '2026-10-30';

/** A made-up Norwegian film production: its ledger, its purchase orders, and how each transaction should end. Pure. */
export function generateProduction({ seed, scale = 1 }: GenerateOptions): Production {
	if (!(scale >= 1)) throw new Error(`scale is ${scale}: give 1 or more.`);
	const random = createRandom(seed);
	const { stage, data } = createStage(random);
	plantCases(stage);
	stage.kind = 'everyday';
	postRunningCosts(stage, RUNNING_COSTS);
	postBankPayments(stage, data.lines.filter((line) => line.account.number === 2400), LAST_PAYMENT);
	times(MONTHS, (position) => {
		postPayroll(stage, position + 1);
		postMonthEnd(stage, position + 1);
	});
	postCustomerInvoices(stage, CUSTOMER_INVOICES);
	const wanted = data.lines.length * scale;
	while (data.lines.length < wanted) postRunningCosts(stage, 1);

	// By day, and within the day by id: so the lines of a voucher lie apart and fall on different pages.
	const transactionLines = [...data.lines].sort((first, second) => compareText(first.date, second.date) || compareText(first.id, second.id));
	const customers = [...allSuppliers.map((one) => one.customer), ...buyers].sort((first, second) => first.id - second.id);
	return {
		organization, accounts, taxes, currencies, transactionTypes, customers, transactionLines,
		dimensions: dimensionTypes,
		dimensionElements: [...projects, inactiveProject, ...departments, inactiveDepartment, ...numbersInUse(transactionLines)],
		documents: data.documents,
		purchaseOrders: data.orders,
		answers: fillSheet(seed, data, transactionLines),
	};
}

const compareText = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);

/** The elements of "Bestillingsnr": every text that a line carries there. */
function numbersInUse(lines: TransactionLine[]): DimensionElement[] {
	const texts = new Set(lines.flatMap((line) => (line.dimensions ?? []).filter((one) => one.dimensionType === PURCHASE_ORDER_NUMBER).map((one) => one.value)));
	return [...texts].sort(compareText).map((value) => ({ dimensionType: PURCHASE_ORDER_NUMBER, value, name: value, active: true }));
}

function fillSheet(seed: number, data: StagedData, lines: TransactionLine[]): AnswerSheet {
	const position = new Map(lines.map((line, at) => [line.id, at]));
	const entries = [...data.entries].sort((first, second) => position.get(first.transactionId)! - position.get(second.transactionId)!);
	const count = (keys: string[]): Record<string, number> => {
		const counts: Record<string, number> = {};
		for (const key of keys.sort(compareText)) counts[key] = (counts[key] ?? 0) + 1;
		return counts;
	};
	return {
		seed, settings: defaultSettings, filter: defaultFilter, entries,
		counts: {
			transactions: entries.length,
			status: count(entries.map((entry) => entry.status)),
			criterion: count(entries.flatMap((entry) => (entry.criterion === null ? [] : [entry.criterion]))),
			kind: { plain: 0, trap: 0, everyday: 0, ...count(entries.map((entry) => data.kinds.get(entry.case)!)) },
			case: count(entries.map((entry) => entry.case)),
			ledgerLines: lines.length,
			suppliers: allSuppliers.length,
			purchaseOrders: data.orders.length,
		},
	};
}
