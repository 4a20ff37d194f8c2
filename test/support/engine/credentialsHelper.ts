import { Credentials, getAdditionalKeys } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
	IRequestOptionsSimplified,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { ICredentialsHelper, NodeHelpers, Workflow } from 'n8n-workflow';
import type { LoadedTypes } from './loadNodeTypes';

/** Credentials of a test, resolved the way n8n's own helper does: defaults, then expressions over `$self`. */
export class TestCredentialsHelper extends ICredentialsHelper {
	constructor(
		private readonly types: LoadedTypes,
		/** By credential type. OAuth tokens that n8n obtains are kept here too, as n8n keeps them in its database. */
		readonly stored: Record<string, ICredentialDataDecryptedObject>,
	) {
		super();
	}

	getParentTypes(name: string): string[] {
		const parents = this.types.credentialType(name).extends ?? [];
		return parents.flatMap((parent) => [parent, ...this.getParentTypes(parent)]);
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async getCredentials(): Promise<ICredentials> {
		return new Credentials({ id: null, name: 'test' }, 'test');
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		const credentialType = this.types.credentialType(type);
		const combined: INodeProperties[] = [];
		for (const parent of credentialType.extends ?? []) {
			NodeHelpers.mergeNodeProperties(combined, this.getCredentialsProperties(parent));
		}
		NodeHelpers.mergeNodeProperties(combined, credentialType.properties);
		return combined;
	}

	async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: unknown,
		type: string,
		mode: WorkflowExecuteMode,
	): Promise<ICredentialDataDecryptedObject> {
		const stored = this.stored[type];
		if (!stored) throw new Error(`The test gives no credential of type "${type}"`);
		const key = JSON.stringify([type, mode, stored]);
		const known = this.resolved.get(key) ?? (await this.resolve(stored, additionalData, type, mode));
		this.resolved.set(key, known);
		return structuredClone(known);
	}

	/** Asked for again with each request, and costly. */
	private readonly resolved = new Map<string, ICredentialDataDecryptedObject>();

	private async resolve(
		stored: ICredentialDataDecryptedObject,
		additionalData: IWorkflowExecuteAdditionalData,
		type: string,
		mode: WorkflowExecuteMode,
	): Promise<ICredentialDataDecryptedObject> {
		const properties = this.getCredentialsProperties(type);
		const data = NodeHelpers.getNodeParameters(properties, stored as never, true, false, null, null) as IDataObject;
		if (stored.oauthTokenData !== undefined) data.oauthTokenData = stored.oauthTokenData as IDataObject;
		const workflow = new Workflow({
			nodes: [
				{ id: 'credential', name: 'credential', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [0, 0], parameters: {} },
			],
			connections: {},
			active: false,
			nodeTypes: this.types.nodeTypes,
		});
		await workflow.expression.acquireIsolate();
		try {
			return workflow.expression.getComplexParameterValue(
				workflow.nodes.credential!,
				data as never,
				mode,
				getAdditionalKeys(additionalData, mode, null, { isCredential: true } as never),
				undefined,
				undefined,
				data as never,
			) as ICredentialDataDecryptedObject;
		} finally {
			await workflow.expression.releaseIsolate();
		}
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.types.credentialType(typeName);
		if (typeof authenticate === 'function') return await authenticate(credentials, requestOptions as IHttpRequestOptions);
		const options = requestOptions as IHttpRequestOptions;
		if (authenticate?.type !== 'generic') return options;
		for (const [part, values] of Object.entries(authenticate.properties)) {
			const target = ((options as unknown as Record<string, IDataObject>)[part] ??= {});
			for (const [key, value] of Object.entries(values as Record<string, string>)) {
				target[key] = resolveCredentialExpression(value, credentials);
			}
		}
		return options;
	}

	/** As n8n's own: when the expirable field is empty, or the server said that it is expired. What it gives is kept. */
	async preAuthentication(helpers: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject, typeName: string, _node: unknown, expired: boolean): Promise<ICredentialDataDecryptedObject | undefined> {
		const { properties, preAuthentication } = this.types.credentialType(typeName);
		const field = properties.find(({ type, typeOptions }) => type === 'hidden' && typeOptions?.expirable === true)?.name;
		if (field === undefined || preAuthentication === undefined || (credentials[field] !== '' && !expired)) return undefined;
		const output = (await preAuthentication.call(helpers, credentials)) as ICredentialDataDecryptedObject;
		this.stored[typeName] = { ...this.stored[typeName], ...output };
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(
		_nodeCredentials: unknown,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.stored[type] = { ...this.stored[type], oauthTokenData: data.oauthTokenData as never };
	}
}

/** `={{$credentials.apiKey}}` as n8n resolves it in a declarative `authenticate`. */
function resolveCredentialExpression(value: string, credentials: ICredentialDataDecryptedObject): string {
	return value
		.replace(/^=/, '')
		.replace(/\{\{\s*\$credentials\??\.(\w+)\s*\}\}/g, (_, name: string) => String(credentials[name]));
}

