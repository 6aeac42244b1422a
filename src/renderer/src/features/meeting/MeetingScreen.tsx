import { useCall } from '../../api.ts';
import { navigate, usePlace } from '../../routing.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Card.tsx';
import { Answered } from './Answered.tsx';
import { MeetingHome } from './MeetingHome.tsx';
import { PrepareView } from './PrepareView.tsx';
import { RunView } from './RunView.tsx';
import { SealedView } from './SealedView.tsx';

/** `/meeting` lists the meetings; `/meeting/<id>` prepares, runs or shows one, as its state has it. */
export default function MeetingScreen() {
  const { segments } = usePlace();
  const id = segments[1];
  return id === undefined ? <MeetingHome /> : <OneMeeting key={id} id={id} />;
}

function OneMeeting({ id }: { id: string }) {
  const answer = useCall('meetings.get', { id });
  if (answer.error !== null && answer.data === undefined) {
    return (
      <Screen title="Meeting" tools={<Button onPress={() => navigate('/meeting')}>All meetings</Button>}>
        <Answered answer={answer}>{() => null}</Answered>
      </Screen>
    );
  }
  return (
    <Answered answer={answer}>
      {(detail) => {
        if (detail.meeting.state === 'running') {
          return (
            <RunView
              detail={detail}
              receivedAt={answer.dataUpdatedAt}
              refetch={() => void answer.refetch()}
            />
          );
        }
        return detail.meeting.state === 'sealed' ? (
          <SealedView detail={detail} />
        ) : (
          <PrepareView detail={detail} />
        );
      }}
    </Answered>
  );
}
