import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
	NodeOperationError,
} from 'n8n-workflow';
import { properties } from './description';
import { firstInputItem } from './firstInputItem';
import { match } from './match';
import { toErrorItems } from './toErrorItems';

export class PurchaseOrderMatch implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Purchase Order Match',
		name: 'purchaseOrderMatch',
		icon: { light: 'file:purchaseOrderMatch.svg', dark: 'file:purchaseOrderMatch.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["criteriaSource"] === "json" ? "criteria from JSON" : ($parameter["criteria"]?.criterion?.length ?? 0) + " criteria in order" }}',
		description: 'Matches accounting transactions to purchase orders by criteria in an order of your own',
		defaults: { name: 'Purchase Order Match' },
		usableAsTool: true,
		// No requiredInputs: with it n8n would skip the node, and so the report, when one side has no items.
		inputs: [
			{ type: NodeConnectionTypes.Main, displayName: 'Transactions' },
			{ type: NodeConnectionTypes.Main, displayName: 'Purchase Orders' },
		],
		outputs: [
			{ type: NodeConnectionTypes.Main, displayName: 'Matched' },
			{ type: NodeConnectionTypes.Main, displayName: 'Needs Review' },
			{ type: NodeConnectionTypes.Main, displayName: 'Unmatched' },
			{ type: NodeConnectionTypes.Main, displayName: 'Report' },
		],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		try {
			return await match(this);
		} catch (error) {
			if (this.continueOnFail()) return toErrorItems(error as Error, firstInputItem(this));
			throw new NodeOperationError(this.getNode(), error as Error, { itemIndex: 0 });
		}
	}
}
