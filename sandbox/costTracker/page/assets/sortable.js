// Criteria dragged into order with the mouse. The order is the server's to make, as with the arrows, which need no script.
const list = document.querySelector('.criteria');
const items = [...list.children];
let dragged = null;

const unmark = () => items.forEach((item) => item.classList.remove('before', 'after'));

/** Whether the pointer is in the lower half: the dragged one would come after this. */
const isBelow = (item, event) => {
	const { top, height } = item.getBoundingClientRect();
	return event.clientY > top + height / 2;
};

function move(from, to) {
	const button = document.createElement('button');
	button.name = 'step';
	button.value = `move-${from}-${to}`;
	button.hidden = true;
	list.closest('form').append(button);
	button.click();
}

for (const item of items) {
	item.draggable = true;
	item.addEventListener('dragstart', (event) => {
		dragged = item;
		item.classList.add('dragged');
		event.dataTransfer.effectAllowed = 'move';
		event.dataTransfer.setData('text/plain', String(items.indexOf(item)));
	});
	item.addEventListener('dragend', () => {
		item.classList.remove('dragged');
		dragged = null;
		unmark();
	});
	item.addEventListener('dragover', (event) => {
		if (!dragged) return;
		event.preventDefault();
		unmark();
		if (item !== dragged) item.classList.add(isBelow(item, event) ? 'after' : 'before');
	});
	item.addEventListener('drop', (event) => {
		if (!dragged) return;
		event.preventDefault();
		const from = items.indexOf(dragged);
		const gap = items.indexOf(item) + (isBelow(item, event) ? 1 : 0);
		const to = gap > from ? gap - 1 : gap;
		if (to !== from) move(from, to);
	});
}
