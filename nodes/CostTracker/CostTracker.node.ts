import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import { searchAccountingTransactions, searchProjects, searchPurchaseOrders, searchSuppliers, searchSyncRuns } from './listSearch/listSearch';
import { accountingTransactionDescription } from './resources/accountingTransaction';
import { masterDataDescription } from './resources/masterData';
import { OPERATIONS } from './resources/operations';
import { purchaseOrderDescription } from './resources/purchaseOrder';
import { settingsDescription } from './resources/settings';
import { syncRunDescription } from './resources/syncRun';

export class CostTracker implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'CostTracker',
		name: 'costTracker',
		icon: { light: 'file:costTracker.svg', dark: 'file:costTracker.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Read purchase orders and transactions in CostTracker, and write accounting data and matches to it',
		defaults: { name: 'CostTracker' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'costTrackerApi', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Accounting Transaction', value: 'accountingTransaction' },
					{ name: 'Department', value: 'department' },
					{ name: 'Nominal Code', value: 'nominalCode' },
					{ name: 'Project', value: 'project' },
					{ name: 'Purchase Order', value: 'purchaseOrder' },
					{ name: 'Setting', value: 'settings' },
					{ name: 'Supplier', value: 'supplier' },
					{ name: 'Sync Run', value: 'syncRun' },
				],
				default: 'purchaseOrder',
			},
			...accountingTransactionDescription,
			...masterDataDescription,
			...purchaseOrderDescription,
			...settingsDescription,
			...syncRunDescription,
		],
	};

	methods = { listSearch: { searchAccountingTransactions, searchProjects, searchPurchaseOrders, searchSuppliers, searchSyncRuns } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const resource = this.getNodeParameter('resource', 0) as string;
		const operation = this.getNodeParameter('operation', 0) as string;
		const execute = OPERATIONS[resource]?.[operation];
		if (execute === undefined) {
			throw new NodeOperationError(this.getNode(), `CostTracker has no operation "${operation}" on "${resource}". Choose one from the lists.`);
		}
		return [await execute(this)];
	}
}
