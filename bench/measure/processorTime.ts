/** What this process has used of the processors since then, all its threads together, ms. Waiting does not count. */
export function processorMsSince(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
