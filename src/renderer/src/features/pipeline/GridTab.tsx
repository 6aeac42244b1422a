import { useMemo, useRef, useState } from 'react';
import { failureOf } from '../../api.ts';
import { useCommands } from '../../shell/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorPanel } from '../../ui/States.tsx';
import { GridFooter } from './GridFooter.tsx';
import type { CellValue, GridColumn, Look } from './grid/column.ts';
import { DataGrid } from './grid/DataGrid.tsx';
import { selectedCount } from './grid/selection.ts';
import type { GridPage, GridPages } from './grid/useGridPages.ts';
import { gridCommands } from './gridCommands.ts';
import type { GridDeeds, GridKind } from './gridKind.ts';
import { Nothing } from './Nothing.tsx';
import styles from './pipeline.module.css';
import { GridToolbar } from './toolbar/GridToolbar.tsx';
import { useColumns } from './useColumns.ts';
import { useExport } from './useExport.ts';
import { useGridTab } from './useGridTab.ts';
import { usePlaceQuery } from './usePlaceQuery.ts';

interface Props<Row extends { id: string }, Page extends GridPage<Row>> {
  kind: GridKind<Row, Page>;
  deeds: GridDeeds<Row>;
  look: Look;
  workbookId: string;
  density: 'comfortable' | 'compact';
}

/** A tab of the pipeline: toolbar or bulk bar, grid, footer, and the inspector of the open record. */
export function GridTab<Row extends { id: string }, Page extends GridPage<Row>>(props: Props<Row, Page>) {
  const { kind, deeds, look, workbookId, density } = props;
  const tab = useGridTab(kind, workbookId);
  const columns = useColumns(kind.screen, kind.columns);
  const [pages, setPages] = useState<GridPages<Row, Page> | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const source = useMemo(() => kind.source(tab.asked), [kind, tab.asked]);
  const exportCsv = useExport(kind, tab.asked);
  const chosen = selectedCount(tab.selection, pages?.answer?.matched ?? 0);
  usePlaceQuery(kind, tab);
  const focusGrid = (): void => {
    frame.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
  };
  const clear = (): void => tab.ask({ filter: [], search: '' });
  useCommands(
    gridCommands({
      ...kind,
      focusSearch: () => search.current?.select(),
      focusGrid,
      create: deeds.create,
      clearFilter: clear,
      exportCsv,
    }),
  );
  const close = (): void => {
    tab.setOpenId(null);
    focusGrid();
  };
  /** An edit can move the row to another place; the active cell goes with it. */
  const save = async (row: Row, column: GridColumn<Row>, value: CellValue): Promise<void> => {
    if (!(await deeds.save(row, column, value)) || column.sort !== tab.asked.sort.column) return;
    const index = await kind.locate(tab.asked, row.id);
    if (index !== null) tab.setActive({ row: index, column: columns.shown.indexOf(column) });
  };
  const sortBy = (column: GridColumn<Row>): void => {
    if (column.sort === undefined) return;
    const { sort } = tab.question;
    const direction = sort.column === column.sort && sort.direction === 'up' ? 'down' : 'up';
    tab.ask({ sort: { column: column.sort, direction } });
  };
  return (
    <div className={styles.tab} ref={frame}>
      {chosen > 0 ? (
        <div
          className={styles.bulk}
          role="toolbar"
          aria-label={`Change selected ${kind.title.toLowerCase()}`}
        >
          <strong>{look.format.count(chosen, kind.singular)} selected</strong>
          {deeds.bulkBar(tab.target, chosen, () => tab.selectAll(false))}
          <Button variant="quiet" onPress={() => tab.selectAll(false)}>
            Clear selection
          </Button>
        </div>
      ) : (
        <GridToolbar
          {...{ kind, tab, columns, look, density, focusGrid, exportCsv }}
          searchRef={search}
          create={deeds.create}
        />
      )}
      {pages?.error != null && pages.answer === undefined ? (
        <ErrorPanel failure={failureOf(pages.error)} action={<Button onPress={clear}>Show all</Button>} />
      ) : (
        <DataGrid<Row, Page>
          label={kind.title}
          columns={columns.shown}
          look={look}
          rowHeight={density === 'compact' ? 28 : 32}
          sort={tab.question.sort}
          source={source}
          active={tab.active}
          isEditing={tab.isEditing}
          selection={tab.selection}
          openId={tab.openId}
          onPages={(next) => {
            const isNews = next.answer !== pages?.answer || next.isOld !== pages?.isOld;
            if (isNews || next.error !== pages?.error) setPages(next);
          }}
          onActive={(place, row) => {
            tab.setActive(place);
            if (tab.openId !== null && row !== undefined) tab.setOpenId(row.id);
          }}
          onEdit={tab.setEditing}
          onSave={(row, column, value) => void save(row, column, value)}
          onSort={sortBy}
          onToggle={tab.toggle}
          onStretch={(from, to) => void tab.stretch(from, to)}
          onSelectAll={tab.selectAll}
          onOpen={tab.setOpenId}
          empty={
            <Nothing
              what={kind.title.toLowerCase()}
              singular={kind.singular}
              isFiltered={(pages?.answer?.total ?? 0) > 0}
              clear={clear}
              create={deeds.create}
            />
          }
        />
      )}
      <GridFooter kind={kind} answer={pages?.answer} look={look} />
      {tab.openId !== null && deeds.inspector(tab.openId, close)}
    </div>
  );
}
