/** What `npm run bench` is asked for. */
export interface Options {
	/** Keep the tables in README.md. */
	write: boolean;
	/** Leave out the largest size: a look within minutes. */
	quick: boolean;
	/** Processes per measurement; the medians are over all their runs. */
	rounds: number;
}

export function readOptions(given: readonly string[]): Options {
	const options: Options = { write: false, quick: false, rounds: 3 };
	for (const each of given) {
		const rounds = /^--rounds=([1-9]\d*)$/.exec(each);
		if (each === '--write') options.write = true;
		else if (each === '--quick') options.quick = true;
		else if (rounds) options.rounds = Number(rounds[1]);
		else throw new Error(`Unknown option ${each}. There are --write, --quick and --rounds=<number>.`);
	}
	return options;
}
