import type { RequestHandler } from 'express';

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Nothing from elsewhere, nothing inline, no frames; and no other site's page may speak to us by another name. */
export const pageHeaders: RequestHandler = (request, response, next) => {
	response.set({
		'Content-Security-Policy':
			"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; " +
			"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'same-origin',
		'Cache-Control': 'no-store',
	});
	if (loopback.test(request.headers.host ?? '')) return next();
	response.status(421).type('text/plain').send('This page answers to 127.0.0.1 and localhost only.');
};

/** A form is only taken from our own page: other sites can send forms, but not hide where they are from. */
export const sameOriginOnly: RequestHandler = (request, response, next) => {
	if (request.method !== 'POST' || isSameOrigin(request.headers)) return next();
	response.status(403).type('text/plain').send('Refused: this form was not sent from this page. Open the page itself and try again.');
};

function isSameOrigin(headers: Record<string, string | string[] | undefined>): boolean {
	const site = headers['sec-fetch-site'];
	return site === undefined ? headers.origin === `http://${headers.host}` : site === 'same-origin';
}
