/** The look of the page. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f5f6f8; --sheet: #ffffff; --ink: #171a21; --soft: #596273; --line: #dfe3ea; --well: #f0f2f6;
  --good: #0b7a4b; --bad: #b4231c; --odd: #8a5800; --none: #7a3db8; --idle: #596273; --link: #1f56c3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0d1015; --sheet: #151a21; --ink: #e9ecf1; --soft: #9ca6b6; --line: #2a313c; --well: #0f141a;
    --good: #45c489; --bad: #ff7d74; --odd: #e5b450; --none: #c79bff; --idle: #9ca6b6; --link: #82adff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-top: 2.5rem; }
footer { padding-top: 1.5rem; padding-bottom: 3rem; color: var(--soft); font-size: .85rem; }
h1 { margin: 0 0 1rem; color: var(--soft); font-size: .8rem; font-weight: 600; letter-spacing: .09em;
  text-transform: uppercase; }
h2 { margin: 0; font-size: clamp(1.3rem, 3vw, 1.7rem); line-height: 1.2; letter-spacing: -.015em;
  text-wrap: pretty; }
h3 { margin: 2.75rem 0 .9rem; font-size: 1.1rem; letter-spacing: -.005em; }
h4 { margin: 0; font-size: 1.02rem; line-height: 1.4; }
a { color: var(--link); }
code, pre { font: .84em/1.5 ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace;
  overflow-wrap: anywhere; }
article + article { margin-top: 4rem; padding-top: 2.5rem; border-top: 1px solid var(--line); }
.held { --tone: var(--good); } .violated { --tone: var(--bad); } .unanswered { --tone: var(--odd); }
.good { --tone: var(--good); } .bad { --tone: var(--bad); } .odd { --tone: var(--odd); }
.none { --tone: var(--none); } .idle { --tone: var(--idle); }
header { display: flex; gap: 1.25rem; align-items: flex-start; padding: 1.6rem; border-radius: 16px;
  background: linear-gradient(color-mix(in srgb, var(--tone) 11%, var(--sheet)), var(--sheet));
  border: 1px solid color-mix(in srgb, var(--tone) 35%, var(--line)); }
header > div { flex: 1; min-width: 0; }
header svg { flex: none; width: 2.75rem; height: 2.75rem; padding: .5rem; border-radius: 50%;
  background: var(--tone); fill: none; stroke: var(--sheet); stroke-width: 2.6; stroke-linecap: round;
  stroke-linejoin: round; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: .75rem 1.75rem;
  margin: 1.2rem 0 0; }
dt { color: var(--soft); font-size: .78rem; font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
.facts dd { font-size: .93rem; }
.tally { margin-top: 1.4rem; }
.bar { display: flex; gap: 3px; height: 10px; }
.bar span { min-width: 6px; background: var(--tone); border-radius: 3px; }
.bar .idle { opacity: .4; }
.tally ul { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin: .7rem 0 0; padding: 0; list-style: none;
  color: var(--soft); font-size: .93rem; }
.tally b { color: var(--tone); font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.cause { margin: 1.5rem 0 0; padding: .9rem 1.2rem; border-radius: 10px; background: var(--sheet);
  border: 1px solid var(--line); box-shadow: inset 4px 0 var(--tone); overflow-wrap: anywhere; }
.cause b { margin-right: .5rem; color: var(--tone); }
.card { margin: 0 0 1rem; padding: 1.2rem 1.4rem 1.35rem; border-radius: 12px; background: var(--sheet);
  border: 1px solid var(--line); box-shadow: inset 4px 0 var(--tone); }
.chips { margin: .35rem 0 0; color: var(--soft); }
.finding { display: grid; grid-template-columns: 1fr 1fr; gap: .8rem 1rem; margin: 1rem 0 0; }
.finding + .finding { padding-top: 1rem; border-top: 1px dashed var(--line); }
.finding > div { grid-column: 1 / -1; min-width: 0; }
.finding > .expected { grid-column: 1; --tone: var(--good); }
.finding > .received { grid-column: 2; --tone: var(--bad); }
.finding > .expected dd, .finding > .received dd { height: calc(100% - 1.5rem); padding: .55rem .8rem;
  border-radius: 8px; background: color-mix(in srgb, var(--tone) 8%, var(--sheet));
  box-shadow: inset 3px 0 var(--tone); }
pre { margin: .2rem 0 0; padding: .7rem .9rem; border-radius: 8px; background: var(--well);
  border: 1px solid var(--line); white-space: pre-wrap; }
.badge { display: inline-block; padding: .05rem .55rem; border-radius: 99px; color: var(--tone);
  background: color-mix(in srgb, var(--tone) 12%, transparent); font-size: .8rem; font-weight: 600;
  white-space: nowrap; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 12px; background: var(--sheet); }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
th, td { padding: .6rem 1rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-size: .78rem; font-weight: 600; background: var(--well); white-space: nowrap; }
tbody tr:last-child td { border-bottom: 0; }
td { overflow-wrap: break-word; font-variant-numeric: tabular-nums; }
td code { overflow-wrap: anywhere; }
tr:has(:target) td { background: color-mix(in srgb, var(--link) 12%, transparent); }
details { border: 1px solid var(--line); border-radius: 12px; background: var(--sheet); }
summary { padding: .75rem 1.1rem; cursor: pointer; font-weight: 600; }
ul.held { margin: 0; padding: 0 1.2rem 1rem 1.2rem; list-style: none; columns: 26rem 2; column-gap: 2rem;
  font-size: .93rem; }
ul.held li { padding: .22rem 0 .22rem 1.5rem; text-indent: -1.5rem; break-inside: avoid; }
ul.held li::before { content: "✓"; display: inline-block; width: 1.5rem; color: var(--good); font-weight: 700;
  text-indent: 0; }
.figure { white-space: nowrap; }
small { color: var(--soft); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 40rem) {
  header { padding: 1.1rem; gap: .9rem; }
  header svg { width: 2.1rem; height: 2.1rem; padding: .4rem; }
  .finding > .expected, .finding > .received { grid-column: 1 / -1; }
  th, td { padding: .5rem .7rem; }
}
@media print {
  body { background: none; }
  .card, table, header { break-inside: avoid; }
}
`;
