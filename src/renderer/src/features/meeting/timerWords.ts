import type { ItemTimer } from '../../../../domain/meeting/timing.ts';
import type { Format } from '../../format.ts';

/** "7:48 left", "1:00 left", "+2:10 over"; items without planned time show what was spent. */
export function timerWords(timer: ItemTimer, format: Format): string {
  if (timer.allowed === 0) return format.duration(timer.elapsed);
  if (timer.tone === 'over') return `+${format.duration(-timer.left)} over`;
  return `${format.duration(timer.left)} left`;
}
