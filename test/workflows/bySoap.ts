import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { soapLineId } from '../../sandbox/twentyFourSevenOffice/soap/services/showTransaction';
import type { StoredTransaction } from '../support/sandbox/costTrackerClient';
import type { Production } from '../../sandbox/production';

/** What a user changes in a template to read by e-mail and password: the authentication, and what the run says its source is. */
export function changeToSoap(nodes: Array<{ type: string; parameters?: INodeParameters | Record<string, unknown> }>): void {
	for (const node of nodes) {
		const { type, parameters = {} } = node;
		node.parameters = parameters;
		if (type.endsWith('.twentyFourSevenOffice')) parameters.authentication = 'emailAndPassword';
		if (parameters.resource === 'syncRun' && parameters.operation === 'start') {
			(parameters as IDataObject).options = { ...(parameters.options as IDataObject), source: '24sevenoffice-soap' };
		}
	}
}

/** SOAP's line ids are not REST's, which the answer sheet has. */
export function withRestIds(stored: StoredTransaction[], { transactionLines }: Production): StoredTransaction[] {
	const restIds = new Map(transactionLines.map(({ id }) => [soapLineId(id), id]));
	return stored.map((transaction) => {
		const parts = transaction.externalId.split(':');
		return { ...transaction, externalId: [...parts.slice(0, -1), restIds.get(parts.at(-1)!) ?? 'unknown'].join(':') };
	});
}
