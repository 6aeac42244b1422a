import type { ReactNode } from 'react';
import { failureOf } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorPanel, Loading } from '../../ui/States.tsx';

interface Answer<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** Draws an answer once it is there, and its failure otherwise. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (data: T) => ReactNode }) {
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error == null) return <Loading />;
  return (
    <ErrorPanel
      failure={failureOf(answer.error)}
      action={<Button onPress={() => answer.refetch()}>Try again</Button>}
    />
  );
}
