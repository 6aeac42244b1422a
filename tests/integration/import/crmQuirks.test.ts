import { describe, expect, it } from 'vitest';
import { sharedData } from '../../sharedData.ts';
import { ImportFixture, shared } from './importFixture.ts';

/** One quirk per file (crm_quirks_groweasy): what becomes of the rows, and the fields that matter. */

interface Quirk {
  file: string;
  created: number;
  rejected?: number;
  skipped?: number;
  warnings?: number;
  /** Columns mapped to fields; the others are kept beside the lead. */
  mapped: Record<string, string>;
  /** A query and its only row. */
  row?: [string, unknown[]];
}

const leads = (columns: string, where = '1'): string =>
  `SELECT ${columns} FROM lead WHERE ${where} ORDER BY seq LIMIT 1`;

const quirks: Quirk[] = [
  {
    file: '01-facebook-leads-standard',
    created: 5,
    mapped: {
      created_time: 'createdOn',
      full_name: 'name',
      email: 'email',
      phone_number: 'phone',
      form_name: 'campaign',
      platform: 'channel',
    },
    row: [
      leads(`name, created_on, json_extract(extra, '$.created_time')`),
      ['John Doe', '2024-03-15', '2024-03-15 09:12:00'],
    ],
  },
  {
    file: '02-facebook-leads-messy-headers',
    created: 2,
    rejected: 1,
    mapped: {
      'Created Time': 'createdOn',
      'Full Name': 'name',
      'Email Address': 'email',
      Phone: 'phone',
      'Ad Name': 'campaign',
    },
    row: [leads('name, email, created_on', `name LIKE 'Jane%'`), ['Jane Smith', null, '2024-03-16']],
  },
  {
    file: '03-google-ads-leads',
    created: 3,
    mapped: {
      GCLID: 'externalId',
      'Lead Email': 'email',
      'Lead Phone': 'phone',
      'Conversion Name': 'campaign',
      'Conversion Time': 'createdOn',
    },
    row: [leads('name, phone', `external_id = 'CjwKCAiC'`), ['+1-555-0199', '+1-555-0199']],
  },
  {
    file: '04-google-ads-export-utf8',
    created: 3,
    mapped: {
      Date: 'createdOn',
      'Customer Name': 'name',
      Email: 'email',
      'Phone Number': 'phone',
      City: 'city',
      Country: 'country',
      'Lead Status': 'stage',
    },
    row: [leads('stage, created_on', `name = '田中太郎'`), ['sql', '2024-05-03']],
  },
  {
    file: '06-agency-crm-export',
    created: 4,
    mapped: {
      'Lead ID': 'externalId',
      'Contact Name': 'name',
      Email: 'email',
      Mobile: 'phone',
      'Lead Owner': 'owner',
      Source: 'channel',
      Campaign: 'campaign',
      Status: 'stage',
      Notes: 'note',
    },
    row: [
      `SELECT group_concat(stage) FROM (SELECT stage FROM lead ORDER BY external_id)`,
      ['sal,sal,disqualified,customer'],
    ],
  },
  {
    file: '09-duplicate-headers',
    created: 2,
    mapped: { Name: 'name', Email: 'email', Phone: 'phone', Notes: 'note' },
    row: [
      leads(`name, email, json_extract(extra, '$."Email (2)"')`),
      ['John Doe', 'john@dup.com', 'john.d@alt.com'],
    ],
  },
  {
    file: '11-international-names',
    created: 4,
    mapped: { 'Full Name': 'name', Email: 'email', Phone: 'phone', Country: 'country' },
    row: [leads('name', `country = 'Russia'`), ['Алексей Иванов']],
  },
  {
    file: '12-unicode-emoji',
    created: 3,
    mapped: { Name: 'name', Email: 'email', Phone: 'phone', Notes: 'note' },
    row: [
      leads(`name, note, json_extract(extra, '$.Rating')`),
      ['Sarah ✨', 'Loves 🏠 properties', '⭐⭐⭐⭐⭐'],
    ],
  },
  {
    file: '13-mixed-languages',
    created: 3,
    mapped: { Nombre: 'name', Correo: 'email', Telefono: 'phone', Empresa: 'company', Notas: 'note' },
    row: [leads('name, company'), ['Juan García', 'Empresa SA']],
  },
  {
    file: '14-blank-rows',
    created: 2,
    mapped: { Name: 'name', Email: 'email', Phone: 'phone', Company: 'company' },
  },
  {
    file: '15-duplicate-rows',
    created: 3,
    skipped: 2,
    mapped: { Name: 'name', Email: 'email', Phone: 'phone', Source: 'channel' },
  },
  {
    file: '17-formula-injection',
    created: 5,
    mapped: { Name: 'name', Email: 'email', Phone: 'phone', Notes: 'note' },
    row: [leads('name', `email = 'at@test.com'`), ['@SUM(A1)']],
  },
  {
    file: '18-international-phones',
    created: 6,
    mapped: { Name: 'name', Email: 'email', Phone: 'phone' },
    row: [leads('phone'), ['+1 (555) 123-4567']],
  },
  { file: '20-tiny-two-row', created: 2, mapped: { Name: 'name', Email: 'email' } },
  {
    file: '22-trailing-commas',
    created: 2,
    mapped: { Name: 'name', Email: 'email', Phone: 'phone', Company: 'company' },
  },
  {
    file: '23-quoted-fields-multiline',
    created: 2,
    mapped: { Name: 'name', Email: 'email', Phone: 'phone' },
    row: [leads(`json_extract(extra, '$.Address')`), ['123 Main St\nApt 4B']],
  },
  {
    file: '24-salesforce-style',
    created: 3,
    mapped: {
      'Lead Source': 'channel',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Email: 'email',
      Phone: 'phone',
      'Lead Status': 'stage',
      'Owner Alias': 'owner',
      'Created Date': 'createdOn',
    },
    row: [
      `SELECT group_concat(stage) FROM (SELECT stage FROM lead ORDER BY created_on)`,
      ['inquiry,sal,opportunity'],
    ],
  },
  {
    file: 'real-world__duplicate-mixed-columns',
    created: 2,
    mapped: { name: 'name', email: 'email', phone: 'phone' },
    row: [leads('name, email, phone'), ['John', 'john@dup.com', '555-8001']],
  },
  {
    file: 'real-world__european-semicolon',
    created: 2,
    mapped: { Nom: 'name', Email: 'email', Téléphone: 'phone', Entreprise: 'company', Statut: 'stage' },
    row: [leads('stage, company', `name = 'Hans Müller'`), ['sal', 'Firma GmbH']],
  },
  {
    file: 'real-world__excel-messy-export',
    created: 3,
    mapped: {
      'Lead Name': 'name',
      'EMAIL ADDRESS': 'email',
      'Whatsapp Number': 'phone',
      'Sales Rep': 'owner',
    },
    row: [leads('name, phone', 'email IS NULL'), ['555-6003', '555-6003']],
  },
  {
    file: 'real-world__facebook-leads-realistic',
    created: 3,
    mapped: {
      id: 'externalId',
      created_time: 'createdOn',
      campaign_name: 'campaign',
      platform: 'channel',
      full_name: 'name',
      email: 'email',
      phone_number: 'phone',
      city: 'city',
      country: 'country',
    },
    row: [leads('external_id, city'), ['l:123', 'Austin']],
  },
  {
    file: 'real-world__google-ads-realistic',
    created: 3,
    mapped: {
      'Google Click ID': 'externalId',
      'Conversion Time': 'createdOn',
      'User Email': 'email',
      'User Phone': 'phone',
      Campaign: 'campaign',
    },
    row: [leads('name', 'email IS NULL'), ['+1 555-5001']],
  },
  {
    file: 'real-world__rtl-arabic-headers',
    created: 2,
    mapped: { الاسم: 'name', البريد: 'email', الهاتف: 'phone', Company: 'company', Notes: 'note' },
    row: [leads('name, company'), ['محمد أحمد', 'Emirates LLC']],
  },
  {
    file: 'real-world__salesforce-leads',
    created: 3,
    warnings: 1,
    mapped: {
      'Lead ID': 'externalId',
      FirstName: 'firstName',
      LastName: 'lastName',
      Email: 'email',
      Phone: 'phone',
      Company: 'company',
      LeadSource: 'channel',
      Status: 'stage',
      OwnerId: 'owner',
    },
    row: [
      leads(`name, email, json_extract(extra, '$.Email'), stage`, `external_id = '00Q3'`),
      ['Unknown', null, 'invalid', 'disqualified'],
    ],
  },
  {
    file: 'real-world__zoho-crm-export',
    created: 3,
    mapped: {
      'Lead Name': 'name',
      Email: 'email',
      Phone: 'phone',
      'Lead Source': 'channel',
      'Lead Owner': 'owner',
      'Lead Status': 'stage',
    },
    row: [leads('stage', `name = 'Vikram Singh'`), ['sql']],
  },
];

describe.skipIf(sharedData === null)(
  'CRM exports with one quirk each (skipped where ../shared/data is absent)',
  () => {
    it.each(quirks)(
      '$file',
      async ({ file, created, rejected = 0, skipped = 0, warnings = 0, mapped, row }) => {
        const workbook = await ImportFixture.create();
        const path = shared(`crm_quirks_groweasy/${file}.csv`);
        const preview = await workbook.preview(path);
        const fields = preview.columns.flatMap((column) =>
          column.field === 'extra' ? [] : [[column.name, column.field]],
        );
        expect([preview.entity, Object.fromEntries(fields)]).toEqual(['leads', mapped]);
        expect(await workbook.run(path)).toMatchObject({ created, rejected, skipped, warnings, updated: 0 });
        if (row !== undefined) expect(workbook.row(row[0])).toEqual(row[1]);
        expect(await workbook.run(path)).toMatchObject({ created: 0, updated: 0, rejected });
        await workbook.remove();
      },
    );
  },
);
