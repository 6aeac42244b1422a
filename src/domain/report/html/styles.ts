/**
 * How a report looks, on paper and in the preview: always the light theme. Only classes and presentation attributes are
 * used, no inline styles: the window's content security policy refuses those.
 */
export const reportStyles = `
.report { color: #171a21; background: #ffffff; font: 400 12.5px/19px Inter, system-ui, sans-serif; color-scheme: light; overflow-wrap: anywhere; text-align: start; }
.report *, .report *::before, .report *::after { box-sizing: border-box; }
.report :is(h1, h2, h3, p, dl, dd, ol, ul, figure, table) { margin: 0; padding: 0; }
.report :is(p, li, td, th, h1, h2, h3, .what, .remark) { unicode-bidi: isolate; }
.report a { color: inherit; text-decoration: none; }
.report strong { font-weight: 600; }
.report svg text { font-family: Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.report .quiet { color: #5c6575; font-weight: 400; }
.report .none { color: #5c6575; margin: 4px 0 8px; }
.report .over, .report .remark.over { color: #b3202e; font-weight: 600; }
.report .meta { color: #5c6575; font-size: 11px; line-height: 16px; margin-top: 4px; }
.report .basis { color: #5c6575; font-size: 10.5px; line-height: 15px; margin-top: 6px; }
.report .remark { display: block; color: #5c6575; font-size: 10.5px; line-height: 15px; font-weight: 400; }
.report .chip { display: inline-block; padding: 0 6px; border-radius: 4px; font-size: 10.5px; line-height: 16px; font-weight: 500; vertical-align: 1px; }
.report .chip.sales { color: #1f5fbf; background: #e6effc; }
.report .chip.marketing { color: #a84504; background: #fdeee2; }
.report .flag { display: inline-block; padding: 0 6px; border-radius: 4px; font-size: 11px; line-height: 16px; font-weight: 600; color: #b3202e; background: #fde7e8; }
.report .flag::before { content: "! "; }
.report .low { display: inline-block; padding: 0 5px; border-radius: 4px; font-size: 10px; line-height: 14px; font-weight: 500; color: #7a5600; background: #fff3cc; }

.report .head { border-bottom: 1px solid #171a21; padding-bottom: 18px; }
.report .kicker { color: #5c6575; font-size: 11px; line-height: 16px; font-weight: 500; }
.report h1 { font-size: 28px; line-height: 34px; font-weight: 600; letter-spacing: -0.018em; margin: 10px 0 16px; text-wrap: balance; }
.report .facts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px 24px; }
.report .facts dt, .report .glance dt { color: #5c6575; font-size: 11px; line-height: 16px; }
.report .facts dd { font-weight: 500; }
.report .state { color: #5c6575; font-size: 11px; line-height: 16px; margin-top: 12px; }
.report .glance { display: grid; grid-template-columns: repeat(5, 1fr); margin-top: 18px; border-top: 1px solid #d9dee6; padding-top: 12px; }
.report .glance > div { padding-left: 14px; border-left: 1px solid #d9dee6; }
.report .glance > div:first-child { padding-left: 0; border-left: 0; }
.report .glance .big { display: block; font-size: 20px; line-height: 26px; font-weight: 600; letter-spacing: -0.01em; white-space: nowrap; }

.report .contents { margin-top: 20px; break-inside: avoid; }
.report .contents h2 { border: 0; padding: 0; margin: 0 0 6px; font-size: 13px; line-height: 20px; }
.report .contents ol { list-style: none; }
.report .contents a { display: flex; align-items: baseline; }
.report .contents .sub { padding-left: 16px; color: #4a5261; font-size: 11.5px; line-height: 17px; }
.report .contents .main { font-weight: 500; line-height: 20px; }
.report .contents .name { white-space: pre-wrap; flex: 0 1 auto; min-width: 0; }
.report .contents .dots { flex: 1 0 24px; border-bottom: 1px dotted #7a8393; margin: 0 8px; }
.report .contents .page { flex: none; min-width: 20px; text-align: end; font-weight: 400; }

.report .section { margin-top: 30px; }
.report h2 { font-size: 18px; line-height: 26px; font-weight: 600; letter-spacing: -0.012em; break-after: avoid; margin-bottom: 10px; }
.report h3 { font-size: 14px; line-height: 20px; font-weight: 600; break-after: avoid; }
.report h3 .quiet { font-size: 11.5px; }
.report h3 .no { color: #5c6575; font-weight: 500; margin-inline-end: 4px; }

.report table { border-collapse: collapse; width: 100%; }
.report thead { display: table-header-group; }
.report tr { break-inside: avoid; }
.report th { font-weight: 400; text-align: start; }
.report thead th { color: #5c6575; font-size: 11px; line-height: 16px; padding: 0 10px 5px 0; border-bottom: 1px solid #7a8393; vertical-align: bottom; }
.report tbody :is(td, th) { padding: 5px 10px 5px 0; border-bottom: 1px solid #eceff3; vertical-align: top; }
.report :is(td, th):last-child { padding-inline-end: 0; }
.report .figure-cell { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.report th.figure-cell { padding-inline-start: 8px; }
.report .grid .no { width: 38px; color: #5c6575; font-weight: 500; white-space: nowrap; }
.report .total :is(td, th) { font-weight: 600; border-bottom: 0; border-top: 1px solid #7a8393; }
.report .agenda tbody th { font-weight: 500; }
.report .bar-cell { width: 104px; }
.report .time-bar { display: block; margin-top: 3px; }
.report .actions .when { width: 104px; }
.report .actions .group th { padding-top: 14px; font-weight: 600; border-bottom: 1px solid #d9dee6; }
.report .actions tbody:first-of-type .group th { padding-top: 8px; }
.report .actions .group { break-after: avoid; }
.report .actions .group .quiet { margin-inline-start: 4px; font-size: 11px; }
.report .words { overflow-wrap: break-word; }
.report .date-cell { white-space: nowrap; }
.report .data { font-size: 11.5px; line-height: 16px; }
.report .data td { padding-block: 4px; }
.report .data .figure-cell + .text-cell { padding-inline-start: 12px; }

.report .attendance > .basis { margin: 0 0 10px; break-after: avoid; }
.report .teams { display: grid; grid-template-columns: repeat(2, 1fr); gap: 16px 28px; }
.report .team { break-inside: avoid; }
.report .people { margin-top: 4px; font-size: 12px; }
.report .people tbody td { padding-block: 3px; }
.report .names { list-style: none; display: grid; grid-template-columns: repeat(3, 1fr); gap: 2px 24px; margin-top: 4px; font-size: 12px; }
.report .names li { break-inside: avoid; display: flex; justify-content: space-between; gap: 8px; }
.report .names .away { color: #5c6575; }
.report .many { margin-top: 14px; }
.report .people .away { color: #5c6575; }

.report .entry { display: grid; grid-template-columns: 30px 1fr; gap: 0 8px; margin-top: 10px; break-inside: avoid; }
.report .entry .tag { color: #5c6575; font-size: 11.5px; font-weight: 600; }
.report .entry.short { margin-top: 6px; }
.report .entry.decision { border-top: 1px solid #eceff3; padding-top: 10px; }
.report h2 + .entry.decision { border-top: 0; padding-top: 0; margin-top: 0; }
.report .statement { font-weight: 600; font-size: 13px; }
.report .part { display: grid; grid-template-columns: 72px 1fr; gap: 8px; margin-top: 3px; }
.report .part-name { color: #5c6575; font-size: 11px; }
.report .insight-text > .said { display: inline; }
.report .pill { display: inline-block; padding: 0 6px; border-radius: 8px; font-size: 10.5px; line-height: 16px; font-weight: 500; color: #4a5261; background: #eceff3; }
.report .pill.solved { color: #0b6b4f; background: #ddf3ea; }
.report .pill.parked { color: #7a5600; background: #fff3cc; }

.report .item { margin-top: 22px; }
.report h2 + .item { margin-top: 4px; }
.report .item > h3 { border-top: 1px solid #d9dee6; padding-top: 8px; }
.report .note { margin-top: 8px; }
.report .note :is(p, li) { orphans: 3; widows: 3; }
.report .note p + :is(p, ul, ol), .report .note :is(ul, ol) + p { margin-top: 6px; }
.report .note :is(ul, ol) { padding-inline-start: 20px; }

.report .figure { margin: 12px 0 16px; break-inside: avoid; }
.report .figure.long { break-inside: auto; }
.report .same { margin: 8px 0; }
.report .figure figcaption { break-after: avoid; break-inside: avoid; margin-bottom: 8px; }
.report .figure .basis { break-before: avoid; }
.report .figure-no { display: block; color: #5c6575; font-size: 11px; line-height: 16px; }
.report .finding { display: block; font-size: 14px; line-height: 20px; font-weight: 600; }
.report .chart { display: block; width: 100%; height: auto; }
.report .tiles { display: grid; grid-template-columns: repeat(5, 1fr); }
.report .tile { padding: 2px 10px; border-left: 1px solid #d9dee6; min-width: 0; }
.report .tile:nth-child(5n + 1) { padding-left: 0; border-left: 0; }
.report .tile-name { font-size: 11px; line-height: 15px; color: #4a5261; min-height: 30px; }
.report .tile-value { font-size: 20px; line-height: 26px; font-weight: 600; letter-spacing: -0.01em; }
.report .tile-change { font-size: 10.5px; line-height: 15px; color: #4a5261; min-height: 30px; }
.report .tile-change.better { color: #0b6b4f; }
.report .tile-change.worse { color: #b3202e; }
.report .tile-base { font-size: 10px; line-height: 14px; color: #5c6575; margin-top: 2px; }
.report .spark { display: block; margin-top: 4px; max-width: 100%; height: auto; }

.report .definitions > div { display: grid; grid-template-columns: 160px 1fr; gap: 16px; padding: 6px 0; border-bottom: 1px solid #eceff3; break-inside: avoid; }
.report .definitions dt { font-weight: 500; }
.report .definitions dd { color: #4a5261; }
`;
