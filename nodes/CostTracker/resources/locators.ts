import type { INodeProperties } from 'n8n-workflow';

/** One record, chosen from a list or given by its ID. */
function locator(
	{ searchListMethod, placeholder, ...field }: Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'placeholder'> & { searchListMethod: string },
): INodeProperties {
	return {
		...field,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
		],
	};
}

export const purchaseOrderLocator = locator({
	displayName: 'Purchase Order',
	name: 'purchaseOrderId',
	description: "CostTracker's own ID of the order, not its number",
	searchListMethod: 'searchPurchaseOrders',
	placeholder: 'e.g. po-17',
});

export const supplierLocator = locator({
	displayName: 'Supplier',
	name: 'supplierId',
	description: 'Only those of this supplier. A plain ID of 24SevenOffice needs the filter Organization ID.',
	searchListMethod: 'searchSuppliers',
	placeholder: 'e.g. 6001',
});

export const projectLocator = locator({
	displayName: 'Project',
	name: 'projectId',
	description: 'Only those on this project. A plain ID of 24SevenOffice needs the filter Organization ID.',
	searchListMethod: 'searchProjects',
	placeholder: 'e.g. 13',
});

export const transactionLocator = locator({
	displayName: 'Transaction',
	name: 'transactionId',
	description: 'The accounting transaction, by its ID in 24SevenOffice',
	searchListMethod: 'searchAccountingTransactions',
	placeholder: 'e.g. 123e4567-e89b-12d3-a456-426614174001',
});

export const syncRunLocator = locator({
	displayName: 'Sync Run',
	name: 'runId',
	description: 'The run, by the ID that Sync Run: Start gave it',
	searchListMethod: 'searchSyncRuns',
	placeholder: 'e.g. 01928f3e-0000-7000-8000-000000000001',
});

export const organizationIdField: INodeProperties = {
	displayName: 'Organization ID',
	name: 'organizationId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 543819716587312',
	description: "The company's ID in 24SevenOffice",
};
