import Database from 'libsql';
import { checkSchema } from './checkSchema';
import { schema } from './schema';

export type SqlValue = string | number | Buffer | null;
export type SqlParameters = Record<string, SqlValue>;

/** How the store knows time and its own address. */
export interface StoreOptions {
	/** A path, or `:memory:`. */
	databaseFile: string;
	clock: () => Date;
	/** Of a sync run that doesn't say. */
	leaseSeconds: number;
	/** The journal also keeps states and what runs read: for auditors, at a price in memory. */
	fullJournal?: boolean;
}

/** The database with its clock. Each noun has a file of functions beside this one that take it. */
export class Store {
	private readonly database: InstanceType<typeof Database>;
	private readonly statements = new Map<string, ReturnType<InstanceType<typeof Database>['prepare']>>();
	readonly leaseSeconds: number;
	readonly fullJournal: boolean;
	private readonly clock: () => Date;
	/** Where people open pages; known once the server listens. */
	publicUrl = '';

	constructor(options: StoreOptions) {
		this.database = new Database(options.databaseFile, { timeout: 5000 });
		this.clock = options.clock;
		this.leaseSeconds = options.leaseSeconds;
		this.fullJournal = options.fullJournal ?? false;
		this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
		// Ids are random, so writes touch the indexes everywhere: hold them (kibibytes), and copy the log back seldom (pages).
		this.database.exec('PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 10000');
		if (options.databaseFile !== ':memory:') this.refuseOtherVersion(options.databaseFile);
		this.database.exec(schema);
	}

	/** Now, as the contract writes moments. */
	now(): string {
		return this.clock().toISOString();
	}

	rows<Row>(sql: string, parameters: SqlParameters = {}): Row[] {
		return this.prepare(sql).all(parameters) as Row[];
	}

	/** Reads to the end: a statement left open would keep its read lock. */
	row<Row>(sql: string, parameters: SqlParameters = {}): Row | undefined {
		return this.rows<Row>(sql, parameters)[0];
	}

	run(sql: string, parameters: SqlParameters = {}): void {
		this.prepare(sql).run(parameters);
	}

	/** All of it or nothing. */
	transact<Result>(work: () => Result): Result {
		return this.database.transaction(work).immediate();
	}

	close(): void {
		this.database.close();
	}

	private refuseOtherVersion(databaseFile: string): void {
		try {
			checkSchema(this.database, databaseFile);
		} catch (error) {
			this.close();
			throw error;
		}
	}

	private prepare(sql: string) {
		let statement = this.statements.get(sql);
		if (!statement) {
			statement = this.database.prepare(sql);
			this.statements.set(sql, statement);
		}
		return statement;
	}
}
