import type { PageInput } from './html/page.ts';
import type { Captured, MinutesAction, MinutesItem } from './minutes.ts';
import { type SectionName, sectionTitles } from './options.ts';

/** What would change the meaning of Markdown, or of HTML inside it. */
const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[\\`*_[\]<>|#]/g, (character) => `\\${character}`);

/** One line, whatever was typed. */
const line = (text: string): string => escaped(text.replace(/\s+/g, ' ').trim());

/** The minutes as Markdown, for a mail or a wiki: the same sections, charts as their finding. */
export function minutesMarkdown(input: PageInput): string {
  const { minutes, options, words } = input;
  const { meeting, facilitator } = minutes.record;
  const facts = [
    words.longDate(meeting.heldOn),
    meeting.place === null ? null : line(meeting.place),
    `period ${words.period({ from: meeting.periodFrom, to: meeting.periodTo })}`,
    facilitator === null ? null : `facilitated by ${line(facilitator.name)}`,
  ];
  const parts = [
    `# ${line(meeting.title)}`,
    facts.filter((fact) => fact !== null).join(' · '),
    ...options.sections.flatMap((name) => [`## ${sectionTitles[name]}`, writers[name](input)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const bullets = (lines: readonly string[], none: string): string =>
  lines.length === 0 ? none : lines.map((each) => `- ${each}`).join('\n');

const writers: Readonly<Record<SectionName, (input: PageInput) => string>> = {
  attendance: ({ minutes, words }) =>
    bullets(
      minutes.record.attendance.map(
        (each) =>
          `${line(each.name)}${each.team === null ? '' : ` (${each.team === 'sales' ? 'Sales' : 'Marketing'})`}${each.guest ? ', guest' : ''}: ${each.present ? 'present' : 'absent'}${each.rating === null ? '' : `, rated ${words.count(each.rating)}`}`,
      ),
      'Nobody was put on the attendance list.',
    ),
  agenda: agendaTable,
  decisions: ({ minutes }) =>
    bullets(
      minutes.decisions.map((decision) => {
        const why = decision.rationale === null ? '' : ` Why: ${line(decision.rationale)}`;
        const who = decision.decidedByName === null ? '' : ` (${line(decision.decidedByName)})`;
        return `**${decision.label}** ${line(decision.statement)}${who}${why}`;
      }),
      'No decision was recorded in this meeting.',
    ),
  actions: (input) =>
    input.minutes.byOwner.length === 0
      ? 'There is nothing left to do from this meeting.'
      : input.minutes.byOwner
          .map(
            ({ owner, actions }) =>
              `### ${owner === null ? 'No owner' : line(owner.name)}\n\n${bullets(
                actions.map((action) => actionLine(input, action)),
                '',
              )}`,
          )
          .join('\n\n'),
  discussion: (input) =>
    [
      ...input.minutes.items.map((item) => itemText(input, item)),
      ...(hasAny(input.minutes.outside)
        ? [`### Outside the agenda\n\n${capturedText(input.minutes.outside)}`]
        : []),
    ].join('\n\n'),
  definitions: ({ minutes }) => {
    const meanings = minutes.items
      .flatMap((item) => item.figures)
      .map(({ exhibit }) => (exhibit.form === 'card' ? exhibit.card : exhibit.list))
      .map(
        (shown) => `**${line('subject' in shown ? shown.subject : shown.title)}**: ${line(shown.definition)}`,
      );
    return bullets([...new Set(meanings)], 'No numbers were shown in this meeting.');
  },
};

function agendaTable({ minutes, words }: PageInput): string {
  const rows = minutes.items.map(
    ({ number, item, plannedSeconds, actualSeconds }) =>
      `| ${number} | ${line(item.title)} | ${words.minutes(plannedSeconds)} | ${actualSeconds === null ? '—' : words.minutes(actualSeconds)} |`,
  );
  const { time } = minutes;
  const total = `|  | Total | ${words.minutes(time.plannedSeconds)} | ${time.overrunSeconds === null ? '—' : words.minutes(time.actualSeconds)} |`;
  return ['| No. | Item | Planned | Actual |', '| --- | --- | ---: | ---: |', ...rows, total].join('\n');
}

function actionLine({ words }: PageInput, action: MinutesAction): string {
  const carried = action.timesCarried === 0 ? '' : `, carried ×${action.timesCarried}`;
  return `**${action.label}** ${line(action.title)} (${action.dueOn === null ? 'no date' : `due ${words.shortDate(action.dueOn)}`}${carried})`;
}

const hasAny = (captured: Captured): boolean =>
  [captured.notes, captured.issues, captured.decisions, captured.actions, captured.insights].some(
    (records) => records.length > 0,
  );

function itemText({ options, words }: PageInput, item: MinutesItem): string {
  const figures = options.charts
    ? item.figures.map(({ exhibit }) =>
        exhibit.form === 'card'
          ? `${line(exhibit.card.title)} (${line(exhibit.card.subject)}, n = ${words.count(exhibit.card.n)}, ${line(exhibit.card.filterText)})`
          : `${line(exhibit.list.summary)} (${line(exhibit.list.title)})`,
      )
    : [];
  const text = [bullets(figures, ''), capturedText(item)].filter((part) => part !== '').join('\n');
  return `### ${item.number} ${line(item.item.title)}\n\n${text === '' ? 'Nothing was written down.' : text}`;
}

function capturedText(captured: Captured): string {
  return bullets(
    [
      ...captured.notes.map((note) => line(note.text)),
      ...captured.issues.map((issue) => `**${issue.label}** Issue (${issue.status}): ${line(issue.title)}`),
      ...captured.decisions.map((decision) => `**${decision.label}** Decided: ${line(decision.statement)}`),
      ...captured.insights.map((insight) => `Insight: ${line(insight.text)}`),
      ...captured.actions.map(
        (action) =>
          `**${action.label}** ${action.origin === 'new' ? 'Action' : 'From before'}: ${line(action.title)}`,
      ),
    ],
    '',
  );
}
