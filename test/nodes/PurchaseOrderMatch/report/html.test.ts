import fc from 'fast-check';
import { Html, html, isolated, linked } from '../../../../nodes/PurchaseOrderMatch/report/html';

describe('HTML', () => {
	it('escapes what is put into it, once, and keeps what is HTML already', () => {
		const inner = html`<b title="${'"a" & \'b\''}">${'<i>'}</b>`;
		expect(html`<p>${inner}${[inner, null, 3]}</p>`.source).toBe(
			`<p>${inner.source}${inner.source}3</p>`,
		);
		expect(inner.source).toBe('<b title="&quot;a&quot; &amp; &#39;b&#39;">&lt;i&gt;</b>');
	});

	it('lets no text open a tag, leave an attribute, turn letters around or end the document', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(html`${text}`.source).not.toMatch(/[<>"'\u0000\u0008\u001b\u202a-\u202e\u2066-\u2069]/);
			}),
		);
	});

	it.each([
		['https://costtracker.example/p1?a=1&b="', true],
		['HTTP://costtracker.example', true],
		['javascript:alert(1)', false],
		[' javascript:alert(1)', false],
		['data:text/html,<script>', false],
		['//costtracker.example', false],
		[null, false],
	])('links %j: %j', (url, isLink) => {
		expect(linked(new Html('order'), url).source.startsWith('<a href="')).toBe(isLink);
	});

	it('keeps text from outside apart from what surrounds it', () => {
		expect(isolated('a<b').source).toBe('<bdi>a&lt;b</bdi>');
	});
});
