import { Dialog } from '../ui/Dialog.tsx';

/** What this is, which version, and that nothing leaves the computer. */
export function About({
  version,
  isOpen,
  onClose,
}: {
  version: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog title="About Tandem" isOpen={isOpen} onClose={onClose}>
      <p>Tandem {version}</p>
      <p>The joint sales–marketing pipeline review: one workbook, one meeting, owned actions.</p>
      <p>Everything stays on this computer. Tandem uses no network and has no account.</p>
    </Dialog>
  );
}
