/** What the line before found in its text. Lines of one invoice often say the same, one after the other. */
export class LastFinding {
	finding = 0;
	private text: string | null = null;
	private organisation = 0;
	private supplier = 0;

	/** Whether it is what the same text of the same supplier in the same organisation names. */
	isOf(text: string, organisation: number, supplier: number): boolean {
		return text === this.text && organisation === this.organisation && supplier === this.supplier;
	}

	/** Remembers it; returns the finding. */
	note(text: string, organisation: number, supplier: number, finding: number): number {
		this.text = text;
		this.organisation = organisation;
		this.supplier = supplier;
		return (this.finding = finding);
	}
}
