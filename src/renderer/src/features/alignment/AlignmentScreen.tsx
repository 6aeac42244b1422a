import { useCall } from '../../api.ts';
import { navigate, usePlace } from '../../routing.ts';
import { Screen } from '../../ui/Card.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Charter } from './Charter.tsx';
import { HandOffsPending } from './HandOffsPending.tsx';
import { InsightLedger } from './InsightLedger.tsx';
import { Personas } from './Personas.tsx';
import { ShadowingPlan } from './ShadowingPlan.tsx';

const keys = ['insights', 'personas', 'shadowing', 'hand-offs', 'charter'] as const;
type TabKey = (typeof keys)[number];

/** `/alignment/<tab>`: the habits that keep the two teams together between meetings. */
export default function AlignmentScreen() {
  const { segments } = usePlace();
  const tab: TabKey = keys.find((key) => key === segments[1]) ?? 'insights';
  const pending = useCall('alignment.pendingHandOffs', {}).data?.length;
  return (
    <Screen title="Alignment">
      <Tabs
        label="Habits"
        value={tab}
        onChange={(next) => navigate(`/alignment/${next}`, { replace: true })}
        tabs={[
          { key: 'insights', text: 'Insights', panel: <InsightLedger /> },
          { key: 'personas', text: 'Personas', panel: <Personas /> },
          { key: 'shadowing', text: 'Shadowing', panel: <ShadowingPlan /> },
          {
            key: 'hand-offs',
            text: 'Hand-offs pending',
            ...(pending === undefined ? {} : { count: pending }),
            panel: <HandOffsPending />,
          },
          { key: 'charter', text: 'Role charter', panel: <Charter /> },
        ]}
      />
    </Screen>
  );
}
