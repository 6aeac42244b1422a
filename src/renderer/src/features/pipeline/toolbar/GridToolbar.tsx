import { Columns3, Download, Plus, Rows3, Rows4, Upload } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useCommand } from '../../../api.ts';
import { navigate } from '../../../routing.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { SearchField } from '../../../ui/TextField.tsx';
import type { Look } from '../grid/column.ts';
import type { GridPage } from '../grid/useGridPages.ts';
import type { GridKind } from '../gridKind.ts';
import { clauseKey, withClause } from '../question.ts';
import type { ShownColumns } from '../useColumns.ts';
import type { GridTabState } from '../useGridTab.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { FilterBar, FilterMenu } from './FilterBar.tsx';
import styles from './toolbar.module.css';
import { ViewsMenu } from './ViewsMenu.tsx';

interface Props<Row extends { id: string }, Page extends GridPage<Row>> {
  kind: GridKind<Row, Page>;
  tab: GridTabState;
  columns: ShownColumns<Row>;
  look: Look;
  density: 'comfortable' | 'compact';
  searchRef: Ref<HTMLInputElement>;
  focusGrid: () => void;
  create: () => void;
  exportCsv: () => void;
}

/** Search, filter and views on the left; what is shown and what to do with it on the right. */
export function GridToolbar<Row extends { id: string }, Page extends GridPage<Row>>(props: Props<Row, Page>) {
  const { kind, tab, columns, look, density, create } = props;
  const preferences = useCommand('app.setPreferences');
  const [opened, setOpened] = useState<string | null>(null);
  const isCompact = density === 'compact';
  const { filter } = tab.question;
  return (
    <>
      <div className={styles.toolbar} role="toolbar" aria-label={`${kind.title} tools`}>
        <div className={styles.search}>
          <SearchField
            label={`Search ${kind.title.toLowerCase()}`}
            placeholder={`Search ${kind.title.toLowerCase()}  /`}
            value={tab.question.search}
            onChange={(search) => tab.ask({ search: search.slice(0, 200) })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'ArrowDown') props.focusGrid();
            }}
            inputRef={props.searchRef}
          />
        </div>
        <ViewsMenu kind={kind} tab={tab} columns={columns} />
        <FilterMenu
          filter={filter}
          fields={kind.filters}
          onAdd={(clause) => {
            tab.ask({ filter: withClause(filter, clause) });
            setOpened(clauseKey(clause));
          }}
        />
        <span className={styles.space} />
        <ColumnsMenu
          all={kind.columns}
          columns={columns}
          trigger={<IconButton icon={Columns3} label="Columns" />}
        />
        <IconButton
          icon={isCompact ? Rows3 : Rows4}
          label={isCompact ? 'Comfortable rows' : 'Compact rows'}
          onPress={() => void preferences.run({ density: isCompact ? 'comfortable' : 'compact' })}
        />
        <IconButton
          icon={Download}
          label={`Export the ${kind.title.toLowerCase()} shown as CSV`}
          onPress={props.exportCsv}
        />
        <Button icon={Upload} onPress={() => navigate('/pipeline/import')}>
          Import…
        </Button>
        <Button variant="primary" icon={Plus} onPress={create}>
          New {kind.singular}
        </Button>
      </div>
      <FilterBar
        filter={filter}
        fields={kind.filters}
        look={look}
        opened={opened}
        onOpen={setOpened}
        onChange={(next) => tab.ask({ filter: next })}
      />
    </>
  );
}
