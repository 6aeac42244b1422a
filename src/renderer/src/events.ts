import { useEffect, useEffectEvent } from 'react';
import type { TandemBridge } from '../../contract/channels.ts';
import { type AppEvent, eventSchema } from '../../contract/events.ts';

declare global {
  interface Window {
    /** Offered by the preload; missing only where the page runs outside Tandem. */
    tandem?: TandemBridge;
  }
}

type EventType = AppEvent['type'];
type EventOf<Type extends EventType> = Extract<AppEvent, { type: Type }>;
type Listener = (event: AppEvent) => void;

const listeners = new Set<Listener>();
let stop: (() => void) | null = null;

function deliver(payload: unknown): void {
  const parsed = eventSchema.safeParse(payload);
  if (parsed.success) for (const listener of [...listeners]) listener(parsed.data);
}

/** Calls `listener` with every event from the app; one subscription to the bridge serves all. Returns the way out. */
export function onAppEvent(listener: Listener): () => void {
  listeners.add(listener);
  stop ??= window.tandem?.subscribe(deliver) ?? null;
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

/** Runs `handler` for each event of one type while the component is mounted. */
export function useAppEvent<Type extends EventType>(
  type: Type,
  handler: (event: EventOf<Type>) => void,
): void {
  const handle = useEffectEvent(handler);
  useEffect(
    () => onAppEvent((event) => (event.type === type ? handle(event as EventOf<Type>) : undefined)),
    [type],
  );
}
