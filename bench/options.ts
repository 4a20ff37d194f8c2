/** What `npm run bench` is asked for. */
export interface Options {
	/** Keep the tables in README.md. */
	write: boolean;
	/** Leave out the largest size: a look within minutes. */
	quick: boolean;
	/** Processes per measurement; the medians are over all their runs. */
	rounds: number;
	/** One section only, by the first word of its title. */
	only: string | null;
}

export function readOptions(given: readonly string[]): Options {
	const options: Options = { write: false, quick: false, rounds: 2, only: null };
	for (const each of given) {
		const rounds = /^--rounds=([1-9]\d*)$/.exec(each);
		const only = /^--only=(\w+)$/.exec(each);
		if (each === '--write') options.write = true;
		else if (each === '--quick') options.quick = true;
		else if (only) options.only = only[1]!.toLowerCase();
		else if (rounds) options.rounds = Number(rounds[1]);
		else throw new Error(`Unknown option ${each}. There are --write, --quick, --rounds=<number> and --only=<section>.`);
	}
	if (options.write && options.only) throw new Error('--write keeps a whole run; leave out --only.');
	return options;
}
