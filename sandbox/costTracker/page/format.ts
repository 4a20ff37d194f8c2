import { html } from './html';
import type { Html } from './html';

const noBreakSpace = '\u00a0';

/** Norwegian: `'1234.50'` is `1 234,50`. Missing is a dash. */
export function amount(decimal: string | null, currency?: string | null): string {
	if (decimal === null) return '–';
	const [whole = '', fraction = ''] = decimal.split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
	return `${grouped},${fraction}${currency ? noBreakSpace + currency : ''}`;
}

/** `2026-03-31` is `31.03.2026`. */
export function day(date: string | null): string {
	return date === null ? '–' : date.split('-').reverse().join('.');
}

const osloTime = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Oslo' });

/** A moment, as a clock in Oslo shows it. */
export function moment(at: string | null): Html {
	return at === null ? html`–` : html`<time datetime="${at}">${osloTime.format(new Date(at))}</time>`;
}

/** 12345 is `12 345`. */
export function count(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
}

/** `keepUnmatched` is `Keep unmatched`; a code like `NOK` stays. */
export function humanise(name: string): string {
	if (/^[A-Z]+$/.test(name)) return name;
	const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
