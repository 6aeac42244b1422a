import { FileText, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Link } from 'react-aria-components';
import type { MeetingDetail } from '../../../../contract/meetings.ts';
import type { MeetingRecord } from '../../../../domain/meeting/record.ts';
import { useCall, useCommand } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { navigate } from '../../routing.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Screen } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { Pill, Tag, TeamChip } from '../../ui/Pill.tsx';
import { Table } from '../../ui/Table.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { DuePill } from '../../ui/Values.tsx';
import { Answered } from './Answered.tsx';
import { Exhibits } from './Exhibits.tsx';
import prepare from './PrepareView.module.css';
import styles from './SealedView.module.css';

/** A sealed meeting as it was kept: times, decisions, actions, notes. It can be reopened as a new version. */
export function SealedView({ detail: { meeting } }: { detail: MeetingDetail }) {
  const answer = useCall('meetings.record', { id: meeting.id });
  const reopen = useCommand('meetings.reopen');
  const [isAsking, setAsking] = useState(false);
  return (
    <Screen
      title={meeting.title}
      tools={
        <>
          <Link href="#/meeting" className={cx(prepare.back)}>
            All meetings
          </Link>
          <Button icon={LockOpen} onPress={() => setAsking(true)}>
            Reopen…
          </Button>
          <Button variant="primary" icon={FileText} onPress={() => navigate(`/reports/${meeting.id}`)}>
            Minutes
          </Button>
        </>
      }
    >
      <Answered answer={answer}>
        {({ record, intact, contentHash }) => (
          <div className={styles.sealed}>
            <Seal record={record} isIntact={intact} hash={contentHash} />
            <div className={styles.columns}>
              <Times record={record} />
              <Agreed record={record} />
            </div>
            <Notes record={record} />
          </div>
        )}
      </Answered>
      <ConfirmDialog
        title={`Reopen ${meeting.title}?`}
        confirm="Reopen as a new version"
        isOpen={isAsking}
        onConfirm={() => void reopen.run({ id: meeting.id })}
        onClose={() => setAsking(false)}
      >
        The sealed version {meeting.version} stays as it is. What you change now is sealed as version{' '}
        {meeting.version + 1}.
      </ConfirmDialog>
    </Screen>
  );
}

function Seal({ record, isIntact, hash }: { record: MeetingRecord; isIntact: boolean; hash: string | null }) {
  const format = useFormat();
  const { meeting, attendance } = record;
  const present = attendance.filter((one) => one.present);
  return (
    <p className={styles.facts}>
      <Pill tone={isIntact ? 'good' : 'bad'}>
        {isIntact ? `Sealed ${format.dateTime(meeting.sealedAt)}` : 'Changed after the seal'}
      </Pill>
      <span>Held {format.date(meeting.heldOn, 'long')}</span>
      <span>Reviewed {format.period({ from: meeting.periodFrom, to: meeting.periodTo })}</span>
      <span>{present.map(({ name }) => name).join(', ')}</span>
      {hash !== null && <span title={hash}>Fingerprint {hash.slice(0, 12)}</span>}
      {!isIntact && (
        <span className={styles.warning}>
          The sealed record no longer has the fingerprint it was sealed with: another program changed the
          file.
        </span>
      )}
    </p>
  );
}

/** Planned and actual time; an item that showed something opens it as it was frozen. */
function Times({ record: { items } }: { record: MeetingRecord }) {
  const format = useFormat();
  const [shown, setShown] = useState<MeetingRecord['items'][number] | null>(null);
  return (
    <Card title="Agenda">
      <Table
        label="Agenda with times"
        rows={items}
        rowKey={({ id }) => id}
        isDimmed={({ state }) => state === 'skipped'}
        columns={[
          {
            key: 'title',
            text: 'Item',
            cell: (item) =>
              item.exhibits.length === 0 ? (
                item.title
              ) : (
                <AriaButton className={cx(styles.open)} onPress={() => setShown(item)}>
                  {item.title}
                  <Unseen>: what was shown</Unseen>
                </AriaButton>
              ),
          },
          {
            key: 'planned',
            text: 'Planned',
            align: 'end',
            cell: ({ plannedMinutes }) => `${plannedMinutes} min`,
          },
          {
            key: 'actual',
            text: 'Actual',
            align: 'end',
            cell: ({ elapsedSeconds, state }) =>
              state === 'skipped' ? 'skipped' : format.duration(elapsedSeconds),
          },
        ]}
      />
      {shown !== null && (
        <Dialog title={shown.title} isOpen onClose={() => setShown(null)} width={880}>
          <Exhibits exhibits={shown.exhibits} />
        </Dialog>
      )}
    </Card>
  );
}

function Agreed({ record: { decisions, actions } }: { record: MeetingRecord }) {
  return (
    <div className={styles.stack}>
      <Card title={`Decisions (${decisions.length})`}>
        {decisions.length === 0 && <p className={styles.none}>No decision was made.</p>}
        <ol className={styles.statements}>
          {decisions.map(({ id, statement, rationale }) => (
            <li key={id}>
              <p>{statement}</p>
              {rationale !== null && <p className={styles.because}>{rationale}</p>}
            </li>
          ))}
        </ol>
      </Card>
      <Card title={`Actions (${actions.length})`}>
        {actions.length === 0 && <p className={styles.none}>No action was agreed.</p>}
        <ul className={styles.list}>
          {actions.map(({ id, title, ownerName, ownerTeam, dueOn }) => (
            <li key={id} className={styles.action}>
              <span className={styles.grow}>{title}</span>
              {ownerName !== null && ownerTeam !== null && <TeamChip team={ownerTeam}>{ownerName}</TeamChip>}
              <DuePill due={dueOn} isDone />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Notes({ record: { items, notes, issues, insights } }: { record: MeetingRecord }) {
  const kept = [
    ...notes.map(({ id, agendaItemId, text }) => ({ id, agendaItemId, kind: null, text })),
    ...issues.map(({ id, agendaItemId, title, status }) => ({
      id,
      agendaItemId,
      kind: `Issue, ${status}`,
      text: title,
    })),
    ...insights.map(({ id, agendaItemId, text }) => ({ id, agendaItemId, kind: 'Insight', text })),
  ];
  if (kept.length === 0) return null;
  const groups = [...items.map(({ id, title }) => ({ id, title })), { id: null, title: 'Without an item' }];
  return (
    <Card title="Notes, issues and insights">
      {groups.map(({ id, title }) => {
        const own = kept.filter(({ agendaItemId }) => agendaItemId === id);
        return own.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h3 className={styles.itemTitle}>{title}</h3>
            <ul className={styles.list}>
              {own.map((one) => (
                <li key={one.id} className={styles.note}>
                  {one.kind !== null && <Tag>{one.kind}</Tag>} {one.text}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Card>
  );
}
