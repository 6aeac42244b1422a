import { type SectionName, sectionTitles } from '../options.ts';
import { actions } from './actions.ts';
import { agenda } from './agenda.ts';
import { attendance } from './attendance.ts';
import { contents, sectionAnchor } from './contents.ts';
import { decisions } from './decisions.ts';
import { definitions } from './definitions.ts';
import { discussion } from './discussion.ts';
import { head } from './head.ts';
import { html, type Markup } from './markup.ts';
import type { PageInput } from './page.ts';

const writers: Readonly<Record<SectionName, (input: PageInput) => Markup>> = {
  attendance,
  agenda,
  decisions,
  actions,
  discussion,
  definitions,
};

/** The minutes as one article, without a document around it: print and preview show the same. */
export function minutesPage(input: PageInput): string {
  const { options, words } = input;
  const sections = options.sections.map(
    (name) =>
      html`<section class="section ${name}" id="${sectionAnchor(name)}"><h2>${sectionTitles[name]}</h2>${writers[name](input)}</section>`,
  );
  const hasContents = options.contents && options.sections.length > 1;
  return html`<article class="report" lang="en" data-locale="${words.locale}">${head(input)}${hasContents ? contents(input) : null}${sections}</article>`
    .text;
}
