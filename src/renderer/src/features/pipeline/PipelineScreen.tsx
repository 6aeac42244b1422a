import { useCall } from '../../api.ts';
import { usePlace } from '../../routing.ts';
import { Loading } from '../../ui/States.tsx';
import { ImportScreen } from '../import/ImportScreen.tsx';
import { AccountsTab } from './accounts/AccountsTab.tsx';
import { DealsTab } from './deals/DealsTab.tsx';
import { LeadsTab } from './leads/LeadsTab.tsx';
import { useLook } from './look.ts';
import styles from './pipeline.module.css';

const tabs = [
  { key: 'leads', title: 'Leads' },
  { key: 'deals', title: 'Deals' },
  { key: 'accounts', title: 'Accounts' },
] as const;

/** Leads, deals and accounts: `/pipeline/leads`, `/pipeline/deals?drill=…`, `/pipeline/leads?open=…`. */
export default function PipelineScreen() {
  const { segments } = usePlace();
  const look = useLook();
  const state = useCall('app.state', {}).data;
  const isImport = segments[1] === 'import';
  const tab = tabs.find(({ key }) => key === segments[1])?.key ?? 'leads';
  const workbookId = state?.workbook?.id ?? '';
  const density = state?.preferences.density ?? 'comfortable';
  if (isImport) {
    return (
      <div className={styles.screen}>
        <ImportScreen />
      </div>
    );
  }
  return (
    <div className={styles.screen}>
      <nav className={styles.tabs} aria-label="Pipeline">
        {tabs.map(({ key, title }) => (
          <a
            key={key}
            href={`#/pipeline/${key}`}
            className={styles.tabLink}
            aria-current={key === tab ? 'page' : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
      {look === undefined && <Loading />}
      {look !== undefined && tab === 'leads' && <LeadsTab {...{ look, workbookId, density }} />}
      {look !== undefined && tab === 'deals' && <DealsTab {...{ look, workbookId, density }} />}
      {look !== undefined && tab === 'accounts' && <AccountsTab look={look} />}
    </div>
  );
}
