import type { Answer } from '../../shared/sendRequest';
import { turnEventLoop } from '../../shared/turnEventLoop';
import type { Api } from './api';
import { addressAfter, linkedAddress } from './pageAddress';

/** Of long pages, so many at most are under way or wait for their turn: what came early takes room. */
const MAX_LONG_PAGES = 8;

interface EarlyPage {
	answer: Promise<Answer>;
	/** Where it leads: by its number, and by its `Link` once that has come. */
	next: string | null;
	hasLink: boolean;
	/** Its turn has come. */
	begin(): void;
}

/** From where on pages are asked for. */
export interface Position {
	/** The page whose turn is next. */
	address: string;
	/** How many were read before it. */
	count: number;
	/** Whether working on a page takes so long that the requests must not wait for it. */
	arePagesLong: boolean;
}

/**
 * Pages that are asked for before it is their turn: at once as many as `pace.width`, and no more than there are pages known.
 * Where a page leads is known as soon as its answer is there, so beyond the end only that is asked for which was under way
 * by then. An answer stays text until its turn.
 */
export class PagesAhead {
	private readonly early = new Map<string, EarlyPage>();
	private position: Position | undefined;
	private isWanted = true;

	/** @param visited pages that were read: none of them is asked for again */
	constructor(private readonly api: Api, private readonly visited: ReadonlySet<string>) {}

	isAskedFor(address: string): boolean {
		return this.early.has(address);
	}

	/** Goes on to this page: what came before it is forgotten, and it and those after it are asked for. */
	goOnTo(position: Position): void {
		if (this.position !== undefined && this.position.address !== position.address) this.early.delete(this.position.address);
		this.position = position;
		this.askAhead();
	}

	/** The page that was gone on to: it is its turn. */
	async take(): Promise<Answer> {
		const page = this.early.get(this.position!.address)!;
		page.begin();
		return await page.answer;
	}

	/** Nobody waits for what is on its way. */
	end(): void {
		this.isWanted = false;
	}

	private askAhead(): void {
		const { address, count, arePagesLong } = this.position!;
		const { width } = this.api.pace;
		let known = count;
		let underWay = 0;
		let next: string | null = address;
		for (let n = 0; n < (arePagesLong ? MAX_LONG_PAGES : Math.min(width, count)) && next !== null; n++) {
			let page = this.early.get(next);
			if (page === undefined) {
				if (underWay >= Math.min(width, known) || this.visited.has(next)) return;
				page = this.ask(next);
			}
			if (page.hasLink) known++;
			else underWay++;
			next = page.next;
		}
	}

	private ask(address: string): EarlyPage {
		let begin!: () => void;
		const turn = new Promise<void>((resolve) => (begin = resolve));
		const answer = this.api.get(address, {
			isWanted: () => this.isWanted,
			beforeBody: async ({ link }) => {
				page.hasLink = link !== undefined;
				if (page.hasLink) page.next = linkedAddress(address, link);
				if (this.isWanted && this.position!.arePagesLong) this.askAhead();
				await turn;
				if (this.position!.arePagesLong) await turnEventLoop();
			},
		});
		// Nobody may be waiting for it any more when it fails.
		answer.catch(() => undefined);
		const page: EarlyPage = { answer, next: addressAfter(address), hasLink: false, begin };
		this.early.set(address, page);
		return page;
	}
}
