/**
 * Lets Node.js' event loop turn once: what has arrived is taken in and what waits to be sent leaves. A timer would do that too,
 * but waits a millisecond at least.
 */
export async function turnEventLoop(): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	await new Promise((turned) => {
		port1.addEventListener('message', turned, { once: true });
		port1.start();
		port2.postMessage(null);
	});
	port1.close();
}
