import { AlertTriangle, CheckCircle2, Circle, type LucideIcon, XCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Team } from '../../../domain/vocabulary.ts';
import styles from './Pill.module.css';

export type Tone = 'neutral' | 'good' | 'risk' | 'bad';

const toneIcons: Record<Tone, LucideIcon> = {
  neutral: Circle,
  good: CheckCircle2,
  risk: AlertTriangle,
  bad: XCircle,
};

/** A status: tint, icon and word together, so that colour never speaks alone. */
export function Pill({ tone, icon, children }: { tone: Tone; icon?: LucideIcon; children: ReactNode }) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <span className={styles.pill} data-tone={tone}>
      <Icon size={12} aria-hidden />
      {children}
    </span>
  );
}

/** A small neutral label: a filter, a source, "carried ×2". */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={styles.tag}>{children}</span>;
}

export const teamNames: Record<Team, string> = { sales: 'Sales', marketing: 'Marketing' };

/**
 * Whose it is: a coloured bar and the letter S or M, with the team's name for those who cannot see it.
 * `children` is the owner's name, or nothing for the team itself.
 */
export function TeamChip({ team, children }: { team: Team; children?: ReactNode }) {
  return (
    <span className={styles.team} data-team={team}>
      <abbr className={styles.letter} title={teamNames[team]} aria-label={teamNames[team]}>
        {team === 'sales' ? 'S' : 'M'}
      </abbr>
      {children !== undefined && <span className={styles.name}>{children}</span>}
    </span>
  );
}
