import { LoadOptionsContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, ILoadOptionsFunctions, INode } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { TestCredentialsHelper } from '../../../support/engine/credentialsHelper';
import { loadNodeTypes } from '../../../support/engine/loadNodeTypes';

/** What n8n hands to a node's lists when the editor asks for them. */
export async function loadOptionsContext(
	credentials: Record<string, ICredentialDataDecryptedObject>,
	parameters: INode['parameters'] = {},
): Promise<ILoadOptionsFunctions> {
	const types = await loadNodeTypes();
	const node: INode = {
		id: '1', name: '24SevenOffice', type: 'n8n-nodes-24sevenoffice-costtracker.twentyFourSevenOffice', typeVersion: 1, position: [0, 0], parameters,
		credentials: Object.fromEntries(Object.keys(credentials).map((type) => [type, { id: '1', name: 'test' }])),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes: types.nodeTypes });
	const additionalData = { credentialsHelper: new TestCredentialsHelper(types, credentials), variables: {} };
	return new LoadOptionsContext(workflow, node, additionalData as never, '');
}
