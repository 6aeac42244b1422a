import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import styles from './DropArea.module.css';

interface Props {
  /** Said over the window while a file hangs above it: "Drop to open the workbook". */
  hint: string;
  /** Called with the first dropped file. */
  onFile: (file: File) => void;
  children: ReactNode;
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Mounted areas, the latest last: it alone takes files. */
const areas: symbol[] = [];

/**
 * Takes a file dropped anywhere in the window while mounted. Where several are mounted the latest one wins. The keyboard
 * way is the button that opens the file dialog, which must stand on the same screen.
 */
export function DropArea({ hint, onFile, children }: Props) {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const area = Symbol('drop area');
    areas.push(area);
    const concerns = (event: DragEvent): boolean => holdsFiles(event) && areas.at(-1) === area;
    const drag = (event: DragEvent): void => {
      if (!concerns(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!concerns(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) take(file);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      areas.splice(areas.indexOf(area), 1);
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
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
