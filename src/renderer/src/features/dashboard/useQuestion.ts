import { useState } from 'react';
import type { Comparison } from '../../../../contract/dashboard.ts';
import { comparisonSchema } from '../../../../contract/dashboard.ts';
import type { Period } from '../../../../domain/calendar.ts';
import type { MetricFilter } from '../../../../domain/metrics/scope.ts';
import { navigate, usePlace } from '../../routing.ts';
import { usePeriod } from '../../shell/PeriodContext.tsx';
import { comparisonInForce, dashboardPlace, readFilter } from './question.ts';

interface Question {
  /** What `dashboard.get` is asked with. */
  asked: { period: Period | null; compare: Comparison; filter: MetricFilter };
  setFilter: (filter: MetricFilter) => void;
  setCompare: (compare: Comparison) => void;
}

const compareKey = 'tandem.dashboard.compare';

const rememberedCompare = (): Comparison =>
  comparisonSchema.safeParse(localStorage.getItem(compareKey)).data ?? 'previous';

/**
 * What the dashboard shows: the period of the top bar, the filter of the address (so that going back from the records
 * behind a number finds it again), and what to compare with, remembered on this computer.
 */
export function useQuestion(): Question {
  const { period } = usePeriod();
  const { query } = usePlace();
  const [chosen, setChosen] = useState(rememberedCompare);
  return {
    asked: { period, compare: comparisonInForce(chosen, period === null), filter: readFilter(query) },
    setFilter: (filter) => navigate(dashboardPlace(filter)),
    setCompare: (compare) => {
      localStorage.setItem(compareKey, compare);
      setChosen(compare);
    },
  };
}
