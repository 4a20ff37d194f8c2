/** A failure that a person can mend; its message says how. */
export class LaunchError extends Error {}
