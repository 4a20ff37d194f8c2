import type { FailureText } from '../../shared/describeFailure';
import type { RequestFailure } from '../../shared/requestFailure';

/** The scope that each path asks for (specification, `security`). The longest that fits counts. */
const SCOPES: Array<[path: string, scope: string]> = [
	['/organization', 'api.organization.information:read'],
	['/customers', 'api.crm.customer:read'],
	['/accounts', 'api.accounting.account:read'],
	['/dimensions', 'api.accounting.dimension:read'],
	['/transactionlines', 'api.accounting.transaction:read'],
	['/transactiontypes', 'api.accounting.transactiontype:read'],
	['/documents', 'api.accounting.transaction:read'],
	['/taxes', 'api.accounting.tax:read'],
];

export interface CredentialFacts {
	organizationId: string;
	accessTokenUrl: string;
	apiBaseUrl: string;
}

/** What 24SevenOffice's refusals mean, and where to put it right. Undefined where the general text says it. */
export function explainFailure(failure: RequestFailure, credential: CredentialFacts): Partial<FailureText> | undefined {
	if (failure.gettingToken) {
		const refused = failure.networkErrorCode === undefined && (failure.statusCode ?? 0) < 500;
		return refused ? explainToken(failure, credential) : undefined;
	}
	if (failure.statusCode === 401) {
		return {
			message: '24SevenOffice refused the access token, also a fresh one.',
			description: `Check that the token URL (${credential.accessTokenUrl}) and the API base URL (${credential.apiBaseUrl}) in the credential belong together.`,
		};
	}
	if (failure.statusCode === 403) {
		const path = failure.address.slice(credential.apiBaseUrl.length);
		const scope = SCOPES.find(([prefix]) => path.startsWith(prefix))?.[1];
		if (scope === undefined) return undefined;
		return {
			message: `24SevenOffice does not let this application read ${path} (status 403).`,
			description: `Give the application the scope ${scope} under Developer, then connect it again under Administration → Integrations: a new scope counts only after that.`,
		};
	}
	return undefined;
}

function explainToken(failure: RequestFailure, { organizationId, accessTokenUrl }: CredentialFacts): Partial<FailureText> | undefined {
	const said = failure.serverMessage ? ` It said: "${failure.serverMessage}".` : '';
	if (isAboutOrganization(failure)) {
		return {
			message: `24SevenOffice gives this application no access to organization ${organizationId}.${said}`,
			description:
				'Check the organization ID in the credential, and that the organization has connected the application under Administration → Integrations.',
		};
	}
	if (failure.serverCode === 'invalid_client' || failure.serverCode === 'unauthorized_client' || failure.statusCode === 401) {
		return {
			message: `24SevenOffice does not accept the client ID together with the client secret.${said}`,
			description: 'Copy both again from your application under Developer in 24SevenOffice. A secret that was renewed there must be renewed here.',
		};
	}
	return {
		message: `24SevenOffice gave no access token for organization ${organizationId}.${said}`,
		description: `Check the client ID, the client secret, the organization ID and the token URL (${accessTokenUrl}) in the credential.`,
	};
}

/** The token endpoint's errors are not documented: OAuth's codes are taken, and its words where they name the field. */
function isAboutOrganization({ serverCode, serverMessage }: RequestFailure): boolean {
	return serverCode === 'access_denied' || serverCode === 'invalid_grant' || /login_organization|organi[sz]ation/i.test(serverMessage ?? '');
}
