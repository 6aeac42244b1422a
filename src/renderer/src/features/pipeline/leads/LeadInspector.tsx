import type { LeadDetails } from '../../../../../contract/leads.ts';
import type { Lead, LeadFields } from '../../../../../domain/lead.ts';
import { failureOf, useCall, useCommand } from '../../../api.ts';
import { navigate } from '../../../routing.ts';
import { Inspector } from '../../../shell/Inspector.tsx';
import { ErrorPanel, Loading } from '../../../ui/States.tsx';
import { AgePill } from '../AgePill.tsx';
import { recordPlace } from '../drillPlace.ts';
import type { Look } from '../grid/column.ts';
import { ChoiceEdit, DateEdit, NumberEdit, TextEdit } from '../inspector/EditField.tsx';
import { ExtraSection } from '../inspector/ExtraSection.tsx';
import { HandOffSection } from '../inspector/HandOffSection.tsx';
import { HistoryList } from '../inspector/HistoryList.tsx';
import styles from '../inspector/inspector.module.css';
import { RaiseIssue } from '../inspector/RaiseIssue.tsx';
import { Entries, Entry, Section } from '../inspector/Section.tsx';
import { TouchSection } from '../inspector/TouchSection.tsx';
import { LeadStageMark } from '../StageMark.tsx';
import { namedOptions, nameIn, personOptions } from '../words.ts';
import { MoveLead } from './MoveLead.tsx';

interface Props {
  id: string;
  look: Look;
  onClose: () => void;
}

/** One lead with everything known about it; every field can be changed. */
export function LeadInspector({ id, look, onClose }: Props) {
  const { data, error } = useCall('leads.get', { id }, { keepPrevious: true });
  const title = data?.lead.name ?? 'Lead';
  return (
    <Inspector
      title={title}
      kind="Lead"
      onClose={onClose}
      tools={
        data !== undefined && (
          <RaiseIssue entity="lead" id={id} name={title} fields={leadEvidence(data.lead, look)} />
        )
      }
    >
      {error !== null && data === undefined && <ErrorPanel failure={failureOf(error)} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <Details key={data.lead.id} details={data} look={look} />}
    </Inspector>
  );
}

/** The lead as it stands, in words, for the evidence kept with an issue. */
const leadEvidence = (lead: Lead, look: Look): Record<string, string | number | null> => ({
  Name: lead.name,
  Company: lead.company,
  Stage: look.stageNames[lead.stage],
  'In stage since': lead.stageOn,
  Owner: lead.ownerId === null ? null : nameIn(look.lists.people, lead.ownerId),
  Channel: lead.channelId === null ? null : nameIn(look.lists.channels, lead.channelId),
  Created: lead.createdOn,
  Score: lead.score,
});

function Details({ details, look }: { details: LeadDetails; look: Look }) {
  const { lead, handOffs, touches, extra } = details;
  return (
    <>
      <div className={styles.head}>
        <span>
          <LeadStageMark stage={lead.stage} name={look.stageNames[lead.stage]} />{' '}
          <AgePill since={lead.stageOn} isClosed={lead.stage === 'customer'} look={look} />
        </span>
        <MoveLead lead={lead} look={look} />
      </div>
      <LeadFieldsForm lead={lead} look={look} />
      <HandOffSection leadId={lead.id} handOffs={handOffs} look={look} />
      <Deals details={details} look={look} />
      <TouchSection touches={touches} leadId={lead.id} dealId={null} look={look} />
      <Duplicates details={details} />
      <Cycles details={details} look={look} />
      <ExtraSection extra={extra} />
      <HistoryList entity="lead" id={lead.id} look={look} />
    </>
  );
}

const texts = [
  ['name', 'Name', 500],
  ['company', 'Company', 500],
  ['jobTitle', 'Job title', 200],
  ['email', 'Email', 320],
  ['phone', 'Phone', 60],
  ['city', 'City', 200],
  ['country', 'Country', 100],
] as const;

function LeadFieldsForm({ lead, look }: { lead: Lead; look: Look }) {
  const update = useCommand('leads.update');
  const { lists } = look;
  const save = (patch: Partial<LeadFields>): void => void update.run({ id: lead.id, patch });
  return (
    <div className={styles.fields}>
      {texts.map(([field, label, maxLength]) => (
        <TextEdit
          key={field}
          label={label}
          maxLength={maxLength}
          value={lead[field]}
          isRequired={field === 'name'}
          onSave={(text) => save({ [field]: text })}
        />
      ))}
      <ChoiceEdit
        label="Owner"
        none="Nobody"
        options={personOptions(look, lead.ownerId)}
        value={lead.ownerId}
        onSave={(ownerId) => save({ ownerId })}
      />
      <ChoiceEdit
        label="Channel"
        none="No channel"
        options={namedOptions(lists.channels, lead.channelId)}
        value={lead.channelId}
        onSave={(channelId) => save({ channelId })}
      />
      <ChoiceEdit
        label="Campaign"
        none="No campaign"
        options={namedOptions(lists.campaigns)}
        value={lead.campaignId}
        onSave={(campaignId) => save({ campaignId })}
      />
      <ChoiceEdit
        label="Persona"
        none="No persona"
        options={namedOptions(lists.personas, lead.personaId)}
        value={lead.personaId}
        onSave={(personaId) => save({ personaId })}
      />
      <NumberEdit label="Score" value={lead.score} onSave={(score) => save({ score })} />
      <DateEdit
        label="Created"
        value={lead.createdOn}
        max={look.today}
        onSave={(createdOn) => save({ createdOn })}
      />
      {(lead.stage === 'disqualified' || lead.stage === 'recycled') && (
        <TextEdit
          label="Exit reason"
          maxLength={500}
          value={lead.exitReason}
          onSave={(exitReason) => save({ exitReason })}
        />
      )}
      <div className={styles.wide}>
        <TextEdit
          label="Note"
          isLong
          maxLength={20_000}
          value={lead.note}
          onSave={(note) => save({ note })}
        />
      </div>
    </div>
  );
}

function Deals({ details, look }: { details: LeadDetails; look: Look }) {
  if (details.deals.length === 0) return null;
  return (
    <Section title="Deals" count={details.deals.length}>
      {details.deals.map((deal) => (
        <span key={deal.id} className={styles.linked}>
          <button
            type="button"
            className={styles.link}
            onClick={() => navigate(recordPlace('deal', deal.id))}
          >
            {deal.name}
          </button>
          <span>
            {nameIn(look.lists.dealStages, deal.stageId)} · {look.format.money(deal.amount, deal.currency)}
          </span>
        </span>
      ))}
    </Section>
  );
}

function Duplicates({ details }: { details: LeadDetails }) {
  if (details.duplicates.length === 0) return null;
  return (
    <Section title="Same email address" count={details.duplicates.length}>
      {details.duplicates.map((twin) => (
        <span key={twin.id} className={styles.linked}>
          <button
            type="button"
            className={styles.link}
            onClick={() => navigate(recordPlace('lead', twin.id))}
          >
            {twin.name}
          </button>
          <span className={styles.by}>{twin.company}</span>
        </span>
      ))}
    </Section>
  );
}

function Cycles({ details, look }: { details: LeadDetails; look: Look }) {
  const several = details.cycles.length > 1;
  return (
    <Section title="Stages">
      {details.cycles.map((cycle) => (
        <div key={cycle.id}>
          {several && <p className={styles.by}>Cycle {cycle.number}</p>}
          <Entries>
            {cycle.entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries keep their order
              <Entry key={index} when={look.format.date(entry.enteredOn)}>
                {look.stageNames[entry.stage]}
              </Entry>
            ))}
          </Entries>
        </div>
      ))}
    </Section>
  );
}
