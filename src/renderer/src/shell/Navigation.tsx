import { Link } from 'react-aria-components';
import { usePlace } from '../routing.ts';
import { type AppScreen, screenOf, screens } from '../screens.tsx';
import { cx } from '../ui/cx.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { shortcutOf } from './commands.ts';
import styles from './Navigation.module.css';

/** The left column: 216 px with words, 48 px with icons only. */
export function Navigation({ isOpen }: { isOpen: boolean }) {
  const { segments } = usePlace();
  const current = screenOf(segments);
  const item = (screen: AppScreen) => (
    <NavigationItem key={screen.path} screen={screen} isCurrent={screen === current} isOpen={isOpen} />
  );
  return (
    <nav className={styles.nav} data-open={isOpen} aria-label="Main">
      <ul>{screens.filter((screen) => screen.isLast !== true).map(item)}</ul>
      <ul>{screens.filter((screen) => screen.isLast === true).map(item)}</ul>
    </nav>
  );
}

interface ItemProps {
  screen: AppScreen;
  isCurrent: boolean;
  isOpen: boolean;
}

function NavigationItem({ screen: { path, title, icon: Icon, command }, isCurrent, isOpen }: ItemProps) {
  const shortcut = shortcutOf(command);
  const link = (
    <Link
      href={`#/${path}`}
      className={cx(styles.item)}
      aria-label={title}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon size={16} aria-hidden />
      {isOpen && <span>{title}</span>}
    </Link>
  );
  return (
    <li>
      <Tooltip text={title} shortcut={shortcut} placement="right">
        {link}
      </Tooltip>
    </li>
  );
}
