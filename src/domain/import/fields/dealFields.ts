import { fieldsOf, list, weights } from './field.ts';

export const dealFields = fieldsOf([
  {
    key: 'externalId',
    label: 'Deal id',
    kind: 'id',
    need: 'which',
    headers: list(`
      deal id, opportunity id, potential id, record id, hs object id, deal number, opportunity number,
      id`),
  },
  {
    key: 'name',
    label: 'Deal name',
    kind: 'name',
    need: 'which',
    headers: list(`
      deal name, opportunity name, potential name, dealname, deal title, deal, opportunity, name,
      title, subject, nom de l affaire, geschaft`),
  },
  {
    key: 'account',
    label: 'Account',
    kind: 'name',
    need: 'which',
    headers: list(`
      account, account name, company, company name, associated company, organization, organisation,
      organization name, customer, customer name, client, firma, unternehmen, kunde, entreprise,
      societe, empresa, cliente`),
  },
  {
    key: 'accountRef',
    label: 'Account id',
    kind: 'id',
    need: 'which',
    headers: list(`
      account id, company id, associated company id, associated company ids, seller id, organization
      id, customer id`),
  },
  {
    key: 'accountDomain',
    label: 'Account domain',
    kind: 'domain',
    headers: list(
      'associated company domain, company domain name, company domain, account domain, domain, website',
    ),
  },
  {
    key: 'leadRef',
    label: 'Lead id',
    kind: 'id',
    need: 'which',
    headers: list(`
      mql id, lead id, prospect id, associated contact id, associated contact ids, primary contact id,
      contact id, person id`),
  },
  {
    key: 'leadEmail',
    label: 'Lead e-mail',
    kind: 'email',
    need: 'which',
    headers: list(`
      associated contact email, contact email, primary contact email, lead email, person email,
      associated contact, email, e mail`),
  },
  {
    key: 'activityRef',
    label: 'Touch id (leads to the lead)',
    kind: 'id',
    headers: list('activity id, engagement id, touch id'),
  },
  {
    key: 'owner',
    label: 'Owner',
    kind: 'name',
    headers: list(`
      deal owner, opportunity owner, owner, owner name, sales agent, sales rep, salesperson, sales
      person, account executive, closer, sr id, rep, agent, assigned to, owner alias, owner id, sales
      id, verantwortlich, proprietaire, propietario`),
  },
  {
    key: 'stage',
    label: 'Deal stage',
    kind: 'dealStage',
    need: 'state',
    headers: list(`
      deal stage, dealstage, opportunity stage, sales stage, pipeline stage, stage name, stage, deal
      status, opportunity status, status, phase, etape, etapa`),
  },
  {
    key: 'amount',
    label: 'Amount',
    kind: 'money',
    need: 'state',
    headers: list(`
      amount, deal amount, deal value, close value, opportunity amount, amount in company currency,
      estimated value, value, deal size, contract value, total contract value, annual contract value,
      tcv, acv, arr, total amount, revenue, price, betrag, wert, umsatz, montant, importe, valor,
      ~expected revenue, ~declared monthly revenue`),
  },
  {
    key: 'currency',
    label: 'Currency',
    kind: 'currency',
    headers: list(`
      currency, currency code, deal currency, deal currency code, amount currency, opportunity
      currency, wahrung, devise, moneda`),
  },
  {
    key: 'createdOn',
    label: 'Created',
    kind: 'date',
    headers: list(`
      create date, created date, createdate, deal created, deal created date, created on, created at,
      created time, created, creation date, date created, add time, engage date, open date, opened
      date, date opened, opened, start date, erstellt am, erstelldatum, date de creation, fecha de
      creacion`),
  },
  {
    key: 'closeOn',
    label: 'Close date (expected while open)',
    kind: 'date',
    need: 'state',
    headers: list(`
      close date, closedate, closed date, closing date, date closed, closed on, closed at, actual
      close date, deal close date, close, abschlussdatum, date de cloture, fecha de cierre`),
  },
  {
    key: 'wonOn',
    label: 'Won on',
    kind: 'date',
    need: 'state',
    headers: list('won date, won time, won on, date won, closed won date, won at'),
  },
  {
    key: 'lostOn',
    label: 'Lost on',
    kind: 'date',
    headers: list('lost date, lost time, lost on, date lost, closed lost date'),
  },
  {
    key: 'expectedCloseOn',
    label: 'Expected close',
    kind: 'date',
    headers: list(`
      expected close date, expected close, expected closing date, estimated close date, forecast close
      date, projected close date`),
  },
  {
    key: 'stageOn',
    label: 'In this stage since',
    kind: 'date',
    headers: list(`
      stage date, date entered stage, stage entered, date entered current stage, last stage change
      date, stage change time, stage changed on, stage entered date`),
  },
  {
    key: 'lastActivityOn',
    label: 'Last activity',
    kind: 'date',
    headers: list('last activity date, last activity, last contacted, last engagement date, last touch date'),
  },
  {
    key: 'channel',
    label: 'Channel',
    kind: 'name',
    headers: list(`
      lead source, deal source, channel, original source, original traffic source, source, origin,
      quelle, kanal`),
  },
  {
    key: 'campaign',
    label: 'Campaign',
    kind: 'name',
    headers: list(
      'campaign, primary campaign source, campaign source, campaign name, utm campaign, kampagne',
    ),
  },
  {
    key: 'product',
    label: 'Product',
    kind: 'text',
    headers: list('product, product name, products, product line, produkt, produit, producto'),
  },
  {
    key: 'competitor',
    label: 'Competitor',
    kind: 'text',
    headers: list('competitor, main competitor, competitors, lost to, wettbewerber, concurrent'),
  },
  {
    key: 'pipeline',
    label: 'Pipeline',
    kind: 'text',
    headers: list('pipeline, pipeline name, sales pipeline'),
  },
  {
    key: 'lossReason',
    label: 'Loss reason',
    kind: 'name',
    headers: list(`
      closed lost reason, lost reason, loss reason, reason lost, reason for loss, reason for losing,
      closed lost, verlustgrund, raison de la perte, motivo de perdida`),
  },
  {
    key: 'winReason',
    label: 'Win reason',
    kind: 'text',
    headers: list('closed won reason, win reason, won reason, reason won'),
  },
  {
    key: 'note',
    label: 'Note',
    kind: 'note',
    headers: list('notes, note, description, comments, next step, notizen'),
  },
]);

export const dealSignature = weights(`
  deal id: 5, opportunity id: 5, deal name: 5, opportunity name: 5, deal stage: 5, opportunity stage:
  5, sales stage: 4, stage name: 3, deal value: 4, deal amount: 4, deal owner: 4, opportunity owner:
  4, close date: 4, closing date: 4, close value: 3, won date: 7, won time: 5, lost reason: 3, closed
  lost reason: 4, loss reason: 3, amount: 2, pipeline: 2, estimated value: 3, expected close date: 4,
  sales agent: 1, probability: 2, engage date: 2`);
