import { Trash2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { ListedAttendance, MeetingDetail } from '../../../../../contract/meetings.ts';
import type { Team } from '../../../../../domain/vocabulary.ts';
import { useCall, useCommand } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Tag, TeamChip } from '../../../ui/Pill.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './items.module.css';

/** Who is here: a tick per person, guests by name, and the scribe. */
export function CheckInItem({
  detail,
  isPlanning = false,
}: {
  detail: MeetingDetail;
  /** Before the meeting: who is invited, and the facilitator is chosen elsewhere. */
  isPlanning?: boolean;
}) {
  const { attendance, meeting } = detail;
  const update = useCommand('meetings.update');
  const people = attendance.filter(({ personId }) => personId !== null);
  const present = attendance.filter((one) => one.present).length;
  const choices = people.flatMap(({ personId, name }) =>
    personId === null ? [] : [{ key: personId, text: name }],
  );
  return (
    <section className={styles.block} aria-label="Attendance">
      <div className={styles.blockHead}>
        <h3 className={styles.blockTitle}>
          {present} of {attendance.length} {isPlanning ? 'expected' : 'here'}
        </h3>
        <Missing detail={detail} />
      </div>
      <ul className={styles.people} data-narrow={isPlanning || undefined}>
        {attendance.map((one) => (
          <Attendee key={one.id} one={one} />
        ))}
      </ul>
      <GuestForm meetingId={meeting.id} />
      <div className={styles.fields}>
        {!isPlanning && (
          <Select
            label="Facilitator"
            options={choices}
            value={meeting.facilitatorId}
            onChange={(facilitatorId) => void update.run({ id: meeting.id, facilitatorId })}
          />
        )}
        <Select
          label="Scribe"
          options={choices}
          value={meeting.scribeId}
          onChange={(scribeId) => void update.run({ id: meeting.id, scribeId })}
        />
      </div>
    </section>
  );
}

function Attendee({ one }: { one: ListedAttendance }) {
  const set = useCommand('attendance.set');
  const remove = useCommand('attendance.remove');
  const { id, meetingId, personId, name, team, present } = one;
  return (
    <li className={styles.person}>
      {personId === null ? (
        <>
          <span className={styles.grow}>
            {team === null ? name : <TeamChip team={team}>{name}</TeamChip>} <Tag>guest</Tag>
          </span>
          <IconButton icon={Trash2} label={`Remove guest ${name}`} onPress={() => void remove.run({ id })} />
        </>
      ) : (
        <Checkbox
          isSelected={present}
          onChange={(isHere) => void set.run({ meetingId, personId, present: isHere })}
        >
          {team === null ? name : <TeamChip team={team}>{name}</TeamChip>}
        </Checkbox>
      )}
    </li>
  );
}

/** Adds somebody of the workbook who was not invited. */
function Missing({ detail: { attendance, meeting } }: { detail: MeetingDetail }) {
  const people = useCall('people.list', {}).data ?? [];
  const set = useCommand('attendance.set');
  const invited = new Set(attendance.map(({ personId }) => personId));
  const others = people.filter(({ id, active }) => active && !invited.has(id));
  if (others.length === 0) return null;
  return (
    <Select
      label="Add somebody"
      labelHidden
      placeholder="Add somebody…"
      options={others.map(({ id, name }) => ({ key: id, text: name }))}
      value={null}
      onChange={(personId) => void set.run({ meetingId: meeting.id, personId, present: true })}
    />
  );
}

const guestTeams = [
  { key: 'none', text: 'No team' },
  { key: 'sales', text: 'Sales' },
  { key: 'marketing', text: 'Marketing' },
] as const;

function GuestForm({ meetingId }: { meetingId: string }) {
  const [name, setName] = useState('');
  const [team, setTeam] = useState<Team | 'none'>('none');
  const add = useCommand('attendance.addGuest');
  const submit = async (): Promise<void> => {
    if (name.trim() === '') return;
    const added = await add.run({ meetingId, name, team: team === 'none' ? null : team });
    if (added.ok) setName('');
  };
  return (
    <form
      className={styles.inline}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label="Guest"
        labelHidden
        placeholder="Add a guest by name"
        value={name}
        onChange={setName}
        maxLength={200}
      />
      <Select label="Guest’s team" labelHidden options={guestTeams} value={team} onChange={setTeam} />
      <Button icon={UserPlus} type="submit" isDisabled={name.trim() === ''}>
        Add guest
      </Button>
    </form>
  );
}
