import type { ICredentialDataDecryptedObject, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { defaultSoapOptions } from '../../../../sandbox/twentyFourSevenOffice/soap/sessions';
import { connect } from '../../../support/engine/connect';
import { runWorkflow, type WorkflowRun } from '../../../support/engine/runWorkflow';

const TYPE = 'n8n-nodes-24sevenoffice-costtracker.twentyFourSevenOffice';

/** The credential of a person who typed in what the sandbox knows, pointing at `url`. */
export function credentialFor(url: string, change: ICredentialDataDecryptedObject = {}): Record<string, ICredentialDataDecryptedObject> {
	return {
		twentyFourSevenOfficeOAuth2Api: {
			clientId: 'sandbox-client-id',
			clientSecret: 'sandbox-client-secret',
			organizationId: '543819716587312',
			accessTokenUrl: `${url}/oauth/token`,
			apiBaseUrl: `${url}/v1`,
			...change,
		},
	};
}

/** The same for SOAP, at both of its hosts. */
export function soapCredentialFor(url: string, change: ICredentialDataDecryptedObject = {}): Record<string, ICredentialDataDecryptedObject> {
	const { username, password, applicationId } = defaultSoapOptions;
	return {
		twentyFourSevenOfficeSoapApi: {
			email: username, password, applicationId, identityId: '',
			apiBaseUrl: `${url}/soap/api`, webservicesBaseUrl: `${url}/soap/webservices`,
			...change,
		},
	};
}

/** Chooses SOAP in the node. */
export const bySoap = (parameters: IDataObject): IDataObject => ({ authentication: 'emailAndPassword', ...parameters });

export interface NodeRun extends WorkflowRun {
	items: INodeExecutionData[];
	/** The items' fields. */
	data: IDataObject[];
	/** What the person at the editor is told besides. */
	hints: string[];
}

/** Manual Trigger → 24SevenOffice, in n8n's real engine. */
export async function runNode(
	parameters: IDataObject,
	credentials: Record<string, ICredentialDataDecryptedObject>,
	more: { input?: IDataObject[]; onError?: 'continueRegularOutput' | 'continueErrorOutput'; timezone?: string; cancelAfterMs?: number } = {},
): Promise<NodeRun> {
	const run = await runWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{ name: '24SevenOffice', type: TYPE, parameters: parameters as never, onError: more.onError },
		],
		connections: connect(['Start', '24SevenOffice']),
		credentials,
		pinData: more.input && { Start: more.input.map((json) => ({ json })) },
		settings: more.timezone ? { timezone: more.timezone } : undefined,
		cancelAfterMs: more.cancelAfterMs,
	});
	const items = run.output('24SevenOffice');
	const hints = (run.run.data.resultData.runData['24SevenOffice'] ?? []).flatMap(({ hints: said }) => said ?? []);
	return { ...run, items, data: items.map(({ json }) => json), hints: hints.map(({ message }) => message) };
}

export const transactions = (parameters: IDataObject = {}): IDataObject => ({
	resource: 'transaction',
	operation: 'getAll',
	startDate: '2026-01-15',
	returnAll: true,
	...parameters,
});
