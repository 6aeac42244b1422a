import { AlertTriangle, CheckCircle2, CircleAlert, Info, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { createPortal } from 'react-dom';
import type { Failure } from '../../../domain/result.ts';
import { Button, IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import { failureWords } from './failureWords.ts';
import styles from './Toasts.module.css';

type ToastTone = 'info' | 'good' | 'warning' | 'bad';

interface ToastWords {
  tone: ToastTone;
  title: string;
  detail?: string;
  action?: { label: string; run: () => void };
}

const icons = { info: Info, good: CheckCircle2, warning: AlertTriangle, bad: CircleAlert };
const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 });

/** How long news stays; failures stay until closed. */
const readingMs = 6_000;

/**
 * Says something in the corner without taking the focus. News goes away by itself unless it offers an action or tells
 * of a failure. Returns the function that takes it away.
 */
export function showToast(title: string, options: Omit<Partial<ToastWords>, 'title'> = {}): () => void {
  const { tone = 'info', detail, action } = options;
  const words = {
    tone,
    title,
    ...(detail === undefined ? {} : { detail }),
    ...(action === undefined ? {} : { action }),
  };
  const stays = tone === 'bad' || tone === 'warning';
  const key = queue.add(words, stays ? {} : { timeout: action === undefined ? readingMs : 2 * readingMs });
  return () => queue.close(key);
}

/** Tells of a failed call: what happened and whether the data is safe. */
export function showFailure(failure: Failure, action?: ToastWords['action']): () => void {
  const { title, safety } = failureWords(failure);
  const detail = [failure.message, safety].filter(Boolean).join(' ');
  return showToast(title, { tone: 'bad', detail, ...(action === undefined ? {} : { action }) });
}

/** For tests: takes every toast away. */
export const clearToasts = (): void => queue.clear();

/** The corner where toasts appear; once per window. F6 moves the focus into it. */
export function Toasts() {
  return createPortal(
    <ToastRegion queue={queue} aria-label="Notices" className={cx(styles.region)}>
      {({ toast }) => {
        const { tone, title, detail, action } = toast.content;
        const Icon = icons[tone];
        return (
          <Toast toast={toast} className={cx(styles.toast)} data-tone={tone}>
            <Icon size={16} aria-hidden className={cx(styles.icon)} />
            <ToastContent className={cx(styles.content)}>
              <Text slot="title" className={cx(styles.title)}>
                {title}
              </Text>
              {detail !== undefined && (
                <Text slot="description" className={cx(styles.detail)}>
                  {detail}
                </Text>
              )}
            </ToastContent>
            {action !== undefined && (
              <Button
                onPress={() => {
                  queue.close(toast.key);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton slot="close" icon={X} label="Close notice" />
          </Toast>
        );
      }}
    </ToastRegion>,
    document.body,
  );
}
