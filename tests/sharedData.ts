import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../shared/data');

/** The folder of real data sets, or `null` where the project was cloned alone. */
export const sharedData: string | null = existsSync(folder) ? folder : null;

/** Why a data test does not run; pass it to `context.skip`. */
export const noSharedData = '../shared/data is not there';
