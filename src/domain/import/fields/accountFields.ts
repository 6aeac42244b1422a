import { fieldsOf, list, weights } from './field.ts';

export const accountFields = fieldsOf([
  {
    key: 'externalId',
    label: 'Account id',
    kind: 'id',
    headers: list(
      'account id, company id, organization id, record id, hs object id, seller id, customer id, id',
    ),
  },
  {
    key: 'name',
    label: 'Account name',
    kind: 'name',
    need: 'name',
    headers: list(`
      account name, company name, account, company, organization name, organization, organisation,
      name, business name, firma, unternehmen, entreprise, societe, empresa`),
  },
  {
    key: 'domain',
    label: 'Domain',
    kind: 'domain',
    headers: list('company domain name, domain, company domain, domain name, website, website url, web, url'),
  },
  {
    key: 'industry',
    label: 'Industry',
    kind: 'text',
    headers: list('industry, sector, vertical, branche, secteur, industria'),
  },
  {
    key: 'country',
    label: 'Country',
    kind: 'text',
    headers: list('country, country region, billing country, office location, hq country, land, pays, pais'),
  },
  {
    key: 'city',
    label: 'City',
    kind: 'text',
    headers: list('city, billing city, hq city, stadt, ville, ciudad'),
  },
  {
    key: 'employees',
    label: 'Employees',
    kind: 'count',
    headers: list(`
      number of employees, employees, employee count, no of employees, headcount, company size,
      mitarbeiter, effectif, empleados`),
  },
  {
    key: 'annualRevenue',
    label: 'Annual revenue',
    kind: 'money',
    headers: list('annual revenue, yearly revenue, revenue, turnover, umsatz, chiffre d affaires'),
  },
  {
    key: 'owner',
    label: 'Owner',
    kind: 'name',
    headers: list('company owner, account owner, owner, owner name, account manager, assigned to, owner id'),
  },
  {
    key: 'createdOn',
    label: 'Created',
    kind: 'date',
    headers: list(`
      create date, created date, created on, created at, created time, created, add time, date
      created, erstellt am`),
  },
]);

export const accountSignature = weights(`
  company id: 5, account id: 3, company name: 3, account name: 3, number of employees: 5, employees:
  5, annual revenue: 5, industry: 2, sector: 3, company domain name: 4, company owner: 5, account
  owner: 4, office location: 2, year established: 3, subsidiary of: 3, account: 1, company: 1,
  organization: 2, domain: 1, website: 1`);

export const personFields = fieldsOf([
  {
    key: 'externalId',
    label: 'Person id',
    kind: 'id',
    headers: list('user id, employee id, sales agent id, person id, id'),
  },
  {
    key: 'name',
    label: 'Name',
    kind: 'name',
    need: 'name',
    headers: list(`
      sales agent, full name, name, employee name, employee, user name, team member, salesperson,
      sales rep, rep, agent, user`),
  },
  {
    key: 'email',
    label: 'E-mail',
    kind: 'email',
    headers: list('email, e mail, email address, work email'),
  },
  { key: 'team', label: 'Team', kind: 'team', headers: list('team, department, function, division') },
  { key: 'role', label: 'Role', kind: 'text', headers: list('role, job title, title, position') },
]);

export const personSignature = weights(`
  sales agent: 2, manager: 3, regional office: 3, team: 4, department: 4, role: 2, employee id: 5,
  user id: 2, hire date: 4, employee name: 5`);
