/**
 * What a plain Node client does to have all lines: so many requests at once, each for the next page number, until a page
 * is empty. No retries, no checks, nothing completed.
 */
export async function fetchBare(url: string, width: number, pageSize: number): Promise<number> {
	const lines: unknown[] = [];
	let page = 0;
	let ended = false;
	const work = async (): Promise<void> => {
		while (!ended) {
			const query = `dateFrom=2021-01-01&dateTo=2200-01-01&includeDimensions=true&limit=${pageSize}&page=${++page}`;
			const response = await fetch(`${url}/v1/transactionlines?${query}`, { headers: { Authorization: 'Bearer bench' } });
			const items = (await response.json()) as unknown[];
			if (items.length === 0) ended = true;
			for (const item of items) lines.push(item);
		}
	};
	await Promise.all(Array.from({ length: width }, work));
	return lines.length;
}
