import type { SandboxState } from '../../state';
import type { Fields } from '../fields';
import { GENERAL_NAMESPACE, type SoapService } from '../operation';
import { identitiesOf, isKnown, requireIdentity, startSession, type SoapIdentity } from '../sessions';
import { SoapFault } from '../soapFault';
import type { Content } from '../soapXml';

const CREDENTIAL = ['ApplicationId', 'IdentityId', 'Password', 'Username'];
const NO_IDENTITY = '00000000-0000-0000-0000-000000000000';

function readCredential(fields: Fields): { known: Parameters<typeof isKnown>[1]; identityId: string | undefined } {
	const credential = fields.child('credential', CREDENTIAL);
	const identityId = credential.text('IdentityId');
	return {
		known: { applicationId: credential.text('ApplicationId'), username: credential.text('Username'), password: credential.text('Password') },
		identityId: identityId === NO_IDENTITY ? undefined : identityId?.toLowerCase(),
	};
}

/** WSDL Identity: children in the schema's order. */
function show(state: SandboxState, { id, client, isDisabled }: SoapIdentity, currentId?: string): Content {
	const isDefault = identitiesOf(state)[0]?.id === id;
	return {
		Id: id, User: { ContactId: 1, Name: 'Kari Regnskap' }, Client: { Id: client.id, Name: client.name },
		IsCurrent: id === currentId, IsDefault: isDefault, IsProtected: false, IsDisabled: isDisabled,
	};
}

function choose(state: SandboxState, identityId: string | undefined): SoapIdentity | undefined {
	const identities = identitiesOf(state);
	const wanted = identityId === undefined ? identities[0] : identities.find(({ id }) => id === identityId);
	// DOC faq: this text.
	if (wanted?.isDisabled) throw new SoapFault('soap:Server', 'Provided IdentityId is blocked. Please use GetIdentitiesWithCredential to find a valid identity.');
	return wanted;
}

export const authenticateService: SoapService = {
	path: '/authenticate/v001/authenticate.asmx', host: 'api', namespace: GENERAL_NAMESPACE,
	operations: {
		Login: {
			takes: ['credential'], open: true,
			answer: ({ state, fields }) => {
				const { known, identityId } = readCredential(fields);
				// DOC authenticate: an empty text when the login fails.
				if (!isKnown(state, known)) return '';
				const identity = choose(state, identityId);
				return identity === undefined ? '' : startSession(state, identity.id);
			},
		},
		HasSession: { takes: [], open: true, answer: ({ session }) => session !== undefined },
		GetIdentity: { takes: [], answer: ({ state, session }) => show(state, requireIdentity(state, session), session?.identityId) },
		GetIdentities: {
			takes: [],
			answer: ({ state, session }) => ({ Identity: identitiesOf(state).map((one) => show(state, one, session?.identityId)) }),
		},
		GetIdentitiesWithCredential: {
			takes: ['credential'], open: true,
			// ASSUMED GetIdentitiesWithCredential.refused: no identities for whoever is not known.
			answer: ({ state, fields }) => (isKnown(state, readCredential(fields).known) ? { Identity: identitiesOf(state).map((one) => show(state, one)) } : {}),
		},
		SetIdentityById: {
			takes: ['identityId'],
			answer: ({ state, fields, session }) => {
				const identity = choose(state, fields.text('identityId')?.toLowerCase());
				if (identity === undefined || session === undefined) return false;
				session.identityId = identity.id;
				return true;
			},
		},
	},
};
