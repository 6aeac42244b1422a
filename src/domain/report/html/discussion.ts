import type { ListedInsight, ListedIssue } from '../../meeting/captured.ts';
import type { Captured, MinutesAction, MinutesItem, MinutesNote, Numbered } from '../minutes.ts';
import { part } from './decisions.ts';
import { figure } from './figure.ts';
import { html, type Markup, typed } from './markup.ts';
import { entry, metaLine, nothing, type PageInput } from './page.ts';
import { paragraph, prose } from './prose.ts';

/** Item by item: what was shown, said, raised, decided, learned and taken on. */
export function discussion(input: PageInput): Markup {
  const { items, outside } = input.minutes;
  const rest = captured(input, outside);
  return html`${items.map((item) => one(input, item))}${
    rest.length === 0 ? null : html`<section class="item"><h3>Outside the agenda</h3>${rest}</section>`
  }`;
}

function one(input: PageInput, item: MinutesItem): Markup {
  const { words, options } = input;
  const content = [
    ...(options.charts ? item.figures.map((each) => figure(input, each)) : []),
    ...captured(input, item),
  ];
  const spent =
    item.actualSeconds === null
      ? item.item.state === 'skipped'
        ? 'skipped'
        : 'not reached'
      : `${words.minutes(item.actualSeconds)} of ${words.minutes(item.plannedSeconds)}`;
  const body =
    content.length > 0 ? content : item.actualSeconds === null ? [] : [nothing('Nothing was written down.')];
  return html`<section class="item" id="${item.anchor}"><h3><span class="no">${item.number}</span> <bdi>${item.item.title}</bdi> <span class="quiet">${spent}</span></h3>${body}</section>`;
}

function captured(input: PageInput, records: Captured): Markup[] {
  return [
    ...records.notes.map((note) => noteEntry(input, note)),
    ...records.issues.map((issue) => issueEntry(input, issue)),
    ...records.decisions.map(
      (decision) =>
        html`<div class="entry short"><span class="tag">${decision.label}</span><div class="body"><p dir="auto"><strong>Decided</strong> <a href="#${decision.anchor}">${decision.statement}</a></p></div></div>`,
    ),
    ...records.insights.map((insight) => insightEntry(input, insight)),
    ...records.actions.map((action) => actionEntry(input, action)),
  ];
}

function noteEntry({ minutes }: PageInput, note: MinutesNote): Markup {
  const evidence = minutes.evidence.get(note.evidenceId ?? '');
  return html`<div class="note">${prose(note.text)}${metaLine([
    note.authorName === null ? null : typed(note.authorName),
    evidence === undefined ? null : html`Seen in: ${typed(evidence.title)}`,
  ])}</div>`;
}

const issueWords: Readonly<Record<ListedIssue['status'], string>> = {
  open: 'Open',
  parked: 'Parked',
  solved: 'Solved',
  dropped: 'Dropped',
};

function issueEntry({ minutes }: PageInput, issue: Numbered<ListedIssue>): Markup {
  const about = issue.dealName ?? issue.leadName;
  const evidence = minutes.evidence.get(issue.evidenceId ?? '');
  return entry(
    issue.label,
    issue.anchor,
    [
      html`<p class="title" dir="auto"><strong>Issue</strong> ${issue.title} <span class="pill ${issue.status}">${issueWords[issue.status]}</span></p>`,
      part('Purpose', issue.purpose),
      part('Outcome', issue.outcome),
      part('Process', issue.process),
      metaLine([
        issue.raisedByName === null ? null : html`Raised by ${typed(issue.raisedByName)}`,
        issue.timesCarried === 0 ? null : `carried ×${issue.timesCarried}`,
        about === null ? null : html`About ${typed(about)}`,
        evidence === undefined ? null : html`Seen in: ${typed(evidence.title)}`,
      ]),
    ],
    'issue',
  );
}

const sourceWords: Readonly<Record<ListedInsight['source'], string>> = {
  sales: 'from sales',
  marketing: 'from marketing',
  shadowing: 'from shadowing',
  call: 'from a call',
  campaign: 'from a campaign',
  'win-loss interview': 'from a win–loss interview',
};

function insightEntry({ minutes }: PageInput, insight: ListedInsight): Markup {
  const links = insight.links.map(({ recordName }) => recordName).join(', ');
  const evidence = minutes.evidence.get(insight.evidenceId ?? '');
  return entry(
    '',
    `insight-${insight.id}`,
    [
      html`<div class="insight-text"><strong>Insight</strong> ${paragraph(insight.text, 'said')}</div>`,
      metaLine([
        `${sourceWords[insight.source]}, ${insight.status}`,
        insight.personName === null ? null : typed(insight.personName),
        links === '' ? null : html`For ${typed(links)}`,
        evidence === undefined ? null : html`Seen in: ${typed(evidence.title)}`,
      ]),
    ],
    'insight',
  );
}

const statusWords: Readonly<Record<MinutesAction['status'], string>> = {
  open: 'to do',
  doing: 'doing',
  done: 'done',
  dropped: 'dropped',
};

function actionEntry({ words }: PageInput, action: MinutesAction): Markup {
  const owner =
    action.ownerName === null ? html`<span class="flag">no owner</span>` : typed(action.ownerName);
  const state =
    action.origin === 'new'
      ? null
      : html` · ${statusWords[action.status]}${action.timesCarried === 0 ? '' : `, carried ×${action.timesCarried}`}`;
  return html`<div class="entry short"><span class="tag">${action.label}</span><div class="body"><p><strong>${action.origin === 'new' ? 'Action' : 'From before'}</strong> <bdi>${action.title}</bdi> <span class="quiet">${owner} · ${action.dueOn === null ? 'no date' : `due ${words.shortDate(action.dueOn)}`}${state}</span></p></div></div>`;
}
