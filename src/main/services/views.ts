import { Refusal } from '../../domain/result.ts';
import {
  deleteView,
  findViewByName,
  findViewName,
  insertView,
  listViews,
  updateView,
} from '../storage/savedView.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

export const viewQueries = {
  'views.list': (db, { screen }) => ({ views: listViews(db, screen) }),
} satisfies Partial<QueryHandlers>;

export const viewCommands = {
  'views.save': (db, { id, name, definition }, context) => {
    if (id !== undefined && findViewName(db, id) === null)
      throw new Refusal('record.missing', 'This view is no longer in the workbook.');
    const twin = findViewByName(db, definition.screen, name);
    if (id !== undefined && twin !== null && twin !== id) deleteView(db, twin);
    const kept = id ?? twin;
    const view = { id: kept ?? context.newId(), name, definition };
    if (kept === null) insertView(db, view);
    else updateView(db, view);
    context.label(`${kept === null ? 'New view' : 'Change of view'} ${name}`);
    return { id: view.id };
  },
  'views.remove': (db, { id }, context) => {
    const name = findViewName(db, id);
    if (name === null) throw new Refusal('record.missing', 'This view is no longer in the workbook.');
    deleteView(db, id);
    context.label(`Removal of view ${name}`);
    return {};
  },
} satisfies Partial<CommandHandlers>;
