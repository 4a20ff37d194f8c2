import { inspect } from 'node:util';
import { defaultSoapOptions } from '../../../../sandbox/twentyFourSevenOffice/soap/sessions';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';

const { password } = defaultSoapOptions;
const escaped = password.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Everything of a value that could ever be shown or stored: fields, hidden ones too, causes, stacks. */
export function everythingOf(value: unknown): string {
	return `${inspect(value, { depth: 30, showHidden: true, maxArrayLength: null, maxStringLength: null })}`;
}

/** That neither the password, however it is written, nor a session of this sandbox is in it. */
export function expectNoSecrets(value: unknown, sandbox: RunningTwentyFourSevenOffice): void {
	const text = everythingOf(value);
	const secrets = [password, escaped, JSON.stringify(password).slice(1, -1), encodeURIComponent(password), ...sandbox.state.soapSessions.keys()];
	expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
}
