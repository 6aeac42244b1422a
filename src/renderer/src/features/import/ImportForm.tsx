import type { ImportPreview } from '../../../../contract/imports.ts';
import { entityWords } from '../../../../domain/import/entity.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { navigate } from '../../routing.ts';
import { Button } from '../../ui/Button.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { FileOptions } from './FileOptions.tsx';
import { Findings } from './Findings.tsx';
import styles from './import.module.css';
import { PreviewTable } from './PreviewTable.tsx';
import type { ImportState } from './useImport.ts';

/** What will become of the file: how it is read, what each column becomes, how the first rows turn out. */
export function ImportForm({ preview, state }: { preview: ImportPreview; state: ImportState }) {
  const format = useFormat();
  const { file, entity, blocked, checked } = preview;
  const words = entity === null ? { one: 'row', many: 'rows' } : entityWords[entity];
  const about = file.rowsExact ? '' : 'about ';
  return (
    <>
      <div className={styles.body} aria-busy={state.isOld}>
        <FileOptions preview={preview} onChange={state.change} />
        <Findings preview={preview} />
        <section aria-labelledby="import-columns">
          <h2 id="import-columns" className={styles.heading}>
            What each column becomes
          </h2>
          <ColumnTable preview={preview} onChange={state.change} />
        </section>
        <section aria-labelledby="import-rows">
          <h2 id="import-rows" className={styles.heading}>
            The first {format.count(preview.rows.length, 'row')}
          </h2>
          <PreviewTable preview={preview} />
        </section>
      </div>
      <footer className={styles.foot}>
        <p className={styles.footWords} role="status">
          {blocked ??
            `Of the first ${format.count(checked.rows, 'row')}: ${format.number(checked.ok + checked.warning)} can be imported, ${format.number(checked.rejected)} rejected, ${format.number(checked.skipped)} skipped.`}
        </p>
        <Button onPress={() => navigate('/pipeline/leads')}>Cancel</Button>
        <Button variant="primary" isDisabled={blocked !== null || state.isOld} onPress={state.run}>
          Import {about}
          {format.count(file.rows, words.one, words.many)}
        </Button>
      </footer>
    </>
  );
}
