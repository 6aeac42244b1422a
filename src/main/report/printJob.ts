import { readFileSync } from 'node:fs';
import { app } from 'electron';
import { z } from 'zod';
import { paperSchema } from '../../domain/report/options.ts';
import { Refusal } from '../../domain/result.ts';
import { writeReport } from './outFile.ts';
import { printPages } from './printPages.ts';

/** What the command line hands to an Electron without a window: a finished page, and where its PDF goes. */
const printJobSchema = z.object({
  title: z.string(),
  html: z.string().max(50_000_000),
  paper: paperSchema,
  header: z.tuple([z.string(), z.string()]),
  footer: z.string(),
  out: z.string().min(1),
});

/** Prints the job described in a file, says on one line how it went, and leaves. */
export async function runPrintJob(jobFile: string): Promise<void> {
  const answer = await print(jobFile);
  process.stdout.write(`${JSON.stringify(answer)}\n`, () => app.exit('error' in answer ? 1 : 0));
}

async function print(
  jobFile: string,
): Promise<{ bytes: number } | { error: { code: string; message: string } }> {
  try {
    const { out, ...document } = printJobSchema.parse(JSON.parse(readFileSync(jobFile, 'utf8')));
    const pdf = await printPages(document);
    writeReport(out, pdf);
    return { bytes: pdf.length };
  } catch (error) {
    if (error instanceof Refusal)
      return { error: { code: error.failure.code, message: error.failure.message } };
    return { error: { code: 'report.failed', message: 'The pages could not be made.' } };
  }
}
