import { FileUp } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import styles from './import.module.css';

/** The first step: drop a file or choose one. */
export function ChooseFile({ onChoose }: { onChoose: () => void }) {
  return (
    <div className={styles.centre}>
      <div className={styles.drop}>
        <FileUp size={32} strokeWidth={1.5} aria-hidden />
        <p>
          <strong>Drop a CSV file here</strong>
          <br />
          Exports of HubSpot, Salesforce, Pipedrive and Zoho are understood as they are. Nothing is written
          before you have seen what will happen.
        </p>
        <Button variant="primary" size="large" onPress={onChoose} autoFocus>
          Choose a file…
        </Button>
      </div>
    </div>
  );
}
