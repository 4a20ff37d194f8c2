type Chunks = AsyncIterable<Buffer | string>;

/** The text of a body as it comes in; null as soon as it is longer than `maxBytes`, and then the rest is not read. */
export async function readLimited(body: Chunks, maxBytes: number): Promise<string | null> {
	const chunks: Buffer[] = [];
	let size = 0;
	// Leaving the loop closes the connection.
	for await (const part of body) {
		const chunk = Buffer.from(part);
		size += chunk.length;
		if (size > maxBytes) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
