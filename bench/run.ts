import { buildEngine } from './measure/loadEngine';
import { installPeers } from './measure/installPeers';
import { readOptions } from './options';
import { load, machine } from './report/machine';
import { writeReadme } from './report/writeReadme';
import { corners } from './sections/corners';
import { differences } from './sections/differences';
import { fetchSection } from './sections/fetch';
import { growth } from './sections/growth';
import { node } from './sections/node';
import { slowPeers } from './sections/peers';
import { SIZES } from './sections/sizes';

void main();

/** Measures everything, prints it, and with `--write` keeps it in README.md. */
async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	installPeers();
	buildEngine();
	const sizes = options.quick ? SIZES.slice(0, -1) : SIZES;
	const largest = sizes.at(-1)!;
	const before = load();
	const sections: Array<[title: string, measure: () => Promise<string>]> = [
		['Growth', () => growth(sizes, options.rounds)],
		['Corners', () => corners(largest)],
		['Differences from DuckDB', () => differences(SIZES[1]!)],
		['Others', () => slowPeers(largest)],
		['Node in n8n', node],
		['Fetch', fetchSection],
	];
	const wanted = sections.filter(([title]) => options.only === null || title.toLowerCase().startsWith(options.only));
	if (wanted.length === 0) throw new Error(`No section begins with "${options.only}"`);
	const measured: string[] = [];
	for (const [title, measure] of wanted) {
		console.log(`\n${title} …`);
		measured.push(`### ${title}\n\n${await measure()}`);
		console.log(measured.at(-1));
	}
	const text = [`${machine()}. Load before and after: ${before}, ${load()}.`, ...measured].join('\n\n');
	if (options.write) writeReadme(text);
}
