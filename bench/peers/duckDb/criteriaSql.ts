import type { MatchSettings } from '../../../domain/matching';

/**
 * The five criteria in sequence, once, as a person fluent in SQL would write them: what is matched is left out of the next
 * one. Each takes a table `matches (transaction, order, criterion)` further. What SQL leaves out (the number grammar's
 * hazards, passes of elimination, reasons, sentences, evidence) the README lists beside the differences in the results.
 */
export function criteriaSql({ criteria }: MatchSettings): string[] {
	return [
		'CREATE TEMP TABLE matches (txn INTEGER, ord INTEGER, criterion INTEGER)',
		NAMED,
		...criteria.flatMap((criterion, position) => {
			switch (criterion.kind) {
				case 'purchaseOrderNumberOnInvoice':
					return byNumber('field', position);
				case 'purchaseOrderNumberInDescription':
					return byNumber('description', position);
				case 'sameSupplierAndProject':
					return bySupplierAndProject(position);
				case 'sameSupplierAndValuePercent':
					return [INVOICES, byValue(`abs(i.value - o.amount) * 100 <= ${criterion.percent} * o.amount`, position)];
				case 'sameSupplierAndValueAmount':
					return [INVOICES, byValue(`abs(i.value - o.amount) <= ${Number(criterion.amount) * 100}`, position)];
			}
		}),
	];
}

export const RESULT = `
	SELECT t.idx, coalesce(m.ord, -1), coalesce(m.criterion, -1)
	FROM transactions t LEFT JOIN matches m ON m.txn = t.idx`;

/** Whole words with a dash between, or digits after a label. */
const NAMED = `
	CREATE TEMP TABLE named AS
	WITH words AS (
		SELECT idx, 'field' AS place, lower(trim(number)) AS word FROM transactions WHERE number IS NOT NULL AND NOT is_decided
		UNION ALL
		SELECT idx, 'description', unnest(regexp_extract_all(lower(description), '[a-z0-9]+-[0-9]+'))
		FROM transactions WHERE NOT is_decided
		UNION ALL
		SELECT idx, 'description', unnest(regexp_extract_all(lower(description), '(?:po|bestillingsnr) ([0-9]+)\\b', 1))
		FROM transactions WHERE NOT is_decided
	)
	SELECT DISTINCT w.idx AS txn, w.place, o.idx AS ord, o.is_open
	FROM words w JOIN orders o ON lower(o.number) = w.word`;

function byNumber(place: string, position: number): string {
	return `
	INSERT INTO matches
	SELECT txn, any_value(ord), ${position} FROM named
	WHERE place = '${place}' AND is_open AND txn NOT IN (SELECT txn FROM matches)
	GROUP BY txn HAVING count(*) = 1`;
}

/** Not decided yet, and naming no order: a weaker criterion must not contradict a number. */
const LEFT = `
	SELECT * FROM transactions t
	WHERE NOT is_decided
		AND NOT EXISTS (FROM matches m WHERE m.txn = t.idx)
		AND NOT EXISTS (FROM named n WHERE n.txn = t.idx)`;

function bySupplierAndProject(position: number): string {
	return `
	INSERT INTO matches
	WITH used AS (SELECT m.ord, sum(t.amount) AS amount FROM matches m JOIN transactions t ON t.idx = m.txn GROUP BY m.ord),
	only_one AS (
		SELECT o.supplier, o.project, any_value(o.idx) AS ord
		FROM orders o LEFT JOIN used u ON u.ord = o.idx
		WHERE o.is_open AND o.amount - coalesce(o.invoiced, 0) - coalesce(u.amount, 0) > 0
		GROUP BY o.supplier, o.project HAVING count(*) = 1
	)
	SELECT t.idx, c.ord, ${position} FROM (${LEFT}) t JOIN only_one c ON c.supplier = t.supplier AND c.project = t.project`;
}

/**
 * Made before the first value criterion, of invoices without a match. What a value criterion matches it matches whole, so
 * that later the first line tells.
 */
const INVOICES = `
	CREATE TEMP TABLE IF NOT EXISTS invoices AS
	SELECT voucher, supplier, any_value(currency) AS currency, coalesce(max(invoice_amount), sum(amount)) AS value, min(t.idx) AS first_line
	FROM transactions t LEFT JOIN matches m ON m.txn = t.idx
	WHERE supplier IS NOT NULL
	GROUP BY voucher, supplier HAVING bool_and(NOT is_decided AND m.txn IS NULL)`;

function byValue(isWithin: string, position: number): string {
	return `
	INSERT INTO matches
	WITH free_orders AS (
		SELECT * FROM orders o
		WHERE is_open AND amount > 0 AND coalesce(invoiced, 0) = 0
			AND NOT EXISTS (FROM matches m WHERE m.ord = o.idx)
			AND NOT EXISTS (FROM transactions t WHERE t.order_id = o.id AND t.is_decided)
	),
	pairs AS (
		SELECT i.voucher, i.supplier, o.idx AS ord,
			count(*) OVER (PARTITION BY i.voucher, i.supplier) AS orders, count(*) OVER (PARTITION BY o.idx) AS claims
		FROM invoices i JOIN free_orders o ON o.supplier = i.supplier AND o.currency = i.currency AND ${isWithin}
		WHERE NOT EXISTS (FROM matches m WHERE m.txn = i.first_line)
	)
	SELECT t.idx, p.ord, ${position}
	FROM (${LEFT}) t JOIN pairs p ON p.voucher = t.voucher AND p.supplier = t.supplier
	WHERE p.orders = 1 AND p.claims = 1`;
}
