/** Amounts are integers of a ten-thousandth; `content` is canonical JSON, so equal text is equal content. */
export const schema = `
CREATE TABLE IF NOT EXISTS master_data (
	id INTEGER PRIMARY KEY,
	kind TEXT NOT NULL,
	external_id TEXT NOT NULL,
	organization_id TEXT NOT NULL,
	content TEXT NOT NULL,
	search_text TEXT NOT NULL,
	UNIQUE (kind, external_id)
);

CREATE TABLE IF NOT EXISTS purchase_orders (
	position INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	organization_id TEXT,
	content TEXT NOT NULL,
	number TEXT,
	currency TEXT,
	status TEXT,
	opening_invoiced INTEGER NOT NULL,
	running_number TEXT,
	search_text TEXT NOT NULL,
	modified_at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS orders_by_running_number ON purchase_orders (running_number);
CREATE INDEX IF NOT EXISTS orders_by_spelling ON purchase_orders (replace(lower(number), ' ', ''));

CREATE TABLE IF NOT EXISTS accounting_transactions (
	id INTEGER PRIMARY KEY,
	external_id TEXT NOT NULL UNIQUE,
	organization_id TEXT NOT NULL,
	content TEXT NOT NULL,
	date TEXT NOT NULL, -- '' is missing, so that pages by date have no gap
	amount INTEGER,
	currency TEXT,
	voucher_key TEXT,
	invoice_key TEXT,
	search_text TEXT NOT NULL,
	modified_at TEXT,
	filter_fingerprint TEXT,
	match_status TEXT NOT NULL,
	purchase_order_id TEXT,
	rejected TEXT NOT NULL,
	outcome TEXT,
	decision TEXT,
	decided_in_run TEXT, -- the run whose automatic match stands
	changed_after_match INTEGER NOT NULL,
	vanished INTEGER NOT NULL,
	document_hash TEXT,
	revision INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS transactions_by_date ON accounting_transactions (date, id);
CREATE INDEX IF NOT EXISTS transactions_by_status ON accounting_transactions (match_status, date, id);
CREATE INDEX IF NOT EXISTS transactions_by_order ON accounting_transactions (purchase_order_id, currency, amount)
	WHERE purchase_order_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS transactions_by_run ON accounting_transactions (decided_in_run)
	WHERE decided_in_run IS NOT NULL;
CREATE INDEX IF NOT EXISTS open_by_voucher ON accounting_transactions (voucher_key)
	WHERE match_status IN ('unmatched', 'needsReview');
CREATE INDEX IF NOT EXISTS open_by_invoice ON accounting_transactions (invoice_key)
	WHERE match_status IN ('unmatched', 'needsReview');

CREATE INDEX IF NOT EXISTS transactions_without_document ON accounting_transactions (match_status, id)
	WHERE document_hash IS NULL AND content ->> '$.documentId' IS NOT NULL;

CREATE TABLE IF NOT EXISTS documents (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);

CREATE TABLE IF NOT EXISTS settings (
	id INTEGER PRIMARY KEY CHECK (id = 1),
	content TEXT NOT NULL,
	revision INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS sync_runs (
	position INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE,
	organization_id TEXT NOT NULL,
	execution_id TEXT,
	triggered_by TEXT,
	source TEXT,
	filter_fingerprint TEXT,
	started_at TEXT NOT NULL,
	lease_seconds INTEGER NOT NULL,
	lease_expires_at TEXT NOT NULL,
	finished_as TEXT, -- null while it holds, or held, the lease
	finished_at TEXT,
	undone_at TEXT,
	error TEXT,
	report TEXT
);
CREATE INDEX IF NOT EXISTS sync_runs_by_execution ON sync_runs (execution_id);

CREATE TABLE IF NOT EXISTS sync_run_counts (
	run_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	result TEXT NOT NULL,
	count INTEGER NOT NULL,
	PRIMARY KEY (run_id, kind, result)
);

-- What a run sent through one filter; moves the high-water mark when the run finishes.
CREATE TABLE IF NOT EXISTS sync_run_reads (
	run_id TEXT NOT NULL,
	organization_id TEXT NOT NULL,
	filter_fingerprint TEXT NOT NULL,
	latest_accepted TEXT,
	earliest_refused TEXT,
	PRIMARY KEY (run_id, organization_id, filter_fingerprint)
);

CREATE TABLE IF NOT EXISTS high_water_marks (
	organization_id TEXT NOT NULL,
	filter_fingerprint TEXT NOT NULL,
	modified_at TEXT NOT NULL,
	run_id TEXT NOT NULL,
	PRIMARY KEY (organization_id, filter_fingerprint)
);

CREATE TABLE IF NOT EXISTS idempotency_keys (
	key TEXT PRIMARY KEY,
	request_hash TEXT NOT NULL,
	status INTEGER NOT NULL,
	body TEXT NOT NULL,
	created_at TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS journal (
	sequence INTEGER PRIMARY KEY,
	run_id TEXT,
	at TEXT NOT NULL,
	kind TEXT NOT NULL,
	external_id TEXT NOT NULL,
	before_hash TEXT,
	after_hash TEXT
);
-- Kept with a full journal only: what each entry replaced and stored, and what runs were shown.
CREATE TABLE IF NOT EXISTS journal_states (sequence INTEGER PRIMARY KEY, before TEXT, after TEXT);
CREATE TABLE IF NOT EXISTS journal_reads (
	id INTEGER PRIMARY KEY,
	after_sequence INTEGER NOT NULL,
	run_id TEXT NOT NULL,
	at TEXT NOT NULL,
	path TEXT NOT NULL,
	body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS journal_by_run ON journal (run_id, kind);
`;
