import { CalendarPlus, ChevronDown, Play, Trash2 } from 'lucide-react';
import { Button as AriaButton, Link } from 'react-aria-components';
import type { ListedMeeting, MeetingTemplate } from '../../../../contract/meetings.ts';
import { plannedMinutes } from '../../../../domain/meeting/agenda.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { navigate } from '../../routing.ts';
import { useCommands } from '../../shell/commands.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { Table } from '../../ui/Table.tsx';
import { Answered } from './Answered.tsx';
import styles from './MeetingHome.module.css';
import { stateWords } from './stateWords.ts';

/** The next meeting and all before it. */
export function MeetingHome() {
  const meetings = useCall('meetings.list', {});
  const create = useCreate();
  useCommands([
    {
      id: 'meeting.new',
      title: 'New meeting',
      group: 'Meeting',
      keywords: 'create agenda alignment',
      run: () => create(),
    },
  ]);
  return (
    <Screen title="Meeting" tools={<NewMeeting create={create} />}>
      <Answered answer={meetings}>
        {(list) => {
          const next = list.filter(({ state }) => state !== 'sealed');
          const past = list.filter(({ state }) => state === 'sealed');
          return (
            <div className={styles.home}>
              <NextMeeting next={next} create={create} />
              {past.length > 0 && <PastMeetings past={past} />}
            </div>
          );
        }}
      </Answered>
    </Screen>
  );
}

/** Creates a meeting, opens it and goes there. Without a template: the one used last. */
function useCreate(): (template?: string) => void {
  const { run } = useCommand('meetings.create');
  return (template) => {
    void run(template === undefined ? {} : { template }).then((made) => {
      if (made.ok) navigate(`/meeting/${made.value.id}`);
    });
  };
}

function NewMeeting({ create }: { create: (template?: string) => void }) {
  const templates = useCall('meetings.templates', {}).data ?? [];
  const detail = ({ items }: MeetingTemplate): string =>
    `${items.length} items · ${plannedMinutes(items)} min`;
  return (
    <div className={styles.split}>
      <Button variant="primary" icon={CalendarPlus} onPress={() => create()}>
        New meeting
      </Button>
      <Menu
        label="Templates"
        placement="bottom end"
        trigger={<IconButton icon={ChevronDown} label="New meeting from a template" variant="secondary" />}
        groups={[
          {
            title: 'From a template',
            entries: templates.map((template) => ({
              id: template.name,
              text: template.name,
              detail: detail(template),
              onAction: () => create(template.name),
            })),
          },
        ]}
      />
    </div>
  );
}

function NextMeeting({ next, create }: { next: readonly ListedMeeting[]; create: () => void }) {
  if (next.length === 0) {
    return (
      <EmptyState
        icon={CalendarPlus}
        action={
          <Button variant="primary" size="large" onPress={() => create()}>
            New meeting
          </Button>
        }
      >
        No meeting is planned. The next one starts from the default agenda, with what is still unfinished.
      </EmptyState>
    );
  }
  return (
    <ul className={styles.cards} aria-label="Next meetings">
      {[...next].reverse().map((meeting) => (
        <NextCard key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

function NextCard({ meeting }: { meeting: ListedMeeting }) {
  const format = useFormat();
  const start = useCommand('meetings.start');
  const remove = useCommand('meetings.remove');
  const { id, title, heldOn, state, startedAt, plannedMinutes: minutes, counts } = meeting;
  const isRunning = state === 'running';
  const begin = (): void => {
    if (isRunning) navigate(`/meeting/${id}`);
    else void start.run({ id }).then(({ ok }) => ok && navigate(`/meeting/${id}`));
  };
  return (
    <li className={styles.next} aria-label={title}>
      <div className={styles.nextWords}>
        <span className={styles.when}>
          {format.date(heldOn, 'long')}
          {meeting.startsAt !== null && `, ${format.time(meeting.startsAt)}`}
        </span>
        <h2 className={styles.nextTitle}>{title}</h2>
        <p className={styles.facts}>
          <Pill tone={isRunning ? 'good' : 'neutral'}>{stateWords(meeting)}</Pill>
          <span>{minutes} min planned</span>
          <span>Reviews {format.period({ from: meeting.periodFrom, to: meeting.periodTo })}</span>
          {counts.openActions > 0 && <span>{format.count(counts.openActions, 'open action')}</span>}
          {meeting.facilitatorName !== null && <span>Facilitator {meeting.facilitatorName}</span>}
        </p>
      </div>
      <div className={styles.buttons}>
        {startedAt === null && (
          <IconButton icon={Trash2} label={`Remove ${title}`} onPress={() => void remove.run({ id })} />
        )}
        {!isRunning && (
          <Button size="large" onPress={() => navigate(`/meeting/${id}`)}>
            Agenda
          </Button>
        )}
        <Button variant="primary" size="large" icon={Play} onPress={begin}>
          {isRunning ? 'Go to the meeting' : startedAt === null ? 'Start' : 'Resume'}
        </Button>
      </div>
    </li>
  );
}

function PastMeetings({ past }: { past: readonly ListedMeeting[] }) {
  const format = useFormat();
  return (
    <section aria-label="Past meetings">
      <h2 className={styles.heading}>Past meetings</h2>
      <Table
        label="Past meetings"
        rows={past}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            text: 'Meeting',
            cell: ({ id, title, version }) => (
              <Link href={`#/meeting/${id}`} className={cx(styles.link)}>
                {title}
                {version > 1 && ` (version ${version})`}
              </Link>
            ),
          },
          { key: 'held', text: 'Held', cell: ({ heldOn }) => format.date(heldOn) },
          {
            key: 'period',
            text: 'Reviewed',
            cell: ({ periodFrom: from, periodTo: to }) => format.period({ from, to }),
          },
          { key: 'present', text: 'Present', align: 'end', cell: ({ present }) => format.number(present) },
          {
            key: 'time',
            text: 'Time',
            align: 'end',
            cell: ({ elapsedSeconds, plannedMinutes: minutes }) =>
              `${Math.round(elapsedSeconds / 60)} of ${minutes} min`,
          },
          {
            key: 'decisions',
            text: 'Decisions',
            align: 'end',
            cell: ({ counts }) => format.number(counts.decisions),
          },
          {
            key: 'actions',
            text: 'Actions',
            align: 'end',
            cell: ({ counts: { actions, openActions } }) =>
              openActions > 0 ? `${actions} (${openActions} open)` : format.number(actions),
          },
          {
            key: 'rating',
            text: 'Rating',
            align: 'end',
            cell: ({ rating }) => format.number(rating, 1),
          },
          {
            key: 'minutes',
            text: '',
            align: 'end',
            cell: ({ id, title }) => (
              <AriaButton
                className={cx(styles.textButton)}
                aria-label={`Minutes of ${title}`}
                onPress={() => navigate(`/reports/${id}`)}
              >
                Minutes
              </AriaButton>
            ),
          },
        ]}
      />
    </section>
  );
}
