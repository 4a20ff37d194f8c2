import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { attachDocuments } from './accountingTransaction/attachDocument';
import { createOrUpdateAccountingTransactions } from './accountingTransaction/createOrUpdate';
import { addToBudgetByPerson, matchByPerson, unmatchByPerson } from './accountingTransaction/decide';
import { downloadDocuments } from './accountingTransaction/downloadDocument';
import { flagVanished } from './accountingTransaction/flagVanished';
import { getAccountingTransaction } from './accountingTransaction/get';
import { getManyAccountingTransactions } from './accountingTransaction/getMany';
import { recordCandidates } from './accountingTransaction/recordCandidates';
import { recordMatches } from './accountingTransaction/recordMatch';
import { createOrUpdateMasterData } from './masterData/createOrUpdate';
import { getManyMasterData } from './masterData/getMany';
import { MASTER_DATA } from './masterData/resources';
import { getPurchaseOrder } from './purchaseOrder/get';
import { getManyPurchaseOrders } from './purchaseOrder/getMany';
import { getSettings } from './settings/get';
import { updateSettings } from './settings/update';
import { finishSyncRun } from './syncRun/finish';
import { getSyncRun } from './syncRun/get';
import { getManySyncRuns } from './syncRun/getMany';
import { planSyncRun } from './syncRun/plan';
import { renewSyncRun } from './syncRun/renew';
import { startSyncRun } from './syncRun/start';
import { undoSyncRun } from './syncRun/undo';

/** One execution of an operation over the node's whole input. */
type Operation = (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;

/** By resource and operation, as the parameters name them. */
export const OPERATIONS: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
	accountingTransaction: {
		addToBudget: addToBudgetByPerson,
		attachDocument: attachDocuments,
		downloadDocument: downloadDocuments,
		flagVanished,
		get: getAccountingTransaction,
		getAll: getManyAccountingTransactions,
		match: matchByPerson,
		recordCandidates,
		recordMatch: recordMatches,
		unmatch: unmatchByPerson,
		upsert: createOrUpdateAccountingTransactions,
	},
	...Object.fromEntries(
		MASTER_DATA.map((masterData) => [
			masterData.resource,
			{ getAll: getManyMasterData(masterData), upsert: createOrUpdateMasterData(masterData) },
		]),
	),
	purchaseOrder: { get: getPurchaseOrder, getAll: getManyPurchaseOrders },
	settings: { get: getSettings, update: updateSettings },
	syncRun: {
		finish: finishSyncRun,
		get: getSyncRun,
		getAll: getManySyncRuns,
		plan: planSyncRun,
		renew: renewSyncRun,
		start: startSyncRun,
		undo: undoSyncRun,
	},
};
