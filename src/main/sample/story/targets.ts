/** What the two heads agreed to reach; the win rate target was lowered once. Values in the metric's own unit. */
export const targets = [
  { on: '2026-06-02', metricId: 'M01', startsOn: '2026-06-01', value: 170, team: null },
  { on: '2026-06-02', metricId: 'M03', startsOn: '2026-06-01', value: 0.32, team: null },
  { on: '2026-06-02', metricId: 'M10', startsOn: '2026-06-01', value: 0.42, team: null },
  { on: '2026-06-02', metricId: 'M13', startsOn: '2026-06-01', value: 45, team: null },
  { on: '2026-06-02', metricId: 'M28', startsOn: '2026-06-01', value: 0.8, team: null },
  { on: '2026-08-27', metricId: 'M10', startsOn: '2026-09-01', value: 0.38, team: null },
  { on: '2026-08-27', metricId: 'M01', startsOn: '2026-09-01', value: 200, team: null },
] as const;
