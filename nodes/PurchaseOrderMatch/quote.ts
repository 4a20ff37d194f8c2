/** Longest value that a message repeats. */
const MAX_LENGTH = 120;

/** A value as an error message repeats it: JSON, cut to a readable length. */
export function quote(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
