/**
 * What a plain Node client does to have all lines: it signs in, as any client must, then keeps so many requests under way, each
 * for the next page number, until a page is empty. No retries, no checks, nothing completed.
 */
export async function fetchBare(url: string, width: number, pageSize: number): Promise<number> {
	const signIn = await fetch(`${url}/oauth/token`, { method: 'POST' });
	const { access_token: token } = (await signIn.json()) as { access_token: string };
	const lines: unknown[] = [];
	let page = 0;
	let ended = false;
	const work = async (): Promise<void> => {
		while (!ended) {
			const query = `dateFrom=2021-01-01&dateTo=2200-01-01&includeDimensions=true&limit=${pageSize}&page=${++page}`;
			const response = await fetch(`${url}/v1/transactionlines?${query}`, { headers: { Authorization: `Bearer ${token}` } });
			const items = (await response.json()) as unknown[];
			if (items.length === 0) ended = true;
			for (const item of items) lines.push(item);
		}
	};
	await Promise.all(Array.from({ length: width }, work));
	return lines.length;
}
