/** What a supplier does: where its invoices are posted and what they say. The texts hold no digits that could pass for a number. */
export interface Trade {
	account: number;
	vatRate: number;
	department: string;
	texts: readonly string[];
}

export const trades = {
	camera: { account: 6400, vatRate: 25, department: '20', texts: ['Kameraleie hovedteam', 'Optikk og stativer', 'Leie kamerapakke B-team', 'Kamerakran, leie'] },
	light: { account: 6400, vatRate: 25, department: '30', texts: ['Lysleie studio', 'Lysbil med utstyr', 'Griputstyr og dolly', 'Aggregat, leie'] },
	location: { account: 6300, vatRate: 25, department: '10', texts: ['Leie av location', 'Leie av hytte til opptak', 'Studioleie', 'Rigg og rydding av location'] },
	props: { account: 4300, vatRate: 25, department: '40', texts: ['Rekvisitter stue', 'Scenografi, materialer', 'Møbelleie', 'Bygging av kulisser'] },
	costume: { account: 4310, vatRate: 25, department: '50', texts: ['Kostymer hovedroller', 'Kostymeleie statister', 'Sminke og parykker', 'Vask og søm'] },
	effects: { account: 4510, vatRate: 25, department: '70', texts: ['Visuelle effekter', 'Klipp og konform', 'Fargekorrigering', 'Datahåndtering etterarbeid'] },
	sound: { account: 4520, vatRate: 25, department: '60', texts: ['Lydmiks', 'Foley og dialogklipp', 'Komponisthonorar', 'Leie av lydutstyr'] },
	stunt: { account: 4530, vatRate: 25, department: '10', texts: ['Stuntkoordinering', 'Spesialeffekter snø', 'Bilstunt', 'Sikkerhet på sett'] },
	transport: { account: 6440, vatRate: 25, department: '10', texts: ['Leie varebiler', 'Transport av utstyr', 'Leie campingvogner', 'Snøscooter, leie'] },
	freight: { account: 6100, vatRate: 25, department: '10', texts: ['Frakt av dekor', 'Budbil', 'Spedisjon filmutstyr', 'Lagerleie og frakt'] },
	hotel: { account: 7150, vatRate: 12, department: '10', texts: ['Overnatting crew', 'Losji skuespillere', 'Hotell fototeam', 'Rom til produksjonen'] },
	catering: { account: 7350, vatRate: 15, department: '10', texts: ['Catering opptaksdager', 'Lunsj på sett', 'Frokost og kaffe til crew', 'Middag nattopptak'] },
	advice: { account: 6720, vatRate: 25, department: '80', texts: ['Kontraktsarbeid', 'Rettighetsavklaring', 'Juridisk bistand', 'Rådgivning'] },
	launch: { account: 7320, vatRate: 25, department: '90', texts: ['Plakatdesign', 'Trailer og kampanje', 'Pressevisning', 'Annonser'] },
	fieldwork: { account: 4500, vatRate: 25, department: '10', texts: ['Produksjonsledelse', 'Dronefoto', 'Locationscouting', 'Innleid produksjonsteam'] },
	foreign: { account: 4510, vatRate: 0, department: '70', texts: ['VFX compositing', 'Matte painting', 'Film laboratory services', 'Title design'] },
	taxi: { account: 7140, vatRate: 12, department: '80', texts: ['Drosje til sett', 'Flytog og buss', 'Reise, møte i Oslo'] },
	power: { account: 6340, vatRate: 25, department: '80', texts: ['Strøm kontor', 'Nettleie', 'Fjernvarme'] },
	phone: { account: 6900, vatRate: 25, department: '80', texts: ['Mobilabonnement', 'Bredbånd kontor', 'Datatrafikk'] },
	office: { account: 6800, vatRate: 25, department: '80', texts: ['Kontorrekvisita', 'Papir og toner', 'Kaffe til kontoret'] },
	fuel: { account: 7000, vatRate: 25, department: '10', texts: ['Drivstoff produksjonsbiler', 'Diesel aggregat', 'Bompenger og drivstoff'] },
	software: { account: 6420, vatRate: 25, department: '80', texts: ['Lisens manusprogram', 'Skylagring', 'Lisens regneark'] },
} satisfies Record<string, Trade>;

export type TradeName = keyof typeof trades;
