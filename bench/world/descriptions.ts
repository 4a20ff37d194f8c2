import type { Random } from './random';

const GOODS = ['Leie av lift', 'Catering lunsj opptaksdag', 'Kamerautstyr', 'Location fee', 'Lysrigg og kran', 'Reise og hotell', 'Wardrobe', 'Post production'];

/** Names the order, in the ways that people do. */
export function naming(number: string, random: Random): string {
	const goods = random.pick(GOODS);
	// A number without letters or separators counts only next to a label.
	const form = /^\d+$/.test(number) ? random.between(0, 2) : random.between(0, 5);
	if (form === 0) return `${goods} uke ${random.between(1, 52)}, PO ${number}`;
	if (form === 1) return `Faktura ${random.between(10_000, 99_999)} for PO ${number}`;
	if (form === 2) return `${goods}, bestillingsnr ${number}`;
	if (form === 3) return `${number} ${goods} ${random.between(1, 30)}`;
	if (form === 4) return `${goods} (${number.toLowerCase()})`;
	return `${goods} - ${number} - uke ${random.between(1, 52)}`;
}

/** Names nothing, though it is full of numbers. */
export function plain(random: Random): string {
	const goods = random.pick(GOODS);
	const form = random.between(0, 3);
	if (form === 0) return `${goods} uke ${random.between(1, 52)}`;
	if (form === 1) return `Faktura ${random.between(10_000, 99_999)} kundenr ${random.between(1_000, 9_999)} forfall 12.0${random.between(1, 9)}.2021`;
	if (form === 2) return `${goods} ${random.between(1, 28)}.03.2021, kr ${random.between(1, 99)} ${random.between(100, 999)},50`;
	return `KID ${random.between(1_000_000, 9_999_999)} ${goods}`;
}
