import { type RefObject, useEffect, useState } from 'react';

/** The colours a chart is drawn with, resolved from the tokens for the theme in force. */
export interface ChartTheme {
  text: string;
  text2: string;
  text3: string;
  divider: string;
  surface: string;
  raised: string;
  focus: string;
  /** Sales, Marketing, then four others; checked for protan, deutan and tritan eyes. */
  series: readonly [string, string, string, string, string, string];
  /** Grey for "Other". */
  rest: string;
  fontFamily: string;
}

/** The light tokens: for tests, and for pictures that leave the app. */
export const lightTheme: ChartTheme = {
  text: '#171a21',
  text2: '#4a5261',
  text3: '#5c6575',
  divider: '#d9dee6',
  surface: '#ffffff',
  raised: '#ffffff',
  focus: '#1f5fbf',
  series: ['#1f5fbf', '#c2540a', '#005b44', '#ab7092', '#2f9ae3', '#572e63'],
  rest: '#7a8393',
  fontFamily: 'Inter, system-ui, sans-serif',
};

const darkQuery = '(prefers-color-scheme: dark)';

/** Reads the tokens where `element` stands: custom properties hold `light-dark(…)`, only a real property resolves it. */
function readTheme(element: Element): ChartTheme {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Forced colours would make every series the same; marks and patterns alone must then still differ.
  probe.style.setProperty('forced-color-adjust', 'none');
  element.append(probe);
  const read = (token: string, fallback: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color || fallback;
  };
  const [one, two, three, four, five, six] = lightTheme.series;
  const theme: ChartTheme = {
    text: read('text', lightTheme.text),
    text2: read('text-2', lightTheme.text2),
    text3: read('text-3', lightTheme.text3),
    divider: read('divider', lightTheme.divider),
    surface: read('surface', lightTheme.surface),
    raised: read('raised', lightTheme.raised),
    focus: read('focus', lightTheme.focus),
    series: [
      read('series-1', one),
      read('series-2', two),
      read('series-3', three),
      read('series-4', four),
      read('series-5', five),
      read('series-6', six),
    ],
    rest: read('series-rest', lightTheme.rest),
    fontFamily: lightTheme.fontFamily,
  };
  probe.remove();
  return theme;
}

/** The theme at the place of `ref`, read again when light and dark change. Null until mounted. */
export function useChartTheme(ref: RefObject<Element | null>): ChartTheme | null {
  const [theme, setTheme] = useState<ChartTheme | null>(null);
  useEffect(() => {
    const refresh = (): void => {
      if (ref.current !== null) setTheme(readTheme(ref.current));
    };
    refresh();
    const system = window.matchMedia(darkQuery);
    const observer = new MutationObserver(refresh);
    system.addEventListener('change', refresh);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', refresh);
      observer.disconnect();
    };
  }, [ref]);
  return theme;
}
