import { explainFailure } from '../../../../nodes/TwentyFourSevenOffice/rest/explainFailure';

const credential = { organizationId: '543819716587312', accessTokenUrl: 'https://login/oauth/token', apiBaseUrl: 'https://api/v1' };
const base = { systemName: '24SevenOffice', method: 'GET', address: 'https://api/v1/transactionlines', attempts: 1 };
const token = { ...base, address: credential.accessTokenUrl, gettingToken: true };
const explain = (failure: Partial<Parameters<typeof explainFailure>[0]>) => explainFailure({ ...base, ...failure }, credential);

test.each([
	['/transactionlines', 'api.accounting.transaction:read'],
	['/transactiontypes', 'api.accounting.transactiontype:read'],
	['/customers/7', 'api.crm.customer:read'],
	['/accounts', 'api.accounting.account:read'],
	['/dimensions/1/elements', 'api.accounting.dimension:read'],
	['/documents/7', 'api.accounting.transaction:read'],
	['/organization/information', 'api.organization.information:read'],
	['/taxes', 'api.accounting.tax:read'],
])('403 on %s names the scope %s', (path, scope) => {
	const text = explain({ statusCode: 403, address: `https://api/v1${path}` });
	expect(text?.message).toContain(path);
	expect(text?.description).toContain(scope);
});

test('a refused token request names what is wrong', () => {
	expect(explainFailure({ ...token, serverCode: 'invalid_client', serverMessage: 'Unknown' }, credential)?.message).toBe(
		'24SevenOffice does not accept the client ID together with the client secret. It said: "Unknown".',
	);
	for (const about of [{ serverCode: 'access_denied' }, { serverCode: 'invalid_request', serverMessage: 'login_organization is wrong' }]) {
		expect(explainFailure({ ...token, ...about }, credential)?.message).toContain('no access to organization 543819716587312');
	}
	expect(explainFailure({ ...token, statusCode: 400 }, credential)?.message).toContain('no access token for organization 543819716587312');
});

test('what it knows no better stays with the general text', () => {
	expect(explain({ statusCode: 404 })).toBeUndefined();
	expect(explain({ statusCode: 403, address: 'https://api/v1/unknown' })).toBeUndefined();
	expect(explainFailure({ ...token, networkErrorCode: 'ECONNREFUSED' }, credential)).toBeUndefined();
});
