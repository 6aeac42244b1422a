import { type ReactNode, useEffect, useState } from 'react';
import styles from './DropArea.module.css';

interface Props {
  /** Said over the window while a file hangs above it: "Drop to open the workbook". */
  hint: string;
  /** Called with the first dropped file. */
  onFile: (file: File) => void;
  children: ReactNode;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes a file dropped anywhere in the window while mounted. Where several are mounted the latest one wins. The keyboard
 * way is the button that opens the file dialog, which must stand on the same screen.
 */
export function DropArea({ hint, onFile, children }: Props) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return (
    <>
      {children}
      {over && (
        <div className={styles.over} aria-hidden>
          <span className={styles.hint}>{hint}</span>
        </div>
      )}
    </>
  );
}
