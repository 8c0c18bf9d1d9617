/** How the page of answers looks, on screen and on paper. Loads nothing: fonts are those of the reader's computer. */

/** Stands in the page as it is; the policy of the page names its hash, so no other style can take effect. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c1a17; --soft: #57524a; --paper: #fdfcf9; --line: #cfc9bd; --tint: #f2eee5; --accent: #7a2e1d; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece7dc; --soft: #b5ae9f; --paper: #1a1917; --line: #4a463e; --tint: #262420; --accent: #e8a68f; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; font: 1.0625rem/1.55 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; color: var(--ink); background: var(--paper); }
body { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1, h2, h3, h4 { overflow-wrap: anywhere; hyphens: auto; font-family: 'Source Serif 4', Georgia, 'Times New Roman', serif; line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2.1rem; margin: 0.4rem 0 1rem; }
h2 { font-size: 1.5rem; margin: 2.75rem 0 0.5rem; padding-top: 0.75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.15rem; margin: 1.75rem 0 0.5rem; }
h4 { font-size: 1.05rem; margin: 0; }
p, li { overflow-wrap: anywhere; }
p { margin: 0.5rem 0; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; background: var(--paper); padding: 0.5rem 1rem; }
.skip:focus { left: 1rem; top: 0.5rem; }
.legend { font-weight: 600; margin: 0; color: var(--accent); }
.quiet { color: var(--soft); }
.typed { white-space: pre-line; overflow-wrap: anywhere; }
.answer { border-top: 1px solid var(--line); padding: 0.9rem 0 0.6rem; }
.number { color: var(--accent); font-variant-numeric: tabular-nums; margin-inline-end: 0.4em; }
dl { margin: 0.4rem 0; display: grid; grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); gap: 0.25rem 1rem; }
dt { font-weight: 600; color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
dd.privileged { border-inline-start: 4px solid var(--accent); background: var(--tint); padding: 0.35rem 0.75rem; }
dd ul { margin: 0; padding-inline-start: 1.1rem; }
nav ul { list-style: none; padding: 0; columns: 2 18rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0 1.5rem; font-size: 0.97rem; }
caption { text-align: start; font-weight: 600; padding: 0.25rem 0; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 600; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 0.75rem; color: var(--soft); }
@media screen and (max-width: 40rem) {
  body { padding: 1rem 0.75rem 3rem; }
  h1 { font-size: 1.6rem; }
  h2 { font-size: 1.3rem; margin-top: 2rem; }
  dl { grid-template-columns: minmax(0, 1fr); }
  dt { margin-top: 0.3rem; }
  ul, ol { padding-inline-start: 1.2rem; }
  .wide { overflow-x: visible; }
  .wide table, .wide caption, .wide tbody, .wide tr, .wide th, .wide td { display: block; }
  .wide thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .wide tr { border-bottom: 1px solid var(--line); padding: 0.4rem 0; }
  .wide th, .wide td { border: 0; padding: 0.1rem 0; overflow-wrap: anywhere; }
  .wide td::before { content: attr(data-head); content: attr(data-head) / ''; color: var(--soft); font-weight: 600; margin-inline-end: 0.5em; }
  .wide td:empty { display: none; }
}
@media print {
  @page { margin: 18mm 16mm; }
  :root { color-scheme: light; }
  :root { --ink: #000; --soft: #333; --paper: #fff; --line: #999; --tint: #f2f2f2; --accent: #5c1f12; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  .skip, nav { display: none; }
  h2, h3, h4, caption { break-after: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;
