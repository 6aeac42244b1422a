import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ListedAction } from '../../../../domain/meeting/captured.ts';
import { isUnfinished } from '../../../../domain/meeting/captured.ts';
import { type Drill, drillSchema } from '../../../../domain/metrics/drill.ts';
import { useCall } from '../../api.ts';
import { useFormat, useToday } from '../../locale/LocaleContext.tsx';
import { navigate, usePlace } from '../../routing.ts';
import { useCommands } from '../../shell/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen, Toolbar } from '../../ui/Card.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { ComboBox, Select } from '../../ui/Select.tsx';
import { SearchField } from '../../ui/TextField.tsx';
import { Answered } from '../meeting/Answered.tsx';
import { ActionBoard } from './ActionBoard.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { ActionList } from './ActionList.tsx';
import styles from './ActionsScreen.module.css';
import { DecisionLog } from './DecisionLog.tsx';
import { type ActionView, allActions, filtered } from './filtered.ts';

const views = [
  { key: 'board', text: 'Board' },
  { key: 'list', text: 'List' },
  { key: 'decisions', text: 'Decisions' },
] as const;
type View = (typeof views)[number]['key'];

/** The drill of an address; one that cannot be read shows everything. */
function readDrill(text: string | null): Drill | null {
  if (text === null) return null;
  try {
    const parsed = drillSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** `/actions`, `/actions/list`, `/actions/decisions`: what was agreed, by whom and until when. */
export default function ActionsScreen() {
  const { segments, query } = usePlace();
  const drill = useMemo(() => readDrill(query.get('drill')), [query]);
  const view: View = views.find(({ key }) => key === segments[1])?.key ?? 'board';
  const [dialog, setDialog] = useState<{ action: ListedAction | null } | null>(null);
  const add = (): void => setDialog({ action: null });
  useCommands([
    {
      id: 'actions.new',
      title: 'New action',
      group: 'Actions',
      shortcut: 'C',
      when: () => view !== 'decisions',
      run: add,
    },
  ]);
  return (
    <Screen
      title="Actions and decisions"
      tools={
        <>
          <SegmentedControl
            label="View"
            options={views}
            value={view}
            onChange={(next) => navigate(next === 'board' ? '/actions' : `/actions/${next}`)}
          />
          {view !== 'decisions' && (
            <Button variant="primary" icon={Plus} onPress={add}>
              New action
            </Button>
          )}
        </>
      }
    >
      {drill !== null && view !== 'decisions' && (
        <p className={styles.drill}>
          <span>{drill.label === '' ? 'The actions behind a number' : drill.label}</span>
          <Button
            variant="quiet"
            icon={X}
            onPress={() => navigate(view === 'board' ? '/actions' : `/actions/${view}`)}
          >
            Show all actions
          </Button>
        </p>
      )}
      {view === 'decisions' ? (
        <DecisionLog />
      ) : (
        <Actions view={view} drill={drill} onEdit={(action) => setDialog({ action })} />
      )}
      {dialog !== null && <ActionDialog action={dialog.action} onClose={() => setDialog(null)} />}
    </Screen>
  );
}

const teamChoices = [
  { key: 'all', text: 'Both teams' },
  { key: 'sales', text: 'Sales' },
  { key: 'marketing', text: 'Marketing' },
] as const;

interface ActionsProps {
  view: 'board' | 'list';
  drill: Drill | null;
  onEdit: (action: ListedAction) => void;
}

function Actions({ view, drill, onEdit }: ActionsProps) {
  const [chosen, setChosen] = useState<ActionView>(allActions);
  const answer = useCall('actions.list', drill === null ? {} : { filter: { drill } });
  const people = useCall('people.list', {}).data ?? [];
  const today = useToday();
  return (
    <>
      <Toolbar label="Filter actions" end={<Count actions={answer.data ?? []} />}>
        <SearchField
          label="Search actions"
          value={chosen.search}
          onChange={(search) => setChosen({ ...chosen, search })}
        />
        <Select
          label="Team"
          labelHidden
          options={teamChoices}
          value={chosen.team}
          onChange={(team) => setChosen({ ...chosen, team })}
        />
        <ComboBox
          label="Owner"
          labelHidden
          placeholder="Any owner"
          options={people.map(({ id, name }) => ({ key: id, text: name }))}
          value={chosen.ownerId}
          onChange={(ownerId) => setChosen({ ...chosen, ownerId })}
        />
        <SegmentedControl
          label="Due"
          options={[
            { key: 'any', text: 'All' },
            { key: 'late', text: 'Late' },
            { key: 'unowned', text: 'No owner' },
          ]}
          value={chosen.due}
          onChange={(due) => setChosen({ ...chosen, due })}
        />
      </Toolbar>
      <Answered answer={answer}>
        {(actions) => {
          const shown = filtered(actions, chosen, today);
          return view === 'board' ? (
            <ActionBoard actions={shown} onEdit={onEdit} />
          ) : (
            <ActionList actions={shown} onEdit={onEdit} />
          );
        }}
      </Answered>
    </>
  );
}

function Count({ actions }: { actions: readonly ListedAction[] }) {
  const format = useFormat();
  const today = useToday();
  const open = actions.filter(({ status }) => isUnfinished(status));
  const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return (
    <span className={styles.count}>
      {format.count(open.length, 'open action')}
      {late > 0 && <strong className={styles.late}>, {late} late</strong>}
    </span>
  );
}
