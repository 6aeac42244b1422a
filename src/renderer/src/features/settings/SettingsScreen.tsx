import type { ReactNode } from 'react';
import { navigate, usePlace } from '../../routing.ts';
import { Screen } from '../../ui/Card.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ChannelsSection } from './ChannelsSection.tsx';
import { ComputerSection } from './ComputerSection.tsx';
import { DealStagesSection } from './DealStagesSection.tsx';
import { LeadStagesSection } from './LeadStagesSection.tsx';
import { LossReasonsSection } from './LossReasonsSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { TargetsSection } from './TargetsSection.tsx';
import { WorkbookSection } from './WorkbookSection.tsx';

const sections = [
  { key: 'workbook', text: 'Workbook', panel: <WorkbookSection /> },
  { key: 'people', text: 'People', panel: <PeopleSection /> },
  { key: 'lead-stages', text: 'Lead stages', panel: <LeadStagesSection /> },
  { key: 'deal-stages', text: 'Deal stages', panel: <DealStagesSection /> },
  { key: 'channels', text: 'Channels', panel: <ChannelsSection /> },
  { key: 'loss-reasons', text: 'Loss reasons', panel: <LossReasonsSection /> },
  { key: 'targets', text: 'Targets', panel: <TargetsSection /> },
  { key: 'computer', text: 'This computer', panel: <ComputerSection /> },
] as const satisfies readonly { key: string; text: string; panel: ReactNode }[];

type Key = (typeof sections)[number]['key'];

/** What the team agreed on, and what this person likes. The section is part of the address: `/settings/people`. */
export default function SettingsScreen() {
  const { segments } = usePlace();
  const value: Key = sections.find(({ key }) => key === segments[1])?.key ?? 'workbook';
  return (
    <Screen title="Settings">
      <Tabs
        label="Settings"
        orientation="vertical"
        tabs={sections}
        value={value}
        onChange={(key) => navigate(`/settings/${key}`)}
      />
    </Screen>
  );
}
