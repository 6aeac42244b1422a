import type { ListedDecision } from '../../meeting/captured.ts';
import type { Numbered } from '../minutes.ts';
import { html, type Markup, typed } from './markup.ts';
import { entry, metaLine, nothing, type PageInput } from './page.ts';
import { paragraph } from './prose.ts';

/** Every decision in full: what, why, by whom, and what it replaces. */
export function decisions(input: PageInput): Markup {
  const all = input.minutes.decisions;
  if (all.length === 0) return nothing('No decision was recorded in this meeting.');
  return html`${all.map((decision) => one(input, decision))}`;
}

function one(input: PageInput, decision: Numbered<ListedDecision>): Markup {
  const { words, minutes } = input;
  const item = minutes.items.find((each) => each.item.id === decision.agendaItemId);
  const about = decision.dealName ?? decision.leadName;
  const evidence = minutes.evidence.get(decision.evidenceId ?? '');
  return entry(
    decision.label,
    decision.anchor,
    [
      paragraph(decision.statement, 'statement'),
      part('Why', decision.rationale),
      part('Considered', decision.alternatives),
      part('Replaces', decision.supersedes),
      metaLine([
        decision.decidedByName === null ? null : html`Decided by ${typed(decision.decidedByName)}`,
        item === undefined
          ? null
          : html`<a href="#${item.anchor}">${item.number} ${typed(item.item.title)}</a>`,
        about === null ? null : html`About ${typed(about)}`,
        decision.reviewOn === null ? null : `Review on ${words.shortDate(decision.reviewOn)}`,
        evidence === undefined ? null : html`Seen in: ${typed(evidence.title)}`,
      ]),
    ],
    'decision',
  );
}

/** A named part of a record; nothing when there is no text. */
export const part = (name: string, text: string | null): Markup | null =>
  text === null || text.trim() === ''
    ? null
    : html`<div class="part"><span class="part-name">${name}</span><div class="part-text">${paragraph(text, 'said')}</div></div>`;
