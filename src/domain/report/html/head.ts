import { isUnfinished } from '../../meeting/captured.ts';
import { html, type Markup, typed } from './markup.ts';
import { counted, type PageInput, person } from './page.ts';

/** The head of the minutes: what meeting this was, who led it, and what came out of it at a glance. */
export function head(input: PageInput): Markup {
  const { minutes, words } = input;
  const { record } = minutes;
  const { meeting } = record;
  const state =
    meeting.state === 'sealed'
      ? `Sealed ${words.dateTime(meeting.sealedAt)}${meeting.version > 1 ? `, version ${meeting.version}` : ''}`
      : 'Not sealed: may still change';
  return html`<header class="head">
<p class="kicker">Minutes</p>
<h1 dir="auto">${meeting.title}</h1>
<dl class="facts">${facts(input).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="state">${state} · numbers as of ${words.shortDate(record.asOf)}${meeting.nextOn === null ? null : ` · next meeting ${words.shortDate(meeting.nextOn)}`}</p>
${glance(input)}
</header>`;
}

function facts({ minutes, words }: PageInput): [string, Markup | string][] {
  const { record } = minutes;
  const { meeting } = record;
  const period = { from: meeting.periodFrom, to: meeting.periodTo };
  const all: [string, Markup | string | null][] = [
    ['Date', words.longDate(meeting.heldOn)],
    ['Time', timeOf(minutes.record, words)],
    ['Place', meeting.place === null ? null : typed(meeting.place)],
    ['Period', words.period(period)],
    ['Facilitator', named(record.facilitator)],
    ['Scribe', named(record.scribe)],
  ];
  return all.flatMap(([name, value]): [string, Markup | string][] => (value === null ? [] : [[name, value]]));
}

const named = (who: PageInput['minutes']['record']['facilitator']): Markup | null =>
  who === null ? null : person(who.name, who.team);

function timeOf({ meeting }: PageInput['minutes']['record'], words: PageInput['words']): string | null {
  const start = meeting.startedAt ?? meeting.startsAt;
  if (start === null) return null;
  const from = words.clockOn(start, meeting.heldOn);
  return meeting.endedAt === null ? from : `${from} – ${words.clockOn(meeting.endedAt, meeting.heldOn)}`;
}

/** Five figures, each with the one remark that matters. */
function glance({ minutes, words }: PageInput): Markup {
  const { decisions, actions, time, rating } = minutes;
  const open = actions.filter(({ status }) => isUnfinished(status));
  const ownerless = open.filter(({ ownerId }) => ownerId === null).length;
  const issues = [...minutes.items, minutes.outside].flatMap((part) => part.issues);
  const unsolved = issues.filter(({ status }) => status === 'open' || status === 'parked').length;
  const over = time.overrunSeconds;
  const cells: [string, string, string | null][] = [
    ['Decisions', words.count(decisions.length), null],
    ['Actions to do', words.count(open.length), ownerless === 0 ? null : `${ownerless} without owner`],
    ['Issues', words.count(issues.length), issues.length === 0 ? null : `${unsolved} still open`],
    [
      'Time used',
      over === null ? '—' : words.minutes(time.actualSeconds),
      over === null
        ? `planned ${words.minutes(time.plannedSeconds)}`
        : Math.abs(over) < 60
          ? 'as planned'
          : `${words.minutes(Math.abs(over))} ${over > 0 ? 'over' : 'under'}`,
    ],
    [
      'Rating',
      words.decimal(rating.mean),
      rating.n === 0 ? 'not rated' : `of 10, ${counted(rating.n, 'vote')}`,
    ],
  ];
  return html`<dl class="glance">${cells.map(
    ([name, value, remark]) =>
      html`<div><dt>${name}</dt><dd><span class="big">${value}</span>${remark === null ? null : html`<span class="remark">${remark}</span>`}</dd></div>`,
  )}</dl>`;
}
