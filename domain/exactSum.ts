/** A sum of safe integers that stays exact whatever its size: a number as long as that is enough, which is quick. */
export class ExactSum {
	private small = 0;
	private large = 0n;

	add(value: number): void {
		const sum = this.small + value;
		if (Number.isSafeInteger(sum)) {
			this.small = sum;
			return;
		}
		this.large += BigInt(this.small);
		this.small = value;
	}

	addAll(other: ExactSum): void {
		this.add(other.small);
		this.large += other.large;
	}

	get value(): bigint {
		return this.large + BigInt(this.small);
	}
}
