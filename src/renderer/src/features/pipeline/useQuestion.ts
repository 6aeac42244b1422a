import { useCallback, useState } from 'react';
import type { Question } from './question.ts';

/** What each tab was asked last, so that coming back finds it as it was. Forgotten with the window. */
const remembered = new Map<string, Question>();

/** The question of a tab; `place` tells workbook and tab apart. */
export function useQuestion(place: string, first: Question): [Question, (change: Partial<Question>) => void] {
  const [question, setQuestion] = useState<Question>(() => remembered.get(place) ?? first);
  const change = useCallback(
    (part: Partial<Question>): void => {
      setQuestion((known) => {
        const next = { ...known, ...part };
        remembered.set(place, next);
        return next;
      });
    },
    [place],
  );
  return [question, change];
}
