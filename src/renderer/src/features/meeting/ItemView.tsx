import type { MeetingDetail } from '../../../../contract/meetings.ts';
import type { AgendaItem } from '../../../../domain/meeting/meeting.ts';
import type { AgendaItemKind } from '../../../../domain/vocabulary.ts';
import { useCall } from '../../api.ts';
import { Answered } from './Answered.tsx';
import type { Attachment } from './CapturePanel.tsx';
import { Exhibits } from './Exhibits.tsx';
import styles from './ItemView.module.css';
import { ActionsItem } from './items/ActionsItem.tsx';
import { CheckInItem } from './items/CheckInItem.tsx';
import { InsightsItem } from './items/InsightsItem.tsx';
import { IssuesItem } from './items/IssuesItem.tsx';
import { RatingItem } from './items/RatingItem.tsx';
import { RecapItem } from './items/RecapItem.tsx';

interface Props {
  detail: MeetingDetail;
  item: AgendaItem;
  isPresenting: boolean;
  onCapture: (attachment: Attachment) => void;
}

/** One agenda item: its title, its question, and its live list or charts. */
export function ItemView({ detail, item, isPresenting, onCapture }: Props) {
  const exhibits = useCall('meetings.exhibits', { id: detail.meeting.id, itemId: item.id });
  const people = useCall('people.list', {}).data ?? [];
  const owner = people.find(({ id }) => id === item.ownerId);
  return (
    <div className={styles.view} data-presenting={isPresenting || undefined}>
      <header>
        <h2 className={styles.title}>{item.title}</h2>
        {item.prompt !== null && <p className={styles.prompt}>{item.prompt}</p>}
        {owner !== undefined && <p className={styles.owner}>Led by {owner.name}</p>}
      </header>
      <KindView kind={item.kind} detail={detail} />
      <Answered answer={exhibits}>
        {(shown) => <Exhibits exhibits={shown} isPresenting={isPresenting} onCapture={onCapture} />}
      </Answered>
    </div>
  );
}

/** The list that belongs to the kind of item, above its charts. */
function KindView({ kind, detail }: { kind: AgendaItemKind; detail: MeetingDetail }) {
  switch (kind) {
    case 'check-in':
      return <CheckInItem detail={detail} />;
    case 'actions':
      return <ActionsItem detail={detail} />;
    case 'issues':
      return <IssuesItem detail={detail} />;
    case 'insights and personas':
      return <InsightsItem detail={detail} />;
    case 'recap':
      return <RecapItem detail={detail} />;
    case 'rating':
      return <RatingItem detail={detail} />;
    default:
      return null;
  }
}
