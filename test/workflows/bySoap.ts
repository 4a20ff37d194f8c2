import type { INodeParameters } from 'n8n-workflow';
import { soapLineId } from '../../sandbox/twentyFourSevenOffice/soap/services/showTransaction';
import type { StoredTransaction } from '../support/sandbox/costTrackerClient';
import type { Production } from '../../sandbox/production';

/** All that a user changes in a template to read by e-mail and password: the authentication, which chooses the credential. */
export function changeToSoap(nodes: Array<{ type: string; parameters?: INodeParameters | Record<string, unknown> }>): void {
	for (const node of nodes) {
		node.parameters ??= {};
		if (node.type.endsWith('.twentyFourSevenOffice')) node.parameters.authentication = 'emailAndPassword';
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
