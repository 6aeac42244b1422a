import { screen } from '@testing-library/react';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { fail } from '../../../../src/domain/result.ts';
import { IconButton } from '../../../../src/renderer/src/ui/Button.tsx';
import { DateField } from '../../../../src/renderer/src/ui/DateField.tsx';
import { ConfirmDialog } from '../../../../src/renderer/src/ui/Dialog.tsx';
import { KpiTile } from '../../../../src/renderer/src/ui/KpiTile.tsx';
import { MoneyField, NumberField } from '../../../../src/renderer/src/ui/NumberField.tsx';
import { TeamChip } from '../../../../src/renderer/src/ui/Pill.tsx';
import { SegmentedControl } from '../../../../src/renderer/src/ui/SegmentedControl.tsx';
import { ComboBox, Select } from '../../../../src/renderer/src/ui/Select.tsx';
import { EmptyState, ErrorPanel, ProgressBar } from '../../../../src/renderer/src/ui/States.tsx';
import { Table } from '../../../../src/renderer/src/ui/Table.tsx';
import { TextField } from '../../../../src/renderer/src/ui/TextField.tsx';
import { DuePill, Money } from '../../../../src/renderer/src/ui/Values.tsx';
import { draw } from '../draw.tsx';

test('an icon button has its name and tells its shortcut to assistive technology', () => {
  draw(<IconButton icon={Undo2} label="Undo import of 1,204 leads" shortcut="Mod+Z" />);
  const button = screen.getByRole('button', { name: 'Undo import of 1,204 leads' });
  expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Z');
});

test('the team is a word, not only a colour', () => {
  draw(<TeamChip team="marketing">Anna Berg</TeamChip>);
  expect(screen.getByText('M').getAttribute('aria-label')).toBe('Marketing');
  expect(screen.getByText('Anna Berg')).toBeTruthy();
});

test('a field with an error is invalid and described by it', () => {
  draw(<TextField label="Name" error="A person needs a name." />);
  const field = screen.getByRole('textbox', { name: 'Name' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id));
  expect(described.map((element) => element?.textContent).join()).toContain('A person needs a name.');
});

function NumberDemo({ onChange }: { onChange: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null);
  const change = (next: number | null): void => {
    setValue(next);
    onChange(next);
  };
  return (
    <NumberField label="Hours" value={value} onChange={change} formatOptions={{ maximumFractionDigits: 2 }} />
  );
}

test('a number is read as the locale writes it', async () => {
  const seen: (number | null)[] = [];
  const { user } = draw(<NumberDemo onChange={(value) => seen.push(value)} />, { locale: 'de-DE' });
  await user.type(screen.getByRole('textbox', { name: 'Hours' }), '1.234,56');
  await user.tab();
  expect(seen.at(-1)).toBe(1234.56);
  await user.clear(screen.getByRole('textbox', { name: 'Hours' }));
  await user.tab();
  expect(seen.at(-1)).toBeNull();
});

test('an amount goes in and out as minor units', async () => {
  const seen: (number | null)[] = [];
  const { user } = draw(<MoneyField label="Amount" value={420050} onChange={(value) => seen.push(value)} />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Amount' });
  expect(field.value).toBe('€4,200.50');
  await user.clear(field);
  await user.type(field, '19.99');
  await user.tab();
  expect(seen.at(-1)).toBe(1999);
});

test('a date is edited part by part in the order of the locale', async () => {
  // In happy-dom a selection set while it changes calls itself for ever.
  vi.spyOn(Selection.prototype, 'collapse').mockImplementation(() => {});
  const seen: (string | null)[] = [];
  const { user } = draw(<DateField label="Due" value="2026-10-28" onChange={(value) => seen.push(value)} />);
  const parts = screen.getAllByRole('spinbutton');
  expect(parts.map((part) => part.textContent)).toEqual(['28', '10', '2026']);
  await user.click(parts[0] as HTMLElement);
  await user.keyboard('{ArrowUp}');
  expect(seen.at(-1)).toBe('2026-10-29');
});

test('a date field shows nothing for a date that is none', () => {
  draw(<DateField label="Due" value="2026-02-31" onChange={() => {}} />);
  expect(screen.getAllByRole('spinbutton').every((part) => part.hasAttribute('data-placeholder'))).toBe(true);
});

const options = [
  { key: 'open', text: 'Open' },
  { key: 'won', text: 'Won' },
] as const;

test('a select offers its options and gives the key of the chosen one', async () => {
  const seen: string[] = [];
  const { user } = draw(
    <Select label="Kind" options={options} value="open" onChange={(key) => seen.push(key)} />,
  );
  await user.click(screen.getByRole('button', { name: /Kind/ }));
  await user.click(screen.getByRole('option', { name: 'Won' }));
  expect(seen).toEqual(['won']);
});

function ComboDemo({ onChange }: { onChange: (key: string | null) => void }) {
  const [value, setValue] = useState<'open' | 'won' | null>('open');
  return (
    <ComboBox
      label="Kind"
      options={options}
      value={value}
      onChange={(key) => {
        setValue(key);
        onChange(key);
      }}
    />
  );
}

test('a combo box narrows while typing, and emptying it chooses nothing', async () => {
  const seen: (string | null)[] = [];
  const { user } = draw(<ComboDemo onChange={(key) => seen.push(key)} />);
  const field = screen.getByRole('combobox', { name: 'Kind' });
  await user.clear(field);
  await user.type(field, 'w');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Won']);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(seen.at(-1)).toBe('won');
  await user.clear(field);
  await user.tab();
  expect(seen.at(-1)).toBeNull();
});

test('a segmented control is one choice among visible words', async () => {
  const seen: string[] = [];
  const { user } = draw(
    <SegmentedControl label="Kind" options={options} value="open" onChange={(key) => seen.push(key)} />,
  );
  expect(screen.getByRole('radio', { name: 'Open' }).getAttribute('aria-checked')).toBe('true');
  await user.click(screen.getByRole('radio', { name: 'Won' }));
  await user.click(screen.getByRole('radio', { name: 'Open' }));
  expect(seen).toEqual(['won']);
});

test('an error says what happened, whether the data is safe, and the way on', () => {
  const failure = fail('workbook.damaged', 'The file ends in the middle of a page.').error;
  draw(<ErrorPanel failure={failure} action={<button type="button">Open another file…</button>} />);
  const panel = screen.getByRole('alert');
  expect(panel.textContent).toContain('This workbook is damaged');
  expect(panel.textContent).toContain('The file ends in the middle of a page.');
  expect(panel.textContent).toContain('The file was not changed.');
  expect(screen.getByRole('button', { name: 'Open another file…' })).toBeTruthy();
});

test('an error does not say twice that the file was not changed', () => {
  const failure = fail('workbook.damaged', 'Its pages do not fit together. The file was not changed.').error;
  draw(<ErrorPanel failure={failure} />);
  const words = screen.getByRole('alert').textContent ?? '';
  expect(words.match(/was not changed/g)).toHaveLength(1);
  expect(words).toContain('If you have a copy of it, open that one.');
});

test('an empty state is one sentence and one action', () => {
  draw(<EmptyState action={<button type="button">Add person</button>}>Nobody yet.</EmptyState>);
  expect(screen.getByText('Nobody yet.')).toBeTruthy();
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

test('progress is numbers, and honest when the total is not known', () => {
  const { rerender } = draw(<ProgressBar label="Reading leads.csv" done={1204} total={10_000} unit="rows" />);
  const bar = screen.getByRole('progressbar', { name: 'Reading leads.csv' });
  expect(bar.getAttribute('aria-valuetext')).toBe('1,204 of 10,000 rows');
  rerender(<ProgressBar label="Reading" done={0} total={0} />);
  expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false);
});

test('a table names its rows and columns', () => {
  draw(
    <Table
      label="People"
      rows={[{ id: 'a', name: 'Anna', deals: 3 }]}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', text: 'Name', cell: ({ name }) => name },
        { key: 'deals', text: 'Deals', align: 'end', cell: ({ deals }) => deals },
      ]}
    />,
  );
  expect(screen.getByRole('table', { name: 'People' })).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: 'Anna' })).toBeTruthy();
  expect(screen.getAllByRole('columnheader')).toHaveLength(2);
});

test('a tile says its change in words and opens its records', async () => {
  let opened = 0;
  const { user } = draw(
    <KpiTile
      label="Win rate"
      value="31%"
      delta={{ text: 'down 4 points from Aug 2026', direction: 'down', verdict: 'worse' }}
      target="Target 35%"
      lowSample
      onOpen={() => {
        opened += 1;
      }}
    />,
  );
  const tile = screen.getByRole('group', { name: 'Win rate' });
  expect(tile.textContent).toContain('down 4 points from Aug 2026');
  expect(tile.textContent).toContain('low sample');
  await user.click(screen.getByRole('button', { name: 'Win rate: 31%. Show the records' }));
  expect(opened).toBe(1);
});

test('nothing is shown as a dash', () => {
  draw(<Money minor={null} />);
  expect(screen.getByText('—')).toBeTruthy();
});

test.each([
  ['2026-11-20', false, '3 days late', 'bad'],
  ['2026-11-23', false, 'Due today', 'risk'],
  ['2026-12-01', false, 'In 8 days', 'neutral'],
  ['2026-11-20', true, '20 Nov', 'neutral'],
  [null, false, 'No due date', 'neutral'],
])('due %s, done %s: %s', (due, isDone, text, tone) => {
  draw(<DuePill due={due} isDone={isDone} />);
  expect(screen.getByText(text).dataset['tone']).toBe(tone);
});

test('asking first: the verb is on the button', async () => {
  let confirmed = 0;
  const { user } = draw(
    <ConfirmDialog
      title="Remove this backup?"
      confirm="Remove backup"
      isOpen
      onClose={() => {}}
      onConfirm={() => {
        confirmed += 1;
      }}
    >
      <p>It cannot be brought back.</p>
    </ConfirmDialog>,
  );
  expect(screen.getByRole('dialog', { name: 'Remove this backup?' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove backup' }));
  expect(confirmed).toBe(1);
});
