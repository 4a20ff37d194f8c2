const COOKIE = /(ASP\.NET_SessionId=)[^\s;,"'<]+/gi;

/** A server's own words without what must not be shown, should it echo what it was sent: as it is, and as XML and addresses write it. */
export function hideSecrets(text: string, secrets: ReadonlyArray<string | null>): string {
	let shown = text.replace(COOKIE, '$1…');
	for (const secret of secrets) for (const form of secret ? writtenForms(secret) : []) shown = shown.replaceAll(form, '…');
	return shown;
}

function writtenForms(secret: string): string[] {
	const inXml = secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return [secret, inXml, inXml.replace(/"/g, '&quot;').replace(/'/g, '&apos;'), encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
}
