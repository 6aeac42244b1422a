import type { PlannedFile } from './fileGround.ts';

/** What is taken for granted about a file, in sentences a person can check before importing. */
export function assumptionsOf(file: PlannedFile, homeCurrency: string): string[] {
  const { plan, entity, columns } = file.result;
  if (plan === null) return [];
  const mapped = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field.key])));
  const said: string[] = [];
  if (file.inspection.table.headerRow === 0)
    said.push('The file has no header row; the columns were recognised by what is in them.');
  if (entity === 'leads') said.push(...leadAssumptions(plan.leadStage.stage, mapped));
  if (entity === 'deals' && !mapped.has('createdOn')) {
    said.push('The file tells no created dates; a deal takes the one of the lead it belongs to.');
  }
  if (entity === 'deals' && mapped.has('wonOn') && !mapped.has('stage')) {
    said.push('The file has no stage column; a deal with a won date is won on that day.');
  }
  if (entity === 'spend' && !mapped.has('spentOn') && mapped.has('month'))
    said.push('Spend of a month is booked on its first day.');
  if (entity === 'spend' && !mapped.has('spentOn') && !mapped.has('month') && plan.period !== null) {
    said.push(
      `The rows have no date; they are booked on ${plan.period.from}, the first day of the period above the table.`,
    );
  }
  const money = columns.some(({ field, currency }) => field?.kind === 'money' && currency === null);
  if (money && !mapped.has('currency')) {
    said.push(
      plan.currency === homeCurrency
        ? `Amounts without a currency of their own are in ${homeCurrency}, the currency of this workbook.`
        : `Amounts without a currency of their own are in ${plan.currency}.`,
    );
  }
  return said;
}

function leadAssumptions(stage: string, mapped: ReadonlySet<string>): string[] {
  const told = mapped.has('stage') || mapped.has('converted');
  const said: string[] = [];
  if (stage === 'mql')
    said.push('This is a list of marketing-qualified leads: each is an MQL since its created date.');
  else if (!told && !mapped.has('customerOn'))
    said.push('The file tells no stage: each lead starts as an inquiry.');
  if (mapped.has('customerOn') && !mapped.has('createdOn')) {
    said.push(
      'Each lead became a customer on the date the file tells, which is also taken as its created date.',
    );
  }
  if (mapped.has('converted')) said.push('Converted leads are customers; the file does not tell since when.');
  if (told && !mapped.has('stageOn'))
    said.push('Stages are known, the days they were entered are not, unless the file has a column for them.');
  return said;
}
