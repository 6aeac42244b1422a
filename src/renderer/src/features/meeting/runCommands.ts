import type { Command } from '../../shell/commands.ts';
import type { Run } from './useRun.ts';

interface Makings {
  run: Run;
  isPaused: boolean;
  hasCurrent: boolean;
  isPresenting: boolean;
  present: () => void;
  capture: (prefix: string) => void;
}

const group = 'Meeting';

/** The keys of a running meeting: N P Space, D A I and the rest. */
export function runCommands({
  run,
  isPaused,
  hasCurrent,
  isPresenting,
  present,
  capture,
}: Makings): Command[] {
  const clock: Command[] = [
    {
      id: 'meeting.next',
      title: 'Next agenda item',
      group,
      shortcut: 'N',
      when: () => hasCurrent,
      run: run.next,
    },
    { id: 'meeting.previous', title: 'Previous agenda item', group, shortcut: 'P', run: run.previous },
    {
      id: 'meeting.pause',
      title: isPaused ? 'Resume the meeting' : 'Pause the meeting',
      group,
      shortcut: 'Space',
      when: () => hasCurrent,
      run: isPaused ? run.resume : run.pause,
    },
    {
      id: 'meeting.extend',
      title: 'Two more minutes',
      group,
      shortcut: 'E',
      when: () => hasCurrent,
      run: run.extend,
    },
    { id: 'meeting.suspend', title: 'Suspend the meeting', group, run: run.suspend },
    {
      id: 'meeting.present',
      title: isPresenting ? 'Stop presenting' : 'Present the agenda item',
      group,
      shortcut: 'F',
      run: present,
    },
  ];
  const captures: Command[] = [
    { id: 'meeting.capture', title: 'Capture a note', group, shortcut: '/', run: () => capture('') },
    {
      id: 'meeting.decision',
      title: 'Capture a decision',
      group,
      shortcut: 'D',
      run: () => capture('/decision '),
    },
    {
      id: 'meeting.action',
      title: 'Capture an action',
      group,
      shortcut: 'A',
      run: () => capture('/action '),
    },
    { id: 'meeting.issue', title: 'Capture an issue', group, shortcut: 'I', run: () => capture('/issue ') },
    {
      id: 'meeting.insight',
      title: 'Capture an insight',
      group,
      shortcut: 'L',
      run: () => capture('/insight '),
    },
  ];
  return [...clock, ...captures];
}
