import type { Json } from './json';

/** What makes an item one thing: its plain id and the organization that the id belongs to. */
export interface ItemKey {
	id: string;
	organizationId: string;
}

/** An item as CostTracker takes it, or why it can't be written: a sentence for each field. */
export type Mapped = { ok: true; wire: Json } | { ok: false; problems: string[] };
