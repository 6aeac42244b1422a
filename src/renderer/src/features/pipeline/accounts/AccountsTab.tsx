import { useState } from 'react';
import type { AccountRow } from '../../../../../domain/account.ts';
import { useCall } from '../../../api.ts';
import { noValue } from '../../../format.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState, Loading } from '../../../ui/States.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { SearchField } from '../../../ui/TextField.tsx';
import type { Look } from '../grid/column.ts';
import styles from '../pipeline.module.css';
import { nameIn } from '../words.ts';

const pageSize = 100;

const columnsFor = (look: Look): Column<AccountRow>[] => [
  { key: 'name', text: 'Name', cell: (account) => account.name },
  { key: 'industry', text: 'Industry', cell: (account) => account.industry ?? noValue },
  {
    key: 'place',
    text: 'Place',
    cell: (account) => [account.city, account.country].filter(Boolean).join(', ') || noValue,
  },
  { key: 'owner', text: 'Owner', cell: (account) => nameIn(look.lists.people, account.ownerId) },
  {
    key: 'employees',
    text: 'Employees',
    align: 'end',
    cell: (account) => look.format.number(account.employees),
  },
  { key: 'leads', text: 'Leads', align: 'end', cell: (account) => look.format.number(account.leads) },
  { key: 'open', text: 'Open deals', align: 'end', cell: (account) => look.format.number(account.openDeals) },
  { key: 'won', text: 'Won deals', align: 'end', cell: (account) => look.format.number(account.wonDeals) },
];

/** The accounts behind leads and deals, by name. */
export function AccountsTab({ look }: { look: Look }) {
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const { data } = useCall('accounts.page', { search, offset, limit: pageSize }, { keepPrevious: true });
  const last = Math.min(offset + pageSize, data?.matched ?? 0);
  return (
    <div className={styles.tab}>
      <div className={styles.accountTools}>
        <SearchField
          label="Search accounts"
          value={search}
          onChange={(text) => {
            setSearch(text.slice(0, 200));
            setOffset(0);
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must be scrollable by keyboard */}
      <section className={styles.accounts} aria-label="List of accounts" tabIndex={0}>
        {data === undefined && <Loading />}
        {data !== undefined && data.matched === 0 && (
          <EmptyState>
            {data.total === 0
              ? 'There are no accounts in this workbook yet.'
              : 'No accounts match this search.'}
          </EmptyState>
        )}
        {data !== undefined && data.matched > 0 && (
          <Table
            label="Accounts"
            columns={columnsFor(look)}
            rows={data.rows}
            rowKey={(account) => account.id}
            sticky
          />
        )}
      </section>
      <footer className={styles.footer}>
        {data !== undefined &&
          (data.matched === 0
            ? look.format.count(data.total, 'account')
            : `${look.format.number(offset + 1)}–${look.format.number(last)} of ${look.format.count(data.matched, 'account')}`)}
        {data !== undefined && data.matched > pageSize && (
          <span className={styles.pager}>
            <Button
              variant="quiet"
              isDisabled={offset === 0}
              onPress={() => setOffset(Math.max(0, offset - pageSize))}
            >
              Previous
            </Button>
            <Button
              variant="quiet"
              isDisabled={last >= data.matched}
              onPress={() => setOffset(offset + pageSize)}
            >
              Next
            </Button>
          </span>
        )}
      </footer>
    </div>
  );
}
