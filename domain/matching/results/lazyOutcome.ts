import { explain, explainWarning } from '../explain';
import type { Candidate, Evidence, Outcome, OutcomeStatus, PlainOutcome, ReasonCode, TrailEntry, Warning } from '../outcome';
import type { CriterionId } from '../settings';
import { ENGINE_VERSION } from '../settingsHash';
import type { Reporter } from './reporter';

/** An outcome that keeps only where it came from and works out the rest when asked, so that a million of them cost little. */
export class LazyOutcome implements Outcome {
	readonly #reporter: Reporter;
	readonly #transaction: number;

	constructor(reporter: Reporter, transaction: number) {
		this.#reporter = reporter;
		this.#transaction = transaction;
	}

	get status(): OutcomeStatus {
		return this.#reporter.results.statusOf(this.#transaction);
	}

	get criterion(): CriterionId | null {
		return this.#reporter.criterionOf(this.#transaction)?.kind ?? null;
	}

	get criterionPosition(): number | null {
		const position = this.#reporter.positionOf(this.#transaction);
		return position === null ? null : position + 1;
	}

	get purchaseOrder(): Outcome['purchaseOrder'] {
		return this.#reporter.purchaseOrderOf(this.#transaction);
	}

	get reason(): ReasonCode {
		return this.#reporter.results.endingOf(this.#transaction).reason;
	}

	get explanation(): string {
		return explain(this, 'en');
	}

	get candidates(): Candidate[] {
		return this.#reporter.candidatesOf(this.#transaction);
	}

	get warnings(): Warning[] {
		const found = this.#reporter.warnings.of(this.#transaction);
		return found.map(({ code, facts }) => ({ code, message: explainWarning({ code, facts }, 'en'), facts }));
	}

	get trail(): TrailEntry[] {
		return this.#reporter.trailOf(this.#transaction);
	}

	get evidence(): Evidence {
		return {
			parameters: this.#reporter.criterionOf(this.#transaction),
			facts: this.#reporter.factsOf(this.#transaction),
			settingsHash: this.#reporter.settingsHash,
			engineVersion: ENGINE_VERSION,
		};
	}

	toJSON(): PlainOutcome {
		const { status, criterion, criterionPosition, purchaseOrder, reason, explanation, candidates, warnings, trail, evidence } = this;
		return { status, criterion, criterionPosition, purchaseOrder, reason, explanation, candidates, warnings, trail, evidence };
	}
}
