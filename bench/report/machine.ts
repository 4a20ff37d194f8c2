import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on; the load tells whether others used the machine meanwhile. */
export function machine(): string {
	const processors = cpus();
	return [
		new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
		`${processors.length} × ${processors[0]?.model.trim() || 'processor'}`,
		`${Math.round(totalmem() / 1024 ** 3)} GB`,
		`Node.js ${process.versions.node} (V8 ${process.versions.v8})`,
		`${process.platform} ${process.arch}`,
	].join(', ');
}

/** Processes that wanted a processor, over the last minute. */
export function load(): string {
	return loadavg()[0]!.toFixed(1);
}
