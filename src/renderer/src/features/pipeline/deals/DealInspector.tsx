import type { DealDetails } from '../../../../../contract/deals.ts';
import type { DealFields, DealRow } from '../../../../../domain/deal.ts';
import { failureOf, useCall, useCommand } from '../../../api.ts';
import { navigate } from '../../../routing.ts';
import { Inspector } from '../../../shell/Inspector.tsx';
import { ErrorPanel, Loading } from '../../../ui/States.tsx';
import { AgePill } from '../AgePill.tsx';
import { recordPlace } from '../drillPlace.ts';
import type { Look } from '../grid/column.ts';
import { AccountEdit } from '../inspector/AccountEdit.tsx';
import { ChoiceEdit, DateEdit, MoneyEdit, TextEdit } from '../inspector/EditField.tsx';
import { ExtraSection } from '../inspector/ExtraSection.tsx';
import { HistoryList } from '../inspector/HistoryList.tsx';
import styles from '../inspector/inspector.module.css';
import { RaiseIssue } from '../inspector/RaiseIssue.tsx';
import { Entries, Entry, Section } from '../inspector/Section.tsx';
import { TouchSection } from '../inspector/TouchSection.tsx';
import { DealStageMark } from '../StageMark.tsx';
import { lossReasonOptions, namedOptions, nameIn, personOptions } from '../words.ts';
import { Opinions } from './Opinions.tsx';
import { useMoveDeal } from './useMoveDeal.tsx';

interface Props {
  id: string;
  look: Look;
  onClose: () => void;
}

/** One deal with everything known about it; every field can be changed. */
export function DealInspector({ id, look, onClose }: Props) {
  const { data, error } = useCall('deals.get', { id }, { keepPrevious: true });
  const title = data?.deal.name ?? 'Deal';
  return (
    <Inspector
      title={title}
      kind="Deal"
      onClose={onClose}
      tools={
        data !== undefined && (
          <RaiseIssue entity="deal" id={id} name={title} fields={dealEvidence(data.deal, look)} />
        )
      }
    >
      {error !== null && data === undefined && <ErrorPanel failure={failureOf(error)} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <Details key={data.deal.id} details={data} look={look} />}
    </Inspector>
  );
}

/** The deal as it stands, in words, for the evidence kept with an issue. */
const dealEvidence = (deal: DealRow, look: Look): Record<string, string | number | null> => ({
  Name: deal.name,
  Account: deal.accountName,
  Stage: nameIn(look.lists.dealStages, deal.stageId),
  'In stage since': deal.stageOn,
  Amount: look.format.money(deal.amount, deal.currency),
  Owner: deal.ownerId === null ? null : nameIn(look.lists.people, deal.ownerId),
  'Expected close': deal.expectedCloseOn,
  Pushes: deal.pushes,
});

function Details({ details, look }: { details: DealDetails; look: Look }) {
  const { deal, touches, opinions, extra } = details;
  const moving = useMoveDeal(look);
  return (
    <>
      <div className={styles.head}>
        <span>
          <DealStageMark kind={deal.kind} name={nameIn(look.lists.dealStages, deal.stageId)} />{' '}
          <AgePill since={deal.stageOn} isClosed={deal.kind !== 'open'} look={look} />
        </span>
        <strong>{look.format.money(deal.amount, deal.currency)}</strong>
      </div>
      <DealFieldsForm deal={deal} look={look} onMove={(stageId) => void moving.move(deal, stageId)} />
      <LeadLink details={details} />
      {deal.kind === 'lost' && <Opinions dealId={deal.id} opinions={opinions} look={look} />}
      <TouchSection touches={touches} leadId={deal.leadId} dealId={deal.id} look={look} />
      <Way details={details} look={look} />
      <ExtraSection extra={extra} />
      <HistoryList entity="deal" id={deal.id} look={look} currency={deal.currency} />
      {moving.dialog}
    </>
  );
}

const texts = [
  ['product', 'Product', 300],
  ['competitor', 'Competitor', 300],
  ['pipeline', 'Pipeline', 200],
] as const;

function DealFieldsForm({
  deal,
  look,
  onMove,
}: {
  deal: DealRow;
  look: Look;
  onMove: (stageId: string) => void;
}) {
  const update = useCommand('deals.update');
  const { lists, today } = look;
  const save = (patch: Partial<DealFields>): void => void update.run({ id: deal.id, patch });
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <TextEdit
          label="Name"
          maxLength={500}
          value={deal.name}
          isRequired
          onSave={(name) => name !== null && save({ name })}
        />
      </div>
      <ChoiceEdit
        label="Stage"
        options={namedOptions(lists.dealStages, deal.stageId)}
        value={deal.stageId}
        onSave={(id) => id !== null && onMove(id)}
      />
      <MoneyEdit
        label="Amount"
        value={deal.amount}
        currency={deal.currency}
        onSave={(amount) => save({ amount })}
      />
      <ChoiceEdit
        label="Owner"
        none="Nobody"
        options={personOptions(look, deal.ownerId)}
        value={deal.ownerId}
        onSave={(ownerId) => save({ ownerId })}
      />
      <AccountEdit id={deal.accountId} name={deal.accountName} onSave={(accountId) => save({ accountId })} />
      <DateEdit
        label="Expected close"
        value={deal.expectedCloseOn}
        onSave={(expectedCloseOn) => save({ expectedCloseOn })}
      />
      <DateEdit
        label="Created"
        value={deal.createdOn}
        max={today}
        onSave={(createdOn) => save({ createdOn })}
      />
      <ChoiceEdit
        label="Channel"
        none="No channel"
        options={namedOptions(lists.channels, deal.channelId)}
        value={deal.channelId}
        onSave={(channelId) => save({ channelId })}
      />
      <ChoiceEdit
        label="Campaign"
        none="No campaign"
        options={namedOptions(lists.campaigns)}
        value={deal.campaignId}
        onSave={(campaignId) => save({ campaignId })}
      />
      {texts.map(([field, label, maxLength]) => (
        <TextEdit
          key={field}
          label={label}
          maxLength={maxLength}
          value={deal[field]}
          onSave={(text) => save({ [field]: text })}
        />
      ))}
      {deal.kind === 'lost' && (
        <ChoiceEdit
          label="Loss reason"
          options={lossReasonOptions(look, deal.lossReasonId)}
          value={deal.lossReasonId}
          onSave={(lossReasonId) => save({ lossReasonId })}
        />
      )}
      {deal.kind === 'won' && (
        <TextEdit
          label="Win reason"
          maxLength={1000}
          value={deal.winReason}
          onSave={(winReason) => save({ winReason })}
        />
      )}
      <div className={styles.wide}>
        <TextEdit
          label="Note"
          isLong
          maxLength={20_000}
          value={deal.note}
          onSave={(note) => save({ note })}
        />
      </div>
    </div>
  );
}

function LeadLink({ details: { deal, leadName } }: { details: DealDetails }) {
  const { leadId } = deal;
  if (leadId === null) return null;
  return (
    <Section title="Lead">
      <button type="button" className={styles.link} onClick={() => navigate(recordPlace('lead', leadId))}>
        {leadName ?? 'Open the lead'}
      </button>
    </Section>
  );
}

/** The stages the deal went through and how often its close date was pushed. */
function Way({ details, look }: { details: DealDetails; look: Look }) {
  const { stages, pushes } = details;
  return (
    <Section title="Stages">
      <Entries>
        {stages.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries keep their order
          <Entry key={index} when={look.format.date(entry.enteredOn)}>
            {nameIn(look.lists.dealStages, entry.stageId)}
          </Entry>
        ))}
      </Entries>
      {pushes.length > 0 && <p className={styles.by}>Close date pushed</p>}
      <Entries>
        {pushes.map((push, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pushes keep their order
          <Entry key={index} when={look.format.date(push.pushedOn)}>
            {look.format.date(push.fromOn)} → {look.format.date(push.toOn)}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}
