/** The page's only style sheet: for a screen of any width, light or dark, and for paper. */
export const STYLE = `
:root { --ink:#1c2430; --soft:#5b6675; --line:#dde2e8; --paper:#fff; --ground:#f4f6f8; --link:#1f5fa8;
	--autoMatched:#2f7d4f; --needsReview:#c98700; --unmatched:#6c7f99; --skipped:#b9c2cd; --invalid:#b23a32; }
@media (prefers-color-scheme: dark) { :root { --ink:#e6eaf0; --soft:#9aa6b5; --line:#333d4a; --paper:#1b222b;
	--ground:#12171d; --link:#8fbdf2; --autoMatched:#4ca873; --needsReview:#dca23a; --unmatched:#8497b0; --skipped:#4d5967; --invalid:#d8655c; } }
* { box-sizing:border-box; }
body { margin:0; background:var(--ground); color:var(--ink); font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif; }
main { max-width:1120px; margin:0 auto; padding:24px 16px 48px; }
h1 { font-size:26px; margin:0; } h2 { font-size:18px; margin:0 0 4px; }
a { color:var(--link); } p { margin:0; } .soft { color:var(--soft); }
section { background:var(--paper); border:1px solid var(--line); border-radius:10px; padding:16px; margin-top:16px; }
section > .soft { margin-bottom:10px; }
.tiles { display:grid; grid-template-columns:repeat(auto-fit,minmax(150px,1fr)); gap:12px; margin-top:12px; }
.tile { border-left:5px solid var(--line); padding:2px 0 2px 10px; } .tile b { display:block; font-size:24px; line-height:1.2; }
.tile .sum { display:block; font-variant-numeric:tabular-nums; }
svg { display:block; width:100%; border-radius:4px; background:var(--line); } svg.wide { height:22px; } svg.slim { height:10px; min-width:70px; }
svg.swatch { display:inline-block; width:9px; height:9px; margin-right:5px; border-radius:2px; }
table { width:100%; border-collapse:collapse; } th { text-align:left; font-weight:600; color:var(--soft); font-size:13px; }
th,td { padding:6px 8px; border-bottom:1px solid var(--line); vertical-align:top; overflow-wrap:anywhere; }
tr:last-child > td { border-bottom:0; } tfoot td { color:var(--soft); }
.number { text-align:right; font-variant-numeric:tabular-nums; white-space:nowrap; overflow-wrap:normal; }
.whole { white-space:nowrap; }
th, th.number { white-space:normal; overflow-wrap:normal; vertical-align:bottom; }
td.bar { width:22%; vertical-align:middle; } .groups td.bar { width:12%; } .groups td.head { min-width:150px; }
.entry { border-top:1px solid var(--line); padding:10px 0; break-inside:avoid; } .entry:first-of-type { border-top:0; }
.entry header { display:flex; flex-wrap:wrap; gap:2px 14px; align-items:baseline; }
.entry .amount { margin-left:auto; font-weight:600; font-variant-numeric:tabular-nums; white-space:nowrap; }
.entry p { overflow-wrap:anywhere; } .entry ul { margin:4px 0 0; padding-left:20px; } .entry .warning { color:var(--needsReview); }
dl { display:grid; grid-template-columns:max-content 1fr; gap:2px 16px; margin:0; } dt { color:var(--soft); } dd { margin:0; overflow-wrap:anywhere; }
.autoMatched { fill:var(--autoMatched); border-color:var(--autoMatched); } .needsReview { fill:var(--needsReview); border-color:var(--needsReview); }
.unmatched { fill:var(--unmatched); border-color:var(--unmatched); } .skipped { fill:var(--skipped); border-color:var(--skipped); }
.invalid { fill:var(--invalid); border-color:var(--invalid); }
@media (max-width:640px) {
	main { padding:16px 10px 32px; } section { padding:12px; }
	thead { display:none; } table,tbody,tfoot,tr,td { display:block; width:100%; }
	tr { border-bottom:1px solid var(--line); padding:8px 0; } tr:last-child { border-bottom:0; }
	td, td.bar { border:0; padding:1px 0; width:100%; } td.bar { padding:4px 0; }
	td[data-label] { display:flex; justify-content:space-between; gap:12px; text-align:right; white-space:normal; }
	td[data-label]::before { content:attr(data-label); color:var(--soft); text-align:left; flex:none; }
	td.head { font-weight:600; text-align:left; } td:empty { display:none; } .groups td.bar { width:100%; }
	dl { grid-template-columns:1fr; } dd { margin-bottom:6px; }
}
@media print {
	:root { --ink:#000; --soft:#444; --line:#bbb; --paper:#fff; --ground:#fff; --link:#000;
		--autoMatched:#2f7d4f; --needsReview:#c98700; --unmatched:#6c7f99; --skipped:#b9c2cd; --invalid:#b23a32; }
	body { font-size:11px; } main { max-width:none; padding:0; } section { border:0; padding:0; margin-top:18px; }
	h1 { font-size:18px; } h2 { font-size:14px; break-after:avoid; } th { font-size:10px; } th,td { padding:3px 5px; }
	.groups td.bar, .groups th:nth-child(2) { display:none; } .groups td.head { min-width:80px; }
	tr { break-inside:avoid; } thead { display:table-header-group; } svg { print-color-adjust:exact; -webkit-print-color-adjust:exact; }
}
`;
