import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeOperationError,
} from 'n8n-workflow';
import { inputs, outputs } from './connections';
import { properties } from './description';
import { firstInputItem } from './firstInputItem';
import { match } from './match';
import { OUTPUT } from './outputs';
import { toErrorItems } from './toErrorItems';
import { writeReport } from './writeReport';

export class PurchaseOrderMatch implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Purchase Order Match',
		name: 'purchaseOrderMatch',
		icon: { light: 'file:purchaseOrderMatch.svg', dark: 'file:purchaseOrderMatch.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "writeReport" ? "write report" : $parameter["criteriaSource"] === "json" ? "criteria from JSON" : ($parameter["criteria"]?.criterion?.length ?? 0) + " criteria in order" }}',
		description: 'Matches accounting transactions to purchase orders by criteria in an order of your own',
		defaults: { name: 'Purchase Order Match' },
		usableAsTool: true,
		inputs,
		outputs,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const writing = this.getNodeParameter('operation', 0, 'match') === 'writeReport';
		try {
			return writing ? await writeReport(this) : await match(this);
		} catch (error) {
			if (this.continueOnFail()) return toErrorItems(error as Error, firstInputItem(this), writing ? 0 : OUTPUT.report);
			throw new NodeOperationError(this.getNode(), error as Error, { itemIndex: 0 });
		}
	}
}
