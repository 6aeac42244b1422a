import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { CallInput } from '../../../../contract/index.ts';
import type { MeetingDetail } from '../../../../contract/meetings.ts';
import type { CaptureKind, CaptureLine } from '../../../../domain/meeting/captureLine.ts';
import { useCall, useCommand } from '../../api.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { CapturedActions, CapturedDecisions, CapturedNotes } from './Captured.tsx';
import { CaptureField } from './CaptureField.tsx';
import styles from './RunView.module.css';
import { useDraft } from './useDraft.ts';

type CaptureInput = CallInput<'capture.add'>;

/** What a captured record is dropped from: a chart, a list, a lead or a deal. */
export interface Attachment {
  evidence: NonNullable<CaptureInput['evidence']>;
  leadId?: string;
  dealId?: string;
}

export interface CaptureHandle {
  /** Puts the cursor into the field, after a prefix such as "/action ". */
  begin: (prefix: string) => void;
  /** Begins an issue that keeps a frozen copy of what it is about. */
  attach: (attachment: Attachment) => void;
}

const tabs = ['notes', 'decisions', 'actions'] as const;
type TabKey = (typeof tabs)[number];

const tabOf: Record<CaptureKind, TabKey> = {
  note: 'notes',
  issue: 'notes',
  insight: 'notes',
  decision: 'decisions',
  action: 'actions',
};

interface Props {
  detail: MeetingDetail;
  itemId: string | null;
  ref: Ref<CaptureHandle>;
}

/** Notes, decisions and actions of the meeting, above the field that makes them. */
export function CapturePanel({ detail, itemId, ref }: Props) {
  const { meeting } = detail;
  const [tab, setTab] = useState<TabKey>('notes');
  const [attachment, setAttachment] = useState<Attachment | null>(null);
  const people = useCall('people.list', {}).data ?? [];
  const draft = useDraft(`meeting:${meeting.id}`);
  const area = useRef<HTMLTextAreaElement>(null);
  const { run } = useCommand('capture.add');

  const begin = (prefix: string): void => {
    const typed = draft.text.replace(/^\/\S*\s*/, '');
    if (prefix !== '') draft.setText(prefix + typed);
    setTimeout(() => {
      area.current?.focus();
      area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
    });
  };
  useImperativeHandle(ref, () => ({
    begin,
    attach: (next) => {
      setAttachment(next);
      begin('/issue ');
    },
  }));

  const keep = async (line: CaptureLine): Promise<void> => {
    const { kind, text, ownerId, dueOn, parked } = line;
    const place = { meetingId: meeting.id, agendaItemId: itemId };
    const kept = await run({ kind, text, ownerId, dueOn, parked, ...place, ...(attachment ?? {}) });
    if (!kept.ok) return;
    draft.clear();
    setAttachment(null);
    setTab(tabOf[kind]);
    area.current?.focus();
  };

  const { notes, issues, insights, decisions, actions } = detail;
  return (
    <aside className={styles.panel} aria-label="Captured">
      <Tabs
        label="Captured in this meeting"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            key: 'notes',
            text: 'Notes',
            count: notes.length + issues.length + insights.length,
            panel: <CapturedNotes detail={detail} itemId={itemId} />,
          },
          {
            key: 'decisions',
            text: 'Decisions',
            count: decisions.length,
            panel: <CapturedDecisions detail={detail} itemId={itemId} />,
          },
          {
            key: 'actions',
            text: 'Actions',
            count: actions.length,
            panel: <CapturedActions detail={detail} itemId={itemId} />,
          },
        ]}
      />
      <CaptureField
        text={draft.text}
        onText={draft.setText}
        people={people}
        attached={attachment?.evidence.title ?? null}
        onDetach={() => setAttachment(null)}
        onCapture={(line) => void keep(line)}
        areaRef={area}
      />
    </aside>
  );
}
