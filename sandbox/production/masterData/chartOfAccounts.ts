import type { Account, Currency, DimensionType, Organization, Tax, TransactionType } from '../wire';

export const organization: Organization = {
	id: 543819716587312,
	name: 'Vinterlys Film AS',
	email: 'post@vinterlysfilm.example',
	invoiceEmail: 'faktura@vinterlysfilm.example',
	address: { street: 'Filmveien 1', city: 'Oslo', postalArea: 'Oslo', postalCode: '0123', countryCode: 'NO' },
	status: 'Active',
	settings: { currencyCode: 'NOK' },
	contact: { name: 'Ingrid Solbakken', phone: '+47 00 00 00 01', email: 'ingrid@vinterlysfilm.example', language: 'no' },
};

export const taxes: Tax[] = [
	{ id: 0, number: 0, name: 'Ingen mva-behandling', rate: 0 },
	{ id: 1, number: 1, name: 'Inngående mva, høy sats', rate: 25 },
	{ id: 11, number: 11, name: 'Inngående mva, middels sats', rate: 15 },
	{ id: 13, number: 13, name: 'Inngående mva, lav sats', rate: 12 },
	{ id: 3, number: 3, name: 'Utgående mva, høy sats', rate: 25 },
];

/** Input VAT, by rate: the tax code and the account its VAT line is posted to. */
export const inputVat: Record<number, { taxId: number; account: number }> = {
	25: { taxId: 1, account: 2710 },
	15: { taxId: 11, account: 2711 },
	12: { taxId: 13, account: 2714 },
	0: { taxId: 0, account: 0 },
};

export const currencies: Currency[] = [
	{ code: 'NOK', rate: 1 },
	{ code: 'EUR', rate: 11.42 },
	{ code: 'USD', rate: 10.35 },
];

/** Negative numbers are the system's own types (SPEC TransactionInput). */
export const transactionTypes: TransactionType[] = [
	{ id: 1, number: 1, name: 'Utgående faktura' },
	{ id: 2, number: 2, name: 'Inngående faktura' },
	{ id: 3, number: 3, name: 'Inngående kreditnota' },
	{ id: 4, number: 4, name: 'Betaling' },
	{ id: 5, number: 5, name: 'Lønn' },
	{ id: 6, number: 6, name: 'Diverse bilag' },
	{ id: 7, number: -7, name: 'Periodisering' },
];

export const dimensionTypes: DimensionType[] = [
	{ id: 1, name: 'Prosjekt' },
	{ id: 2, name: 'Avdeling' },
	{ id: 3, name: 'Ansatt' },
	{ id: 4, name: 'Produkt' },
	{ id: 5, name: 'Kunde' },
	{ id: 101, name: 'Bestillingsnr' },
];

const chart: Array<[number: number, name: string, taxId?: number]> = [
	[1500, 'Kundefordringer'],
	[1700, 'Forskuddsbetalt leie'],
	[1749, 'Andre forskuddsbetalte kostnader'],
	[1920, 'Bankinnskudd'],
	[1950, 'Bankinnskudd skattetrekk'],
	[2400, 'Leverandørgjeld'],
	[2600, 'Skattetrekk'],
	[2700, 'Utgående merverdiavgift, høy sats'],
	[2710, 'Inngående merverdiavgift, høy sats'],
	[2711, 'Inngående merverdiavgift, middels sats'],
	[2714, 'Inngående merverdiavgift, lav sats'],
	[2770, 'Skyldig arbeidsgiveravgift'],
	[2780, 'Påløpt arbeidsgiveravgift av feriepenger'],
	[2930, 'Skyldig lønn'],
	[2940, 'Skyldige feriepenger'],
	[2960, 'Påløpte kostnader'],
	[3000, 'Salgsinntekt, avgiftspliktig', 3],
	[3400, 'Offentlig produksjonstilskudd'],
	[4300, 'Innkjøp rekvisitter og scenografi', 1],
	[4310, 'Innkjøp kostyme og maske', 1],
	[4500, 'Fremmedytelser produksjon', 1],
	[4510, 'Etterarbeid og visuelle effekter', 1],
	[4520, 'Lydarbeid og musikk', 1],
	[4530, 'Stunt og spesialeffekter', 1],
	[5000, 'Lønn til ansatte'],
	[5010, 'Lønn statister'],
	[5090, 'Påløpt lønn'],
	[5180, 'Feriepenger'],
	[5400, 'Arbeidsgiveravgift'],
	[5410, 'Arbeidsgiveravgift av feriepenger'],
	[6100, 'Frakt og transport', 1],
	[6300, 'Leie lokaler og innspillingssteder', 1],
	[6340, 'Lys og varme', 1],
	[6400, 'Leie kamera og lysutstyr', 1],
	[6420, 'Leie datasystemer', 1],
	[6440, 'Leie transportmidler', 1],
	[6540, 'Inventar og små driftsmidler', 1],
	[6560, 'Rekvisita', 1],
	[6700, 'Revisjons- og regnskapshonorar', 1],
	[6720, 'Juridisk bistand', 1],
	[6800, 'Kontorrekvisita', 1],
	[6900, 'Telefon', 1],
	[6940, 'Porto', 1],
	[7000, 'Drivstoff', 1],
	[7140, 'Reisekostnad', 13],
	[7150, 'Overnatting og diett', 13],
	[7320, 'Reklame og lansering', 1],
	[7350, 'Servering på opptak', 11],
	[7500, 'Forsikringspremier'],
	[7770, 'Bank- og kortgebyrer'],
	[7790, 'Andre kostnader', 1],
];

/** Norwegian standard chart. Account ids are not account numbers, as in the API. */
export const accounts: Account[] = chart.map(([number, name, taxId]) => ({ id: 1_000_000 + number * 3, number, name, taxId: taxId ?? 0 }));
