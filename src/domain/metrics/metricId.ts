import { z } from 'zod';

/** The metrics this version computes; ids as in docs/SPEC.md. */
export const metricIds = [
  'M01',
  'M02',
  'M03',
  'M04',
  'M06',
  'M07',
  'M08',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M17',
  'M20',
  'M25',
  'M28',
] as const;
export const metricIdSchema = z.enum(metricIds);
export type MetricId = z.infer<typeof metricIdSchema>;

export const metricUnitSchema = z.enum(['count', 'share', 'hours', 'days', 'money']);
export type MetricUnit = z.infer<typeof metricUnitSchema>;
