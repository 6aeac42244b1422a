import { fieldsOf, list, weights } from './field.ts';

export const leadFields = fieldsOf([
  {
    key: 'externalId',
    label: 'Lead id',
    kind: 'id',
    need: 'who',
    headers: list(`
      lead id, mql id, prospect id, contact id, record id, record id contact, hs object id, customer
      id, client id, lead number, lead no, gclid, google click id, person id, facebook lead id,
      leadgen id, uuid, kundennummer, id`),
  },
  {
    key: 'name',
    label: 'Name',
    kind: 'name',
    need: 'who',
    headers: list(`
      full name, lead name, contact name, customer name, name, person name, prospect name, client
      name, display name, contact, nombre completo, nombre, nom complet, nom, vollstandiger name,
      ansprechpartner, naam, nome, الاسم الكامل, الاسم`),
  },
  {
    key: 'firstName',
    label: 'First name',
    kind: 'name',
    need: 'who',
    headers: list(`
      first name, firstname, given name, forename, prenom, vorname, nombre de pila, voornaam, الاسم
      الاول`),
  },
  {
    key: 'lastName',
    label: 'Last name',
    kind: 'name',
    need: 'who',
    headers: list(`
      last name, lastname, surname, family name, nom de famille, nachname, apellidos, apellido,
      achternaam, اسم العائلة`),
  },
  {
    key: 'email',
    label: 'E-mail',
    kind: 'email',
    need: 'who',
    headers: list(`
      email, e mail, email address, e mail address, lead email, contact email, user email, work email,
      business email, primary email, email 1, person email work, mail, correo electronico, correo,
      courriel, adresse email, adresse e mail, e mail adresse, البريد الالكتروني, البريد`),
  },
  {
    key: 'phone',
    label: 'Phone',
    kind: 'phone',
    need: 'who',
    headers: list(`
      phone, phone number, lead phone, user phone, contact number, telephone, telephone number, tel,
      mobile phone number, mobile phone, mobile number, mobile, cell, cell phone, whatsapp number,
      whatsapp, contact, person phone work, telefono, telefon, telefonnummer, handy, numero de
      telephone, رقم الهاتف, الهاتف, الجوال`),
  },
  {
    key: 'jobTitle',
    label: 'Job title',
    kind: 'text',
    headers: list(`
      job title, jobtitle, title, designation, position, role, puesto, cargo, poste, fonction,
      funktion`),
  },
  {
    key: 'company',
    label: 'Company',
    kind: 'name',
    headers: list(`
      company, company name, associated company, organization, organisation, organization name,
      account, account name, employer, business name, entreprise, societe, empresa, compania, firma,
      unternehmen, bedrijf, الشركة`),
  },
  {
    key: 'companyDomain',
    label: 'Company domain',
    kind: 'domain',
    headers: list(`
      associated company domain, company domain name, company domain, domain, website, website url,
      company website, web`),
  },
  {
    key: 'companyRef',
    label: 'Company id',
    kind: 'id',
    headers: list('associated company id, company id, account id, organization id'),
  },
  {
    key: 'owner',
    label: 'Owner',
    kind: 'name',
    headers: list(`
      lead owner, contact owner, owner, owner name, record owner, owner alias, assigned to, assigned
      user, sales rep, sales agent, salesperson, sales person, account executive, rep, agent, sr id,
      sdr id, sdr, owner id, propietario, proprietaire, verantwortlich, besitzer, zustandig`),
  },
  {
    key: 'channel',
    label: 'Channel',
    kind: 'name',
    headers: list(`
      lead source, channel, marketing channel, acquisition channel, source, original source, original
      traffic source, traffic source, source channel, utm source, origin, hs analytics source,
      ~platform, quelle, kanal, fuente, origen, canal, source du lead, ~lead origin, المصدر`),
  },
  {
    key: 'campaign',
    label: 'Campaign',
    kind: 'name',
    headers: list(`
      campaign, campaign name, utm campaign, marketing campaign, first campaign, ~landing page id,
      ~landing page, ~form name, ~ad name, ~conversion name, ~campaign id, campagne, kampagne, campana`),
  },
  {
    key: 'stage',
    label: 'Lifecycle stage',
    kind: 'leadStage',
    headers: list(`
      lifecycle stage, lifecyclestage, lead stage, funnel stage, lead status, status, stage, lead
      state, hs lead status, estado, estatus, statut, phase, الحالة`),
  },
  {
    key: 'converted',
    label: 'Converted (yes / no)',
    kind: 'flag',
    headers: list('converted, is converted, is customer, converted flag, has converted, won'),
  },
  {
    key: 'createdOn',
    label: 'Created',
    kind: 'date',
    headers: list(`
      create date, created date, createdate, lead created date, lead created, created on, created at,
      created time, created, creation date, date created, first contact date, first contact, lead
      date, lead creation date, date added, add time, submitted at, submission date, submission time,
      conversion time, signup date, sign up date, registration date, inquiry date, enquiry date,
      timestamp, date, became a lead date, fecha de creacion, fecha, date de creation, erstellt am,
      erstelldatum, erstellt, datum, تاريخ الانشاء, التاريخ`),
  },
  {
    key: 'mqlOn',
    label: 'Became MQL',
    kind: 'date',
    headers: list(`
      became a marketing qualified lead date, mql date, mql on, marketing qualified date, date mql,
      became mql`),
  },
  {
    key: 'salOn',
    label: 'Became SAL',
    kind: 'date',
    headers: list('became a sales accepted lead date, sal date, sales accepted date, date sal, became sal'),
  },
  {
    key: 'sqlOn',
    label: 'Became SQL',
    kind: 'date',
    headers: list(`
      became a sales qualified lead date, sql date, sales qualified date, date sql, became sql,
      qualified date`),
  },
  {
    key: 'opportunityOn',
    label: 'Became opportunity',
    kind: 'date',
    headers: list(`
      became an opportunity date, opportunity date, opportunity created date, converted date, date
      opportunity`),
  },
  {
    key: 'customerOn',
    label: 'Became customer',
    kind: 'date',
    headers: list(`
      became a customer date, customer since, dt customer, customer date, date became customer, won
      date, kunde seit, client depuis, cliente desde`),
  },
  {
    key: 'stageOn',
    label: 'In this stage since',
    kind: 'date',
    headers: list(`
      stage date, status date, lifecycle stage date, date entered current stage, stage entered, last
      status change, status changed on, stage changed on`),
  },
  {
    key: 'score',
    label: 'Score',
    kind: 'whole',
    headers: list('lead score, score, hubspot score, scoring'),
  },
  {
    key: 'country',
    label: 'Country',
    kind: 'text',
    headers: list('country, country region, pais, pays, land, الدولة, البلد'),
  },
  {
    key: 'city',
    label: 'City',
    kind: 'text',
    headers: list('city, town, ville, ciudad, stadt, ort, المدينة'),
  },
  {
    key: 'exitReason',
    label: 'Reason for leaving',
    kind: 'text',
    headers: list(`
      disqualified reason, disqualification reason, unqualified reason, reason disqualified, junk
      reason, lost reason, rejection reason`),
  },
  {
    key: 'note',
    label: 'Note',
    kind: 'note',
    headers: list(`
      notes, note, comments, comment, description, remarks, message, notas, notizen, bemerkung,
      bemerkungen, remarques, commentaire, ملاحظات`),
  },
  {
    key: 'contactRef',
    label: 'Contact id (takes name and e-mail over)',
    kind: 'id',
    claim: 0.6,
    headers: list('contact id, associated contact id, person id'),
  },
]);

export const leadSignature = weights(`
  lead id: 4, mql id: 4, prospect id: 4, lead number: 3, contact id: 3, lead source: 3, lead status:
  3, lifecycle stage: 4, lead owner: 3, lead name: 4, lead email: 4, lead phone: 4, first contact
  date: 3, first name: 3, last name: 3, full name: 3, contact name: 3, customer name: 2, email: 3,
  email address: 3, e mail: 3, user email: 3, correo: 3, البريد: 3, phone: 2, phone number: 2, mobile:
  2, user phone: 2, telefono: 2, الهاتف: 2, gclid: 2, google click id: 2, job title: 2, converted: 2,
  dt customer: 4, lead score: 3, lead stage: 3, name: 1, nom: 1, nombre: 1`);
