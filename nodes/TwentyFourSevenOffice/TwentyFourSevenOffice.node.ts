import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { authenticationFields, credentials } from './authentication';
import * as listSearch from './methods/listSearch';
import * as loadOptions from './methods/loadOptions';
import { departmentDescription } from './resources/department/description';
import { dimensionDescription } from './resources/dimension/description';
import { documentDescription } from './resources/document/description';
import { glAccountDescription } from './resources/glAccount/description';
import { organizationDescription } from './resources/organization/description';
import { projectDescription } from './resources/project/description';
import { supplierDescription } from './resources/supplier/description';
import { transactionDescription } from './resources/transaction/description';
import { transactionTypeDescription } from './resources/transactionType/description';
import { runOperations } from './runOperations';

export class TwentyFourSevenOffice implements INodeType {
	description: INodeTypeDescription = {
		displayName: '24SevenOffice',
		name: 'twentyFourSevenOffice',
		icon: { light: 'file:twentyFourSevenOffice.svg', dark: 'file:twentyFourSevenOffice.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Read suppliers, G/L accounts, projects, departments, transactions and documents from 24SevenOffice',
		defaults: { name: '24SevenOffice' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		properties: [
			...authenticationFields,
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Department', value: 'department' },
					{ name: 'Dimension', value: 'dimension' },
					{ name: 'Document', value: 'document' },
					{ name: 'G/L Account', value: 'glAccount' },
					{ name: 'Organization', value: 'organization' },
					{ name: 'Project', value: 'project' },
					{ name: 'Supplier', value: 'supplier' },
					{ name: 'Transaction', value: 'transaction' },
					{ name: 'Transaction Type', value: 'transactionType' },
				],
				default: 'transaction',
			},
			...departmentDescription,
			...dimensionDescription,
			...documentDescription,
			...glAccountDescription,
			...organizationDescription,
			...projectDescription,
			...supplierDescription,
			...transactionDescription,
			...transactionTypeDescription,
		],
	};

	methods = { listSearch, loadOptions };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runOperations(this)];
	}
}
