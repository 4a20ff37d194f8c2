// The refresh symbol's progress. Without this script the symbol works too, by leading to the sync run's page.
const form = document.getElementById('refresh');
const status = document.getElementById('refresh-status');
const pollMs = 1000;

function show(message, link) {
	status.hidden = false;
	status.textContent = message;
	if (!link) return;
	const anchor = document.createElement('a');
	anchor.href = link.href;
	anchor.textContent = link.text;
	status.append(' ', anchor);
}

async function readJson(path, options) {
	const response = await fetch(path, { headers: { Accept: 'application/json' }, ...options });
	if (!response.ok) throw new Error(`The page's server answered ${response.status}.`);
	return response.json();
}

async function follow(runId) {
	for (;;) {
		const run = await readJson(`/refresh/${encodeURIComponent(runId)}`);
		show(run.message, { href: run.reportUrl, text: 'Report' });
		if (!run.running) return;
		await new Promise((resolve) => setTimeout(resolve, pollMs));
	}
}

form.addEventListener('submit', async (event) => {
	event.preventDefault();
	if (form.classList.contains('busy')) return;
	form.classList.add('busy');
	show('Starting …');
	try {
		const answer = await readJson('/refresh', { method: 'POST' });
		show(answer.message);
		if (answer.runId) {
			await follow(answer.runId);
			status.append(' ');
			const again = document.createElement('a');
			again.href = location.pathname + location.search;
			again.textContent = 'Show changes';
			status.append(again);
		}
	} catch (error) {
		show(error.message);
	} finally {
		form.classList.remove('busy');
	}
});

const reloadSeconds = Number(document.body.dataset.reloadSeconds);
if (reloadSeconds) setTimeout(() => location.reload(), reloadSeconds * 1000);
