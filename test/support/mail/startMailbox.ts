import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
	port: number;
	/** What arrived, parsed, in order. */
	mails: ParsedMail[];
	/** The data of an SMTP credential for it. */
	credential: Record<string, unknown>;
	close(): Promise<void>;
}

/** A mail server on loopback that keeps what it is given. */
export async function startMailbox(): Promise<Mailbox> {
	const mails: ParsedMail[] = [];
	const server = new SMTPServer({
		authOptional: false,
		allowInsecureAuth: true,
		disabledCommands: ['STARTTLS'],
		onAuth: ({ username, password }, _session, done) => (username === 'digest' && password === 'mail-password' ? done(null, { user: username }) : done(new Error('wrong user or password'))),
		onData: (stream, _session, done) => {
			simpleParser(stream).then((mail) => {
				mails.push(mail);
				done();
			}, done);
		},
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.server.address() as AddressInfo;
	return {
		port,
		mails,
		credential: { user: 'digest', password: 'mail-password', host: '127.0.0.1', port, secure: false, disableStartTls: true, hostName: '' },
		close: () => new Promise((closed) => server.close(() => closed())),
	};
}
