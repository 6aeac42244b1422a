/** The reference a chart hands to a grid so that it shows the records behind a number. */
export { type Drill, drillSchema } from '../domain/metrics/drill.ts';
