import { Currencies } from './currencies';
import { Projects } from './projects';
import { Suppliers } from './suppliers';
import { TextIds } from './textIds';

/** Everything that both systems name, as numbers; one meaning on both sides. */
export interface Names {
	organisations: TextIds;
	currencies: Currencies;
	suppliers: Suppliers;
	projects: Projects;
}

/** `namesCount`: whether suppliers and projects may be told by their names. */
export function createNames(namesCount: boolean): Names {
	return {
		organisations: new TextIds(),
		currencies: new Currencies(),
		suppliers: new Suppliers(namesCount),
		projects: new Projects(namesCount),
	};
}

/** Two different organisations never match; a side without one is not restricted by it. */
export function isCompatible(a: number, b: number): boolean {
	return a === b || a === 0 || b === 0;
}
