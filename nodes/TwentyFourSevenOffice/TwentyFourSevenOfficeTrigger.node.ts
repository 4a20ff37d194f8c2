import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { authenticationFields, credentials } from './authentication';
import * as listSearch from './methods/listSearch';
import * as loadOptions from './methods/loadOptions';
import { triggerDescription } from './trigger/description';
import { poll } from './trigger/poll';

export class TwentyFourSevenOfficeTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: '24SevenOffice Trigger',
		name: 'twentyFourSevenOfficeTrigger',
		icon: { light: 'file:twentyFourSevenOffice.svg', dark: 'file:twentyFourSevenOffice.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: 'new or changed transactions',
		description: 'Starts the workflow with accounting transactions that are new or changed in 24SevenOffice',
		defaults: { name: '24SevenOffice Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		properties: [...authenticationFields, ...triggerDescription],
	};

	methods = { listSearch, loadOptions };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
