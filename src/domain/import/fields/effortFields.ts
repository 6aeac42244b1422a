import { fieldsOf, list, weights } from './field.ts';

export const campaignFields = fieldsOf([
  { key: 'externalId', label: 'Campaign id', kind: 'id', headers: list('campaign id, record id, id') },
  {
    key: 'name',
    label: 'Campaign name',
    kind: 'name',
    need: 'name',
    headers: list('campaign name, campaign, name, title, kampagne, campagne, campana'),
  },
  {
    key: 'channel',
    label: 'Channel',
    kind: 'name',
    headers: list('channel, campaign channel, campaign type, type, platform, source, medium, kanal, canal'),
  },
  {
    key: 'startsOn',
    label: 'Starts',
    kind: 'date',
    headers: list(`
      start date, starts on, campaign start, campaign start date, start, from, begin, startdatum, date
      de debut, fecha de inicio`),
  },
  {
    key: 'endsOn',
    label: 'Ends',
    kind: 'date',
    headers: list(
      'end date, ends on, campaign end, campaign end date, end, to, enddatum, date de fin, fecha de fin',
    ),
  },
  {
    key: 'owner',
    label: 'Owner',
    kind: 'name',
    headers: list('campaign owner, owner, owner name, responsible, manager'),
  },
  {
    key: 'status',
    label: 'Status',
    kind: 'text',
    headers: list('campaign status, status, campaign state, state'),
  },
  {
    key: 'note',
    label: 'Note',
    kind: 'note',
    headers: list('notes, note, description, comments, goal, objective'),
  },
]);

export const campaignSignature = weights(`
  campaign id: 2, campaign name: 3, campaign: 2, campaign owner: 5, campaign start date: 5, start
  date: 2, end date: 2, campaign type: 2, campaign status: 2, num sent: 2`);

export const spendFields = fieldsOf([
  {
    key: 'externalId',
    label: 'Spend line id',
    kind: 'id',
    headers: list('spend id, ad id, ad set id, row id, line id, id'),
  },
  {
    key: 'campaign',
    label: 'Campaign',
    kind: 'name',
    need: 'for what',
    headers: list(`
      campaign name, campaign, xyz campaign id, campaign id, ad set name, ad group, ad name, kampagne,
      campagne, campana`),
  },
  {
    key: 'channel',
    label: 'Channel',
    kind: 'name',
    need: 'for what',
    headers: list(
      'channel, platform, marketing channel, publisher platform, network, source, medium, kanal, canal',
    ),
  },
  {
    key: 'spentOn',
    label: 'Date',
    kind: 'date',
    headers: list(`
      date, day, ad date, spend date, spent on, reporting starts, date start, start date, week, datum,
      fecha, tag, jour, month`),
  },
  { key: 'month', label: 'Month', kind: 'month', headers: list('month, monat, mois, mes') },
  { key: 'year', label: 'Year', kind: 'year', headers: list('year, jahr, annee, ano') },
  {
    key: 'amount',
    label: 'Amount',
    kind: 'money',
    need: 'how much',
    headers: list(`
      cost, spend, spent, amount spent, total cost, ad spend, costs, media cost, total spend, amount,
      actual, investment, kosten, ausgaben, depenses, gasto, coste, ~budget`),
  },
  {
    key: 'currency',
    label: 'Currency',
    kind: 'currency',
    headers: list('currency code, currency, account currency, wahrung, devise, moneda'),
  },
  {
    key: 'kind',
    label: 'Planned, committed or actual',
    kind: 'spendKind',
    headers: list('spend kind, spend type, kind, plan or actual, budget type'),
  },
  {
    key: 'impressions',
    label: 'Impressions',
    kind: 'count',
    need: 'how much',
    headers: list('impressions, impr, views, impressionen, impresiones'),
  },
  {
    key: 'clicks',
    label: 'Clicks',
    kind: 'count',
    need: 'how much',
    headers: list('clicks, link clicks, clicks all, ~interactions, klicks, clics'),
  },
  {
    key: 'reportedLeads',
    label: 'Leads reported by the platform',
    kind: 'count',
    headers: list('leads, ~total conversion, lead count, enquiries, form leads, on facebook leads, results'),
  },
  {
    key: 'reportedConversions',
    label: 'Conversions reported by the platform',
    kind: 'count',
    headers: list('conversions, approved conversion, purchases, orders, conv, sales, all conv'),
  },
  {
    key: 'reportedRevenue',
    label: 'Revenue reported by the platform',
    kind: 'money',
    headers: list(`
      sale amount, sales amount, conversion value, conv value, total conversion value, purchase value,
      purchases conversion value, revenue`),
  },
  {
    key: 'note',
    label: 'Note',
    kind: 'note',
    headers: list('notes, note, comment, comments, description'),
  },
]);

export const spendSignature = weights(`
  cost: 4, spend: 5, spent: 5, amount spent: 5, ad spend: 5, impressions: 4, impr: 4, clicks: 3, link
  clicks: 3, avg cpc: 2, ctr: 2, ad id: 2, conversions: 2, campaign: 1, campaign name: 1, sale amount:
  2, cost per conversion: 2, cost conv: 2, interaction rate: 2, budget: 1`);

export const touchFields = fieldsOf([
  {
    key: 'externalId',
    label: 'Touch id',
    kind: 'id',
    headers: list('activity id, engagement id, touch id, call id, task id, event id, record id, id'),
  },
  {
    key: 'leadRef',
    label: 'Lead id',
    kind: 'id',
    need: 'whom',
    headers: list('lead id, mql id, prospect id, contact id, who id, person id'),
  },
  {
    key: 'leadEmail',
    label: 'Lead e-mail',
    kind: 'email',
    need: 'whom',
    headers: list('associated contact email, contact email, lead email, recipient, email address, email'),
  },
  {
    key: 'dealRef',
    label: 'Deal id',
    kind: 'id',
    need: 'whom',
    headers: list('deal id, opportunity id, associated deal id, what id'),
  },
  {
    key: 'touchedOn',
    label: 'Date',
    kind: 'date',
    need: 'when',
    headers: list(`
      activity date, touch date, touched on, completed date, call date, meeting date, date, start
      time, timestamp, event date, sent at, created date, create date, ~due date, datum, fecha`),
  },
  {
    key: 'kind',
    label: 'Kind of touch',
    kind: 'text',
    headers: list('activity type, touch type, engagement type, event type, touchpoint, kind, type, activity'),
  },
  {
    key: 'channel',
    label: 'Channel',
    kind: 'name',
    headers: list('channel, marketing channel, source, lead source, medium'),
  },
  {
    key: 'campaign',
    label: 'Campaign',
    kind: 'name',
    headers: list('campaign, campaign name, utm campaign'),
  },
  {
    key: 'person',
    label: 'Who',
    kind: 'name',
    headers: list('activity owner, owner, assigned to, sales agent, rep, user, person, owner name'),
  },
  { key: 'team', label: 'Team', kind: 'team', headers: list('team, department') },
  { key: 'place', label: 'Place', kind: 'text', headers: list('place, location, venue, city') },
  {
    key: 'outcome',
    label: 'Outcome',
    kind: 'text',
    headers: list('outcome, call outcome, meeting outcome, result, disposition, task status, status'),
  },
  {
    key: 'subject',
    label: 'Subject',
    kind: 'text',
    headers: list('subject, call meeting title subject, title, activity subject'),
  },
  {
    key: 'note',
    label: 'Note',
    kind: 'note',
    headers: list('notes description, notes, note, description, comments, body'),
  },
]);

export const touchSignature = weights(`
  activity id: 4, activity type: 7, activity date: 5, activity owner: 5, touch type: 7, touch date: 5,
  engagement type: 7, call outcome: 3, meeting outcome: 3, associated contact email: 2, due date: 2,
  subject: 2, task status: 3, touchpoint: 4`);
