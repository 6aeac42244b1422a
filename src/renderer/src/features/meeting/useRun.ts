import { useCommand } from '../../api.ts';

/** The clock commands of one meeting, as buttons and keys call them. */
export interface Run {
  next: () => void;
  previous: () => void;
  goTo: (itemId: string) => void;
  pause: () => void;
  resume: () => void;
  extend: () => void;
  suspend: () => void;
  seal: () => Promise<boolean>;
  isPending: boolean;
}

export function useRun(id: string): Run {
  const next = useCommand('meetings.next');
  const previous = useCommand('meetings.previous');
  const goTo = useCommand('meetings.goTo');
  const pause = useCommand('meetings.pause');
  const resume = useCommand('meetings.resume');
  const extend = useCommand('meetings.extend');
  const suspend = useCommand('meetings.suspend');
  const seal = useCommand('meetings.seal');
  return {
    next: () => void next.run({ id }),
    previous: () => void previous.run({ id }),
    goTo: (itemId) => void goTo.run({ id, itemId }),
    pause: () => void pause.run({ id }),
    resume: () => void resume.run({ id }),
    extend: () => void extend.run({ id, minutes: 2 }),
    suspend: () => void suspend.run({ id }),
    seal: async () => (await seal.run({ id })).ok,
    isPending: next.isPending || previous.isPending || goTo.isPending,
  };
}
