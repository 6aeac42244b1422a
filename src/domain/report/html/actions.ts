import type { MinutesAction, OwnerActions } from '../minutes.ts';
import { html, type Markup, typed } from './markup.ts';
import { counted, nothing, type PageInput, person } from './page.ts';

/** What is to be done, by owner; those that nobody owns come first and say so. */
export function actions(input: PageInput): Markup {
  const { byOwner, closed } = input.minutes;
  const done = closed.filter(({ status }) => status === 'done').length;
  const note =
    closed.length === 0
      ? null
      : html`<p class="basis">${counted(closed.length, 'more action')} closed by the end of the meeting: ${done} done, ${closed.length - done} dropped.</p>`;
  if (byOwner.length === 0) return html`${nothing('There is nothing left to do from this meeting.')}${note}`;
  return html`<table class="grid actions"><thead><tr><th scope="col" class="no">No.</th><th scope="col">Action</th><th scope="col" class="when">Due</th><th scope="col" class="when">State</th></tr></thead>${byOwner.map((group) => ownerRows(input, group))}</table>${note}`;
}

function ownerRows(input: PageInput, group: OwnerActions): Markup {
  const { owner } = group;
  const name =
    owner === null
      ? html`<span class="flag">No owner</span> <span class="quiet">somebody has to take ${group.actions.length === 1 ? 'it' : 'these'}</span>`
      : html`${person(owner.name, owner.team)} <span class="quiet">${counted(group.actions.length, 'action')}</span>`;
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan="4">${name}</th></tr>${group.actions.map((action) => actionRow(input, action))}</tbody>`;
}

function actionRow(input: PageInput, action: MinutesAction): Markup {
  const about = action.dealName ?? action.leadName;
  return html`<tr id="${action.anchor}"><td class="no">${action.label}</td><td><span class="what" dir="auto">${action.title}</span>${action.note === null ? null : html`<span class="remark" dir="auto">${action.note}</span>`}${about === null ? null : html`<span class="remark">About ${typed(about)}</span>`}</td><td class="when">${due(input, action)}</td><td class="when">${action.status === 'doing' ? 'Doing' : 'To do'}${carried(action)}</td></tr>`;
}

/** The due date; late ones, as of the meeting's last day of data, say so. */
export function due({ minutes, words }: PageInput, action: MinutesAction): Markup {
  if (action.dueOn === null) return html`<span class="flag">No date</span>`;
  const day = minutes.record.at.slice(0, 10);
  const late = action.dueOn < day && (action.status === 'open' || action.status === 'doing');
  return html`${words.shortDate(action.dueOn)}${late ? html` <span class="remark over">late</span>` : null}`;
}

export const carried = (action: MinutesAction): Markup | null =>
  action.timesCarried === 0 ? null : html`<span class="remark">carried ×${action.timesCarried}</span>`;
