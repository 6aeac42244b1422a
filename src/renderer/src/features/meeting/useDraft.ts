import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../api.ts';

/** A draft is on disk at most this long after the last key. */
const quietMs = 600;

interface Draft {
  text: string;
  setText: (text: string) => void;
  /** Forgets the draft, once it was captured. */
  clear: () => void;
}

/** A text being typed that survives a crash: kept in the workbook under `key` while it is not empty. */
export function useDraft(key: string): Draft {
  const [text, setShown] = useState('');
  const latest = useRef('');
  const saved = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (latest.current === saved.current) return;
    saved.current = latest.current;
    void ask('drafts.save', { key, text: latest.current });
  }, [key]);

  useEffect(() => {
    let isCurrent = true;
    void ask('drafts.get', { key }).then((answer) => {
      if (!isCurrent || !answer.ok || latest.current !== '') return;
      latest.current = answer.value.text;
      saved.current = answer.value.text;
      setShown(answer.value.text);
    });
    return () => {
      isCurrent = false;
      save();
    };
  }, [key, save]);

  const setText = useCallback(
    (next: string) => {
      latest.current = next;
      setShown(next);
      timer.current ??= setTimeout(save, quietMs);
    },
    [save],
  );
  const clear = useCallback(() => {
    latest.current = '';
    setShown('');
    save();
  }, [save]);
  return { text, setText, clear };
}
