import type { CriterionId, OutcomeStatus, ReasonCode, WarningCode } from '../../../domain/matching';
import type { Language } from './matchReport';
import { en } from './texts/en';
import { nb } from './texts/nb';

/** Words of the report's page and files. Sentences about single transactions come from the engine. */
export interface Texts {
	title: string;
	intro: (transactions: string, purchaseOrders: string) => string;
	statuses: Record<OutcomeStatus, string>;
	criteria: Record<CriterionId, string>;
	withinPercent: (percent: string) => string;
	withinAmount: (amount: string) => string;
	propose: string;
	sections: Record<'statuses' | 'criteria' | 'reasons' | 'suppliers' | 'projects' | 'forReview' | 'nearestMisses' | 'whatIf' | 'warnings' | 'settings', string>;
	notes: Record<'criteria' | 'forReview' | 'nearestMisses' | 'whatIf' | 'nothing', string>;
	columns: Record<
		| 'status' | 'transactions' | 'sum' | 'criterion' | 'entered' | 'matched' | 'ambiguous' | 'passedOn' | 'alone' | 'now' | 'then' | 'supplier' | 'project'
		| 'currency' | 'transaction' | 'voucher' | 'invoice' | 'date' | 'amount' | 'description' | 'why' | 'purchaseOrder'
		| 'candidates' | 'reason' | 'warnings' | 'warning' | 'times' | 'value' | 'setting' | 'purchaseOrderId' | 'link' | 'kind' | 'id' | 'name',
		string
	>;
	missing: string;
	purchaseOrderStatuses: string;
	others: (groups: string) => string;
	moreChanges: (hidden: string) => string;
	more: (hidden: string) => string;
	moreInPage: (hidden: string) => string;
	difference: string;
	reasons: Record<ReasonCode, string>;
	warnings: Record<WarningCode, string>;
	/** By the setting's name. */
	settings: Readonly<Record<string, string>>;
	/** By the setting's value. */
	settingValues: Readonly<Record<string, string>>;
	footer: (version: string, hash: string) => string;
}

/** English or Norwegian bokmål. */
export function textsOf(language: Language): Texts {
	return language === 'nb' ? nb : en;
}
