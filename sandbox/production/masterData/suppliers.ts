import type { Customer } from '../wire';
import type { TradeName } from './trades';

/** A supplier as the generator sees it; `customer` is what the API shows. */
export interface Supplier {
	id: number;
	name: string;
	organizationNumber: string | null;
	trade: TradeName;
	customer: Customer;
}

const withOrders: Array<[name: string, trade: TradeName]> = [
	['Blåtimen Kamerautleie AS', 'camera'], ['Fokuspunkt Film AS', 'camera'], ['Linse & Lomme AS', 'camera'],
	['Lyslaget AS', 'light'], ['Gaffer Nord AS', 'light'], ['Grip og Glede AS', 'light'],
	['Fjellheimen Locations AS', 'location'], ['Studio Kråka AS', 'location'], ['Havørn Gård DA', 'location'], ['Låven Studio AS', 'location'],
	['Rekvisittloftet AS', 'props'], ['Kulissemakerne AS', 'props'], ['Bruktbutikken Skatt og Skrot', 'props'],
	['Nål og Tråd Kostyme AS', 'costume'], ['Maskeverkstedet AS', 'costume'], ['Parykkmakeren Dahl', 'costume'],
	['Klipperiet AS', 'effects'], ['Pikselsmia AS', 'effects'], ['Fargerommet AS', 'effects'],
	['Lydhullet AS', 'sound'], ['Foleyfabrikken AS', 'sound'], ['Tonemester Lie', 'sound'],
	['Stuntgjengen AS', 'stunt'], ['Snø og Røyk Effekter AS', 'stunt'],
	['Bilpark Øst AS', 'transport'], ['Scooterutleie Tromsø AS', 'transport'], ['Vognparken AS', 'transport'],
	['Fraktebrødrene AS', 'freight'], ['Budsentralen Ekspress AS', 'freight'],
	['Hotell Polarnatt AS', 'hotel'], ['Brygga Rorbuer AS', 'hotel'],
	['Feltkjøkkenet AS', 'catering'], ['Suppegryta Catering AS', 'catering'],
	['Advokatkontoret Moe og Lund', 'advice'], ['Plakatverkstedet AS', 'launch'], ['Premierebyrået AS', 'launch'],
	['Dronelaget AS', 'fieldwork'], ['Scout og Co AS', 'fieldwork'], ['Nordnorsk Filmteam AS', 'fieldwork'], ['Opptakshjelpen AS', 'fieldwork'],
];

/** They send invoices that no order was made for. */
const withoutOrders: Array<[name: string, trade: TradeName]> = [
	['Drosjesentralen Midtbyen', 'taxi'], ['Fjordkraften Strøm AS', 'power'], ['Telelinja AS', 'phone'], ['Kontorbutikken AS', 'office'],
	['Bensinstasjonen Veikro', 'fuel'], ['Programvarehuset AS', 'software'], ['Kjøkkenhjørnet Kafé', 'catering'], ['Regnskapslaget AS', 'advice'],
];

/** Foreign companies: no Norwegian organisation number, no Norwegian VAT. */
const foreign: Array<[name: string, trade: TradeName]> = [
	['Bildwerk Post GmbH', 'foreign'], ['Lantern Pictures Lab Inc.', 'foreign'],
];

/** Entered twice by mistake: two supplier numbers, one organisation number. */
const enteredTwice: Array<[name: string, trade: TradeName]> = [
	['Tribunen Utstyr AS', 'light'], ['Tribunen Utstyr (gammel)', 'light'],
];

const streets = ['Storgata', 'Sjøgata', 'Kirkegata', 'Skolegata', 'Industriveien', 'Havnegata'];
const places: Array<[code: string, area: string]> = [['0001', 'Oslo'], ['9000', 'Tromsø'], ['5000', 'Bergen'], ['7000', 'Trondheim'], ['8300', 'Svolvær']];

/** Organisation numbers that begin with 3 are synthetic: no real Norwegian company has one. */
function customer(id: number, name: string, organizationNumber: string | null, isSupplier: boolean, position: number): Customer {
	const [postalCode, postalArea] = places[position % places.length]!;
	const address = { street: `${streets[position % streets.length]} ${(position % 40) + 1}`, postalCode, postalArea, countrySubdivision: null };
	const month = String((position % 12) + 1).padStart(2, '0');
	return {
		id, name, externalReference: null, isCompany: true, isSupplier, organizationNumber,
		address: { visit: { countryCode: 'NO', ...address }, postal: address },
		email: { contact: `post@leverandor${id}.example`, billing: null },
		phone: null,
		createdAt: `2025-${month}-10 08:00:00.000Z`,
		modifiedAt: `2026-${month}-12 09:30:00.000Z`,
	};
}

function supplier(id: number, [name, trade]: [string, TradeName], organizationNumber: string | null, position: number): Supplier {
	return { id, name, organizationNumber, trade, customer: customer(id, name, organizationNumber, true, position) };
}

const numbered = (position: number): string => String(310_000_000 + position * 1_117);

export const orderedFrom: Supplier[] = withOrders.map((row, position) => supplier(20_001 + position, row, numbered(position), position));
export const neverOrderedFrom: Supplier[] = withoutOrders.map((row, position) => supplier(21_001 + position, row, numbered(100 + position), position));
export const foreignSuppliers: Supplier[] = foreign.map((row, position) => supplier(22_001 + position, row, null, position));
export const suppliersEnteredTwice: Supplier[] = enteredTwice.map((row, position) => supplier(23_001 + position, row, numbered(200), position));

export const allSuppliers: Supplier[] = [...orderedFrom, ...neverOrderedFrom, ...foreignSuppliers, ...suppliersEnteredTwice];

/** Those we sell to: never suppliers. */
export const buyers: Customer[] = ['Kinokjeden Lerret AS', 'Strømmetjenesten Sofa AS', 'Fylkesfondet for Film', 'Kringkasteren AS', 'Kulturfondet Nord', 'Distributøren AS']
	.map((name, position) => customer(10_001 + position, name, numbered(300 + position), false, position));
