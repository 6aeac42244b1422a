import { CornerDownLeft, Paperclip, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import {
  type CaptureLine,
  ownerBeingTyped,
  parseCaptureLine,
  suggestPrefixes,
} from '../../../../domain/meeting/captureLine.ts';
import { matchPeople } from '../../../../domain/meeting/matchPeople.ts';
import type { Person } from '../../../../domain/person.ts';
import { useToday } from '../../locale/LocaleContext.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import styles from './Capture.module.css';
import { Understood } from './Understood.tsx';

interface Suggestion {
  key: string;
  text: string;
  detail: string;
  /** The whole line once it is taken. */
  line: string;
}

const prefixWords = {
  note: 'a note',
  issue: 'an issue for this meeting',
  decision: 'a decision',
  action: 'an action: @owner, due date, what',
  insight: 'something learned',
  park: 'an issue put aside for later',
} as const;

/** What may be completed at the caret: the kind after "/", or the owner after "@". */
function suggestionsFor(line: string, caret: number, people: readonly Person[]): Suggestion[] {
  const kinds = suggestPrefixes(line).map((prefix) => ({
    key: prefix,
    text: `/${prefix}`,
    detail: prefixWords[prefix],
    line: `/${prefix} `,
  }));
  if (kinds.length > 0) return kinds;
  const typed = ownerBeingTyped(line, caret);
  if (typed === null || !line.trimStart().startsWith('/a')) return [];
  const before = line.slice(0, caret - typed.length);
  const after = line.slice(caret).trimStart();
  const matches = matchPeople(typed, people);
  if (matches.length === 1 && matches[0]?.name === typed) return [];
  return matches.slice(0, 6).map((person) => ({
    key: person.id,
    text: person.name,
    detail: person.team === 'sales' ? 'Sales' : 'Marketing',
    line: `${before}${person.name} ${after}`,
  }));
}

interface Props {
  text: string;
  onText: (text: string) => void;
  people: readonly Person[];
  /** The title of the evidence that goes with it. */
  attached: string | null;
  onDetach: () => void;
  onCapture: (line: CaptureLine) => void;
  areaRef: RefObject<HTMLTextAreaElement | null>;
}

/** One field for everything a meeting leaves behind: type, `/` for the kind, `@` for the owner, Enter to keep it. */
export function CaptureField({ text, onText, people, attached, onDetach, onCapture, areaRef }: Props) {
  const today = useToday();
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const suggestions = isClosed ? [] : suggestionsFor(text, caret, people);
  const active = suggestions[Math.min(chosen, suggestions.length - 1)];
  const line = parseCaptureLine(text, { people, today, fallback: 'note' });

  const take = (suggestion: Suggestion): void => {
    onText(suggestion.line);
    setCaret(suggestion.line.length);
    setChosen(0);
    areaRef.current?.focus();
  };
  const submit = (): void => {
    if (line.problem === null) onCapture(line);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (active !== undefined && move !== 0) {
      event.preventDefault();
      setChosen((chosen + move + suggestions.length) % suggestions.length);
    } else if (active !== undefined && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      event.preventDefault();
      take(active);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (active !== undefined) setClosed(true);
      else event.currentTarget.blur();
    }
  };

  return (
    <div className={styles.capture}>
      {attached !== null && (
        <p className={styles.attached}>
          <Paperclip size={12} aria-hidden />
          <span className={styles.attachedTitle}>{attached}</span>
          <IconButton icon={X} label="Capture without this evidence" onPress={onDetach} />
        </p>
      )}
      {active !== undefined && (
        <SuggestionList id={listId} suggestions={suggestions} active={active} onTake={take} />
      )}
      <textarea
        ref={areaRef}
        className={styles.area}
        rows={2}
        value={text}
        role="combobox"
        aria-label="Capture"
        aria-autocomplete="list"
        aria-expanded={active !== undefined}
        aria-controls={listId}
        {...(active === undefined ? {} : { 'aria-activedescendant': `${listId}-${active.key}` })}
        placeholder="Note, or / for decision, action, issue, insight"
        maxLength={20_000}
        onChange={(event) => {
          onText(event.target.value);
          setCaret(event.target.selectionStart);
          setClosed(false);
          setChosen(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.below}>
        <Understood line={line} people={people} isEmpty={text.trim() === ''} />
        <Button variant="primary" icon={CornerDownLeft} onPress={submit} isDisabled={line.problem !== null}>
          Keep
        </Button>
      </div>
    </div>
  );
}

function SuggestionList({
  id,
  suggestions,
  active,
  onTake,
}: {
  id: string;
  suggestions: readonly Suggestion[];
  active: Suggestion;
  onTake: (suggestion: Suggestion) => void;
}) {
  return (
    <div className={styles.suggestions} role="listbox" id={id} aria-label="Suggestions">
      {suggestions.map((suggestion) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses from the text field, which keeps the focus
        <div
          key={suggestion.key}
          id={`${id}-${suggestion.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={suggestion === active}
          className={styles.suggestion}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <span>{suggestion.text}</span>
          <span className={styles.detail}>{suggestion.detail}</span>
        </div>
      ))}
    </div>
  );
}
