import { Bookmark, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SavedView } from '../../../../../domain/grid/view.ts';
import { useCall, useCommand } from '../../../api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/Toasts.tsx';
import type { GridPage } from '../grid/useGridPages.ts';
import type { GridKind } from '../gridKind.ts';
import { questionKey } from '../question.ts';
import type { ShownColumns } from '../useColumns.ts';
import type { GridTabState } from '../useGridTab.ts';

interface Props<Row extends { id: string }, Page extends GridPage<Row>> {
  kind: GridKind<Row, Page>;
  tab: GridTabState;
  columns: ShownColumns<Row>;
}

const noViews: SavedView[] = [];

/** Saved views: filter, search, order and columns under a name the whole team sees. */
export function ViewsMenu<Row extends { id: string }, Page extends GridPage<Row>>(props: Props<Row, Page>) {
  const { kind, tab, columns } = props;
  const [isNaming, setNaming] = useState(false);
  const views = useCall('views.list', { screen: kind.screen }).data?.views ?? noViews;
  const remove = useCommand('views.remove');
  const present = views.find(
    ({ definition: { filter, search, sort } }) =>
      questionKey({ filter, search, sort }) === questionKey(tab.asked),
  );
  const show = ({ definition }: SavedView): void => {
    const { filter, search, sort } = definition;
    tab.ask({ filter, search, sort });
    if (definition.columns.length > 0) columns.choose(definition.columns);
  };
  return (
    <>
      <Menu
        label="Views"
        trigger={
          <Button variant="quiet" icon={Bookmark}>
            {present?.name ?? 'Views'}
          </Button>
        }
        groups={[
          {
            entries: [
              {
                id: 'all',
                text: `All ${kind.title.toLowerCase()}`,
                onAction: () => tab.ask({ filter: [], search: '', sort: kind.sort }),
              },
            ],
          },
          {
            title: 'Saved views',
            entries: views.map((view) => ({ id: view.id, text: view.name, onAction: () => show(view) })),
          },
          {
            entries: [
              { id: 'save', text: 'Save as view…', icon: Save, onAction: () => setNaming(true) },
              ...(present === undefined
                ? []
                : [
                    {
                      id: 'remove',
                      text: `Remove view ${present.name}`,
                      icon: Trash2,
                      isDanger: true,
                      onAction: () => void remove.run({ id: present.id }),
                    },
                  ]),
            ],
          },
        ]}
      />
      {isNaming && <NameView {...props} name={present?.name ?? ''} onClose={() => setNaming(false)} />}
    </>
  );
}

function NameView<Row extends { id: string }, Page extends GridPage<Row>>({
  kind,
  tab,
  columns,
  name: first,
  onClose,
}: Props<Row, Page> & { name: string; onClose: () => void }) {
  const [name, setName] = useState(first);
  const save = useCommand('views.save');
  const submit = async (): Promise<void> => {
    const definition = kind.view(tab.asked, [...columns.keys]);
    const saved = await save.run({ name: name.trim(), definition });
    if (!saved.ok) return;
    showToast(`View “${name.trim()}” saved`, { tone: 'good' });
    onClose();
  };
  return (
    <Dialog
      title="Save as view"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="view-name"
            isDisabled={name.trim() === ''}
            isPending={save.isPending}
          >
            Save view
          </Button>
        </>
      }
    >
      <form
        id="view-name"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void submit();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
          description="Keeps the filters, the search, the order and the columns. A view of the same name is replaced."
        />
      </form>
    </Dialog>
  );
}
